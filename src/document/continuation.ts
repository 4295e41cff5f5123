/** Whether a table is the rest of the one before it, which an office split by hand at the end of a page. */
import type { Cell, Table } from './document.ts';

export interface Continuation {
  /** How many rows at the top of the second table only repeat headers of the first. */
  repeated: number;
}

type Rows = readonly (readonly Cell[])[];

/** Labels of what a form is about: whoever fills them in once more begins another form. */
const SUBJECT = new RegExp(
  '^(?:(?:项目|政策|部门|单位|任务|专项|资金|专项资金)名称|项目(?:编码|代码|负责人)' +
    '|(?:填报|预算|主管|实施|项目|评价|编制)(?:单位|部门)(?:名称)?|(?:项目)?主管部门及代码)(?:[（(][^）)]*[）)])?(?:[：:].*)?$',
);
const TOTAL = /^(?:合计|总计|总分|总得分|得分合计|合计得分|自评总分|自评得分合计)(?:[（(][^）)]*[）)])?$/;
const FIGURE = /^[≥≤＞＜>=<＝±+\-−－]*[\d０-９][\d０-９,，.．]*(?:[%％‰]|[\u4e00-\u9fff]{1,3})?$/;

/** How much of a column must be figures for it to be one of figures. */
const MOST = 0.6;

/** No header has more rows. */
const HEADER_ROWS_MAX = 10;

/**
 * How a table goes on in the next one; undefined where it does not, or where that is not certain.
 *
 * @param parts The parts that are known to belong together, in order.
 * @param isAnnounced Words such as 续表 stand before the next one.
 */
export function continuation(parts: readonly Table[], next: Table, isAnnounced: boolean): Continuation | undefined {
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  if (first.columns !== next.columns || first.sheet !== next.sheet) return undefined;
  const before = rowsOf(last);
  const rows = rowsOf(next);
  // The header is that of the first part, or of the form's last section, which may begin later.
  const sought = parts.length === 1 ? [before] : [rowsOf(first), before];
  const found = sought.map((each) => ({ part: each, ...repeatedHeader(each, rows) }));
  const { part, from, count } = found.reduce((best, each) => (each.count > best.count ? each : best));
  const rest = rows.slice(count);
  if (rest.every(isBlank)) return undefined;
  if (rest.some((row) => row.some(isSubject)) || rows.slice(0, count).some(isUnfilled)) return undefined;
  if (isAnnounced) return { repeated: count };
  if (endsWithTotal(before)) return undefined;
  if (count === 0) return haveSameKinds(before, rows, next.columns) ? { repeated: 0 } : undefined;
  return beginsAnew(part.slice(from + count), rest) ? undefined : { repeated: count };
}

function rowsOf({ rows, cells }: Table): Rows {
  const all: Cell[][] = Array.from({ length: rows }, () => []);
  for (const cell of cells) all[cell.row]?.push(cell);
  return all;
}

/** Where the longest run of rows stands in the first table with which the second one begins; a header has words, no figures. */
function repeatedHeader(one: Rows, other: Rows): { from: number; count: number } {
  const keys = one.map(keyOf);
  const sought = other.map(keyOf);
  let best = { from: 0, count: 0 };
  keys.forEach((key, from) => {
    if (key !== sought[0]) return;
    let count = 1;
    while (count < HEADER_ROWS_MAX && from + count < keys.length && keys[from + count] === sought[count]) count += 1;
    if (count > best.count) best = { from, count };
  });
  let count = other.slice(0, best.count).findLastIndex(isHeader) + 1;
  // No cell of the header reaches into what stays.
  const reaches = (row: readonly Cell[]): boolean => row.some((cell) => cell.row + cell.rowSpan > count);
  while (other.slice(0, count).some(reaches)) count -= 1;
  return { from: best.from, count };
}

function keyOf(row: readonly Cell[]): string {
  return row.map((cell) => `${cell.column}+${cell.columnSpan}×${cell.rowSpan}${bare(cell)}`).join('\n');
}

function isHeader(row: readonly Cell[]): boolean {
  const texts = row.map(bare).filter((text) => text !== '');
  return texts.length > 1 && !texts.some((text) => FIGURE.test(text));
}

/** Only labels of a form's subject, and nothing beside them. */
function isUnfilled(row: readonly Cell[]): boolean {
  const filled = row.filter((cell) => bare(cell) !== '');
  return filled.length > 0 && filled.every((cell) => isSubject(cell) && !/[：:]./.test(bare(cell)));
}

function isSubject(cell: Cell): boolean {
  return SUBJECT.test(bare(cell));
}

function isBlank(row: readonly Cell[]): boolean {
  return row.every((cell) => bare(cell) === '');
}

/** The last rows hold a total: the form is complete. */
function endsWithTotal(rows: Rows): boolean {
  const filled = rows.filter((row) => !isBlank(row));
  return filled.slice(-2).some((row) => row.some((cell) => TOTAL.test(bare(cell))));
}

/** Whether the rows below a header begin like those below the first one: the same labels, or a count from one. */
function beginsAnew(one: Rows, other: Rows): boolean {
  const labels = (rows: Rows): string[] => {
    const row = rows.find((each) => !isBlank(each)) ?? [];
    return row
      .map(bare)
      .filter((text) => text !== '')
      .slice(0, 3);
  };
  const before = labels(one);
  const after = labels(other);
  const isCountedAnew = before[0] === after[0] && /^[1１一][、.．]?$/.test(after[0] ?? '');
  return before.length > 0 && (isCountedAnew || before.join('\n') === after.join('\n'));
}

/** Whether the columns of figures are the same ones, from the first row of the second table on, and there are any. */
function haveSameKinds(one: Rows, other: Rows, columns: number): boolean {
  let shared = 0;
  for (let column = 0; column < columns; column += 1) {
    const before = columnTexts(one.slice(Math.floor(one.length / 2)), column);
    const after = columnTexts(other, column);
    if (before.length === 0 || after.length === 0) continue;
    if (isOfFigures(before) !== isOfFigures(after)) return false;
    if (!isOfFigures(before)) continue;
    const first = other[0]?.find((cell) => cell.column === column);
    if (first !== undefined && bare(first) !== '' && !FIGURE.test(bare(first))) return false;
    shared += 1;
  }
  return shared > 0;
}

function columnTexts(rows: Rows, column: number): string[] {
  return rows.flatMap((row) => row.filter((cell) => cell.column === column).map(bare)).filter((text) => text !== '');
}

function isOfFigures(texts: readonly string[]): boolean {
  return texts.filter((text) => FIGURE.test(text)).length >= texts.length * MOST;
}

function bare({ text }: Cell): string {
  return text.replace(/\s+/g, '');
}
