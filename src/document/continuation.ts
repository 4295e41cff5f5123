/** Whether a table is the rest of the one before it, which an office split by hand at the end of a page. */
import type { Cell, Table } from './document.ts';

export interface Continuation {
  /** How many rows at the top of the second table only repeat headers of the first. */
  repeated: number;
}

interface Row {
  cells: readonly Cell[];
  /** Of each cell, without white space. */
  texts: readonly string[];
  isBlank: boolean;
  /** The same for rows that are printed alike. */
  key: string;
}

/** A table row by row, made once for all that it is compared with. */
export interface RowsOfTable {
  table: Table;
  rows: readonly Row[];
  /** Where rows of each key stand. */
  at: ReadonlyMap<string, readonly number[]>;
}

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
 * @param first The first one of the parts that are known to belong together; @param last the last one, or the same.
 * @param isAnnounced Words such as 续表 stand before the next one.
 */
export function continuation(
  { first, last }: { first: RowsOfTable; last: RowsOfTable },
  next: RowsOfTable,
  isAnnounced: boolean,
): Continuation | undefined {
  if (first.table.columns !== next.table.columns || first.table.sheet !== next.table.sheet) return undefined;
  // The header is that of the first part, or of the form's last section, which may begin later.
  const [one, other] = [repeatedHeader(first, next), repeatedHeader(last, next)];
  const { part, from, count } = other.count > one.count ? { part: last, ...other } : { part: first, ...one };
  const rest = next.rows.slice(count);
  if (rest.every(({ isBlank }) => isBlank)) return undefined;
  if (rest.some(({ texts }) => texts.some(isSubject)) || next.rows.slice(0, count).some(isUnfilled)) return undefined;
  if (isAnnounced) return { repeated: count };
  if (endsWithTotal(last.rows)) return undefined;
  if (count === 0) return haveSameKinds(last.rows, next.rows, next.table.columns) ? { repeated: 0 } : undefined;
  const begun = part.rows.find(({ isBlank }, index) => index >= from + count && !isBlank);
  return beginsAnew(
    begun,
    rest.find(({ isBlank }) => !isBlank),
  )
    ? undefined
    : { repeated: count };
}

export function rowsOf(table: Table): RowsOfTable {
  const all: Cell[][] = Array.from({ length: table.rows }, () => []);
  for (const cell of table.cells) all[cell.row]?.push(cell);
  const rows = all.map(rowFrom);
  const at = new Map<string, number[]>();
  for (const [index, { key }] of rows.entries()) {
    const alike = at.get(key);
    if (alike === undefined) at.set(key, [index]);
    else alike.push(index);
  }
  return { table, rows, at };
}

function rowFrom(cells: readonly Cell[]): Row {
  const texts = cells.map(({ text }) => text.replace(/\s+/g, ''));
  const keys = cells.map((cell, at) => `${cell.column}+${cell.columnSpan}×${cell.rowSpan}${texts[at] ?? ''}`);
  return { cells, texts, isBlank: texts.every((text) => text === ''), key: keys.join('\n') };
}

/** Where the longest run of rows stands in the first table with which the second one begins; a header has words, no figures. */
function repeatedHeader({ rows: one, at }: RowsOfTable, { rows: other }: RowsOfTable): { from: number; count: number } {
  const most = Math.min(HEADER_ROWS_MAX, other.length);
  let best = { from: 0, count: 0 };
  for (const from of at.get(other[0]?.key ?? '') ?? []) {
    let count = 1;
    while (count < most && one[from + count]?.key === other[count]?.key) count += 1;
    if (count > best.count) best = { from, count };
    if (count === most) break;
  }
  let count = other.slice(0, best.count).findLastIndex(isHeader) + 1;
  // No cell of the header reaches into what stays.
  const reaches = ({ cells }: Row): boolean => cells.some((cell) => cell.row + cell.rowSpan > count);
  while (other.slice(0, count).some(reaches)) count -= 1;
  return { from: best.from, count };
}

function isHeader({ texts }: Row): boolean {
  const filled = texts.filter((text) => text !== '');
  return filled.length > 1 && !filled.some((text) => FIGURE.test(text));
}

/** Only labels of a form's subject, and nothing beside them. */
function isUnfilled({ texts }: Row): boolean {
  const filled = texts.filter((text) => text !== '');
  return filled.length > 0 && filled.every((text) => isSubject(text) && !/[：:]./.test(text));
}

function isSubject(text: string): boolean {
  return SUBJECT.test(text);
}

/** The last rows hold a total: the form is complete. */
function endsWithTotal(rows: readonly Row[]): boolean {
  const filled = rows.filter(({ isBlank }) => !isBlank);
  return filled.slice(-2).some(({ texts }) => texts.some((text) => TOTAL.test(text)));
}

/** Whether the row below a header is like the one below the first header: the same labels, or a count from one. */
function beginsAnew(one: Row | undefined, other: Row | undefined): boolean {
  const labels = (row: Row | undefined): string[] => (row?.texts ?? []).filter((text) => text !== '').slice(0, 3);
  const [before, after] = [labels(one), labels(other)];
  const isCountedAnew = before[0] === after[0] && /^[1１一][、.．]?$/.test(after[0] ?? '');
  return before.length > 0 && (isCountedAnew || before.join('\n') === after.join('\n'));
}

/** Whether the columns of figures are the same ones, from the first row of the second table on, and there are any. */
function haveSameKinds(one: readonly Row[], other: readonly Row[], columns: number): boolean {
  let shared = 0;
  for (let column = 0; column < columns; column += 1) {
    const before = columnTexts(one.slice(Math.floor(one.length / 2)), column);
    const after = columnTexts(other, column);
    if (before.length === 0 || after.length === 0) continue;
    if (isOfFigures(before) !== isOfFigures(after)) return false;
    if (!isOfFigures(before)) continue;
    const [first = ''] = columnTexts(other.slice(0, 1), column);
    if (first !== '' && !FIGURE.test(first)) return false;
    shared += 1;
  }
  return shared > 0;
}

function columnTexts(rows: readonly Row[], column: number): string[] {
  return rows.flatMap(({ cells, texts }) =>
    texts.filter((text, index) => text !== '' && cells[index]?.column === column),
  );
}

function isOfFigures(texts: readonly string[]): boolean {
  return texts.filter((text) => FIGURE.test(text)).length >= texts.length * MOST;
}
