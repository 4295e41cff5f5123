/** The tables of characters of pdf.js, as files of the site: one is fetched when a PDF names it. */

const ADDRESSES = import.meta.glob<string>('../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url',
  import: 'default',
  eager: true,
});

const fetched = new Map<string, Promise<Uint8Array>>();

/**
 * Fetched once, though a PDF is read twice; each reader has bytes of its own.
 *
 * @throws Error where there is no such table, or it cannot be had.
 */
export async function fetchCMap(name: string): Promise<Uint8Array> {
  const table = fetched.get(name) ?? tableNamed(name);
  fetched.set(name, table);
  return (await table).slice();
}

async function tableNamed(name: string): Promise<Uint8Array> {
  const address = ADDRESSES[`../../node_modules/pdfjs-dist/cmaps/${name}.bcmap`];
  if (address === undefined) throw new Error(`There is no table ${name}.`);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The table ${name} was not found.`);
  return new Uint8Array(await response.arrayBuffer());
}
