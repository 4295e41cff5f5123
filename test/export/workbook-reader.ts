/** Opens an XLSX file again: a reader of its own, which knows nothing of how the file was written. */
import { inflateRawSync } from 'node:zlib';

export interface ReadCell {
  /** The text, or the number with as many decimals as its format shows; one that is stored with more keeps them. */
  value: string;
  formula: string | undefined;
  isText: boolean;
}

export interface ReadSheet {
  cells: ReadonlyMap<string, ReadCell>;
  merged: readonly string[];
  /** In points, by the number of the row. */
  heights: ReadonlyMap<number, number>;
  /** In characters, column by column. */
  widths: readonly number[];
  /** The elements of the sheet in their order. */
  elements: readonly string[];
  /** The attributes of the page settings, as written. */
  pageSetup: string;
  /** The rows printed on every page, as `1:2`; undefined where there are none. */
  repeated: string | undefined;
}

/** The files in a ZIP archive by name, with the time that each is stamped with. */
export function unzip(bytes: Uint8Array): Map<string, { text: string; time: number }> {
  const buffer = Buffer.from(bytes);
  const files = new Map<string, { text: string; time: number }>();
  let at = buffer.readUInt32LE(buffer.length - 22 + 16);
  while (buffer.readUInt32LE(at) === 0x02014b50) {
    const [compressed, nameLength] = [buffer.readUInt32LE(at + 20), buffer.readUInt16LE(at + 28)];
    const local = buffer.readUInt32LE(at + 42);
    const name = buffer.toString('utf8', at + 46, at + 46 + nameLength);
    const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
    const content = buffer.subarray(start, start + compressed);
    const text = (buffer.readUInt16LE(at + 10) === 0 ? content : inflateRawSync(content)).toString('utf8');
    files.set(name, { text, time: buffer.readUInt32LE(at + 12) + buffer.readUInt32LE(local + 10) });
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return files;
}

/** The sheets of a workbook by name. */
export function readWorkbook(bytes: Uint8Array): Map<string, ReadSheet> {
  const files = unzip(bytes);
  const textOf = (name: string): string => files.get(name)?.text ?? '';
  const strings = [...textOf('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = '']) =>
    unescaped(item.replace(/<[^>]+>/g, '')),
  );
  const names = [...textOf('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name = '']) => name);
  const repeated = new Map(
    [...textOf('xl/workbook.xml').matchAll(/<definedName name="_xlnm.Print_Titles"[^>]*>(.*?)<\/definedName>/g)].map(
      ([, range = '']) => unescaped(range).replaceAll('$', '').split('!') as [string, string],
    ),
  );
  const decimals = decimalsByStyle(textOf('xl/styles.xml'));
  return new Map(
    names.map((name, index) => {
      const sheet = readSheet(textOf(`xl/worksheets/sheet${index + 1}.xml`), { strings, decimals });
      return [unescaped(name), { ...sheet, repeated: repeated.get(`'${unescaped(name)}'`) }];
    }),
  );
}

/** How many decimals the number format of each cell style shows; undefined for general and text, which show any. */
function decimalsByStyle(xml: string): (number | undefined)[] {
  const formats = new Map(
    [...xml.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id = '', code = '']) => [id, code]),
  );
  for (const [id, code] of [
    ['1', '0'],
    ['2', '0.00'],
    ['3', '#,##0'],
    ['4', '#,##0.00'],
  ] as const)
    formats.set(id, code);
  const styles = /<cellXfs.*?<\/cellXfs>/s.exec(xml)?.[0] ?? '';
  return [...styles.matchAll(/<xf [^>]*?numFmtId="(\d+)"/g)].map(([, id = '']) => {
    const code = formats.get(id);
    return code === undefined ? undefined : (/\.(0+)$/.exec(code)?.[1]?.length ?? 0);
  });
}

function withDecimals(value: string, decimals: number | undefined): string {
  const [whole = '', fraction = ''] = value.split('.');
  if (value === '' || decimals === undefined || fraction.length >= decimals) return value;
  return `${whole}.${fraction.padEnd(decimals, '0')}`;
}

function readSheet(
  xml: string,
  { strings, decimals }: { strings: readonly string[]; decimals: readonly (number | undefined)[] },
): Omit<ReadSheet, 'repeated'> {
  const cells = [...xml.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(
    ([, address = '', attributes = '', inner = '']): [string, ReadCell] => {
      const inside = /<is>(.*?)<\/is>/s.exec(inner)?.[1];
      const isShared = attributes.includes('t="s"');
      const style = Number(/\bs="(\d+)"/.exec(attributes)?.[1] ?? 0);
      const value = /<v>(.*?)<\/v>/s.exec(inner)?.[1] ?? '';
      const formula = /<f>(.*?)<\/f>/s.exec(inner)?.[1];
      return [
        address,
        {
          isText: isShared || inside !== undefined,
          value: isShared
            ? (strings[Number(value)] ?? '')
            : inside === undefined
              ? withDecimals(value, decimals[style])
              : unescaped(inside.replace(/<[^>]+>/g, '')),
          formula: formula === undefined ? undefined : unescaped(formula),
        },
      ];
    },
  );
  const root = xml.slice(xml.indexOf('<worksheet'));
  return {
    cells: new Map(cells),
    merged: [...xml.matchAll(/<mergeCell ref="([^"]+)"/g)].map(([, ref = '']) => ref),
    heights: new Map(
      [...xml.matchAll(/<row r="(\d+)"[^>]* ht="([\d.]+)" customHeight="1"/g)].map(([, row, height]) => [
        Number(row),
        Number(height),
      ]),
    ),
    widths: [...xml.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width)),
    elements: childrenOf(root),
    pageSetup: /<pageSetup ([^>]*)\/>/.exec(xml)?.[1] ?? '',
  };
}

/** The names of the elements directly below the root. */
function childrenOf(xml: string): string[] {
  const names: string[] = [];
  let depth = 0;
  for (const [tag, slash, name = ''] of xml.matchAll(/<(\/?)([A-Za-z]+)[^>]*?>/g)) {
    if (slash === '/') depth -= 1;
    else {
      if (depth === 1) names.push(name);
      if (!tag.endsWith('/>')) depth += 1;
    }
  }
  if (depth !== 0) throw new Error('An element of the sheet is not closed.');
  return names;
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');
}
