/** A table without a form becomes a table of the report: its columns, its rows and every cell as printed. */
import type { Cell, Place } from '../../document/document.ts';
import { idFromName, takeId, uniqueId } from '../../report/id-from-name.ts';
import { isPrinted } from '../../report/printed.ts';
import { Flow, type Value } from '../../write/yaml-lines.ts';
import type { Decisions } from '../decisions.ts';
import type { Fields, Placement, Question } from '../draft.ts';
import { unitQuestion } from '../money-questions.ts';
import { USUAL_UNIT } from '../money-rows.ts';
import { squeezed } from '../squeezed.ts';
import { isTotalName } from '../total-words.ts';
import { isBlankMark, saysQuantity } from './cell-words.ts';
import { columnsOf, type FoundColumn, inOneLine, nameColumn, plain } from './columns.ts';
import type { Segment } from './segments.ts';

const YEARS = /20\d\d年度?/g;

export interface Caption {
  title: string | undefined;
  unit: string | undefined;
}

export interface PlacedTable {
  id: string;
  fields: Fields;
  placements: readonly Placement[];
  questions: readonly Question[];
  /** Titles and names of rows. */
  form: readonly Place[];
}

interface Named {
  cell: Cell;
  id: string;
  row: number;
}

interface Written extends FoundColumn {
  id: string;
}

/** Undefined where header and rows do not say what the figures are. */
export function placeTable(
  segment: Segment,
  caption: Caption,
  { taken, decisions }: { taken: Set<string>; decisions: Decisions },
): PlacedTable | undefined {
  const found = columnsOf(segment);
  const name = nameColumn(segment, found);
  const others = found.filter((column) => column !== name);
  const names = namesOf(segment, name);
  if (names === undefined || !isTable(others, names)) return undefined;
  const columns = idsOf(others);
  const title =
    caption.title ?? (segment.block === undefined ? undefined : inOneLine(segment.block.text)) ?? '其他表格';
  // Next year's table has the same id.
  const id = takeId(title.replace(YEARS, ''), taken);
  const printed = caption.unit ?? unitAmong(columns);
  const needsUnit = columns.some(({ kind, unit }) => kind === 'amount' && unit === undefined);
  const spot = { text: title, place: segment.view.table.place };
  const unit = needsUnit ? unitQuestion(printed, spot, { scope: [], decisions }) : { chosen: printed, questions: [] };
  const isCertain = unit.questions.length === 0;
  const placements: Placement[] = [];
  const rows = names.map((named): Fields => {
    const cells = columns.flatMap((column): [string, Value][] => {
      const cell = segment.view.at(named.row, column.index);
      // A figure that is merged over several rows is printed once, and belongs to the first of them.
      if (cell === undefined || cell.row !== named.row || cell === named.cell) return [];
      if (cell.text !== '')
        placements.push({
          path: `tables.${id}.${named.id}.${column.id}`,
          text: cell.text,
          place: cell.place,
          isCertain,
        });
      return [[column.id, valueOf(cell.text, column)]];
    });
    return { id: named.id, name: inOneLine(named.cell.text), cells: new Flow(Object.fromEntries(cells)) };
  });
  const fields: Fields = {
    ...{ id, title, unit: unit.chosen ?? USUAL_UNIT, columns: columns.map(columnFields) },
    rows: nested(rows, names, columns),
  };
  return {
    ...{ id, fields, placements, questions: unit.questions },
    form: [...found.flatMap(({ titles }) => titles), ...names.map(({ cell }) => cell)].map(({ place }) => place),
  };
}

/** The rows with their names; the only row of a block bears the block's name. */
function namesOf({ view, rows, block }: Segment, name: FoundColumn | undefined): Named[] | undefined {
  const taken = new Set<string>();
  if (name === undefined && (block === undefined || rows.length !== 1)) return undefined;
  return rows.flatMap((row): Named[] => {
    const cell = name === undefined ? block : view.at(row, name.index);
    if (cell === undefined) return [];
    const id = takeId(squeezed(cell.text).replace(YEARS, ''), taken);
    return [{ cell, id, row }];
  });
}

/** Above every figure stands how much of something there is; a label beside its value is no title of a column. */
function isTable(columns: readonly FoundColumn[], names: readonly Named[]): boolean {
  const figures = columns.filter(({ kind }) => kind !== 'text');
  if (names.length === 0 || figures.length === 0) return false;
  return figures.every(({ title, group }) => saysQuantity(title) || (group !== undefined && saysQuantity(group)));
}

/** Titles that stand in several groups are told apart by the group. */
function idsOf(columns: readonly FoundColumn[]): Written[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    const isRepeated = columns.some((other) => other !== column && other.title === column.title);
    const title = isRepeated && column.group !== undefined ? `${column.group}${column.title}` : column.title;
    const id = uniqueId(keyFor(idFromName(title)), taken);
    taken.add(id);
    return { ...column, title, id };
  });
}

/** Ids of columns are keys in every row, where a figure or a word such as `on` would be no text. */
function keyFor(id: string): string {
  return /^(?:[\d-]*[a-z]?[\d-]*|true|false|null|yes|no|on|off)$/.test(id) ? `column-${id}` : id;
}

function unitAmong(columns: readonly FoundColumn[]): string | undefined {
  const units = new Set(columns.flatMap(({ unit }) => (unit?.endsWith('元') === true ? [unit] : [])));
  const [unit] = units;
  return units.size === 1 ? unit : undefined;
}

function columnFields(column: Written, _: number, columns: readonly Written[]): Flow {
  const { id, title, group, kind, unit, decimals, year, phase } = column;
  const whole = /^其中/.test(column.titles.at(-1)?.text ?? '') ? wholeOf(column, columns) : undefined;
  return new Flow({
    ...{ id, title, group, kind, unit: kind === 'rate' ? undefined : unit, decimals, year, phase },
    ...(whole === undefined ? {} : { partOf: whole.id }),
    ...(kind === 'rate' ? quotientOf(column, columns) : {}),
  });
}

/** 总额 beside 其中：财政拨款, in the same group. */
function wholeOf({ group, index }: Written, columns: readonly Written[]): Written | undefined {
  return columns.find((other) => {
    const title = other.titles.at(-1)?.text ?? '';
    return (
      other.group === group && other.index < index && (isTotalName(title) || /^(?:小计|金额)$/.test(squeezed(title)))
    );
  });
}

/** The amounts whose quotient a rate of execution is; nothing where several may be meant. */
function quotientOf({ title }: Written, columns: readonly Written[]): Fields {
  if (!/^(?:预算)?(?:执行|完成|支出)率/.test(squeezed(title))) return {};
  const of = columns.filter(({ phase }) => phase === 'executed');
  const adjusted = columns.filter(({ phase }) => phase === 'adjusted');
  const by = adjusted.length > 0 ? adjusted : columns.filter(({ phase }) => phase === 'approved');
  return of.length === 1 && by.length === 1 ? { of: of[0]?.id, by: by[0]?.id } : {};
}

function valueOf(text: string, { kind }: FoundColumn): Value {
  const line = text.replaceAll('\n', '');
  if (line === '') return new Flow({ none: '空白' });
  if (kind !== 'text') {
    const value = plain(line);
    if (isPrinted(value)) return value;
  }
  if (isBlankMark(line) && isPrinted(line)) return line;
  return new Flow({ text: line });
}

/** A row of totals over all others holds them; it is looked for at either end. */
function nested(rows: readonly Fields[], names: readonly Named[], columns: readonly Written[]): Value[] {
  const isTotal = (at: number): boolean => isTotalName(names.at(at)?.cell.text ?? '');
  const areAlike = names.every(
    ({ cell }) => !/^(?:其中|小计|[一二三四五六七八九十]+[、.．]|[（(])/.test(squeezed(cell.text)),
  );
  const hasAmounts = columns.some(({ kind }) => kind === 'amount' || kind === 'count');
  if (rows.length < 3 || !areAlike || !hasAmounts || isTotal(0) === isTotal(-1)) return [...rows];
  const at = isTotal(0) ? 0 : rows.length - 1;
  const others = rows.filter((_, index) => index !== at);
  const total = { ...rows[at], sum: 'full', ...(at === 0 ? {} : { place: 'below' }), rows: others };
  return [total];
}
