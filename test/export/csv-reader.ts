/** Reads CSV by the letter of RFC 4180: a reader of its own, which knows nothing of how the file was written. */

/** All rows, the header first; a byte order mark is dropped. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g;
  const body = text.replace(/^\ufeff/, '');
  while (cells.lastIndex < body.length) {
    const [, quoted, plain, end] = cells.exec(body) ?? [];
    if (end === undefined) throw new Error(`Not CSV: ${body.slice(cells.lastIndex, cells.lastIndex + 40)}`);
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** The rows by the names of the header. */
export function records(text: string): Record<string, string>[] {
  const [header = [], ...rows] = readCsv(text);
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])));
}
