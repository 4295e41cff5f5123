/** Faults: each changes one thing in the text of a content file, as a slip of an editor would. */
import type { Framework, Indicator } from '../../src/report/framework.ts';
import { publishedData } from '../../src/report/published.ts';
import type { Report } from '../../src/report/report.ts';
import type { Row } from '../../src/report/table.ts';
import { Random } from './random.ts';
import { type Edit, edited, type Keys, Source } from './source.ts';

export const KINDS = ['digit', 'swap', 'drop', 'unit', 'row', 'weight', 'cut', 'repeat', 'ack', 'text'] as const;
export type Kind = (typeof KINDS)[number];

export interface Mutation {
  kind: Kind;
  file: string;
  line: number;
  /** The paths that it touches, or what they begin with. */
  paths: string[];
  old: string;
  new: string;
  /** The whole file with the fault. */
  text: string;
}

/** A figure of a report with its place. */
export interface Spot {
  path: string;
  keys: Keys;
  unit: string;
}

export interface ReportSource {
  source: Source;
  report: Report;
  spots: readonly Spot[];
}

export function reportSource(file: string, text: string, report: Report): ReportSource {
  const spots = [...publishedData(report).values()].flatMap(({ path, keys, content }) => {
    return content.kind === 'figure' ? [{ path, keys, unit: content.unit }] : [];
  });
  return { source: new Source(file, text), report, spots };
}

/** The scalar of a figure: some cells wrap it. */
export function figureAt({ source }: ReportSource, { keys }: Spot): (Edit & { keys: Keys }) | undefined {
  for (const inner of [[], ['value'], ['about']]) {
    const found = source.scalar([...keys, ...inner]);
    if (found !== undefined) return { ...found, keys: [...keys, ...inner] };
  }
  return undefined;
}

/** One digit of a figure becomes another; no new zero in front, so that the shape stays. */
export function digit(from: ReportSource, spot: Spot, random: Random, kind: Kind = 'digit'): Mutation | undefined {
  const found = figureAt(from, spot);
  if (found === undefined) return undefined;
  const places = [...found.text.matchAll(/\d/g)].map(({ index }) => index);
  const at = random.pick(places);
  if (at === undefined) return undefined;
  const isLeading = at === places[0] && /\d/.test(found.text[at + 1] ?? '');
  const choices = [...'0123456789'].filter((each) => each !== found.text[at] && !(isLeading && each === '0'));
  const text = found.text.slice(0, at) + (random.pick(choices) ?? '') + found.text.slice(at + 1);
  return mutation(kind, from.source, [spot.path], [{ ...found, text }]);
}

/** The last digit of a rate one too small, or missing. */
export function cut(from: ReportSource, spot: Spot, random: Random): Mutation | undefined {
  const found = figureAt(from, spot);
  const [, sign = '', digits = ''] = /^"?(-?)(\d+(?:\.\d+)?)/.exec(found?.text ?? '') ?? [];
  if (found === undefined || !/[1-9]/.test(digits)) return undefined;
  const lower = (BigInt(digits.replace('.', '')) - 1n).toString().padStart(digits.replace('.', '').length, '0');
  const places = digits.split('.')[1]?.length ?? 0;
  const less = places === 0 ? lower.replace(/^0+(?=\d)/, '') : `${lower.slice(0, -places)}.${lower.slice(-places)}`;
  const shorter = places > 0 ? digits.slice(0, places === 1 ? -2 : -1) : less;
  const text = found.text.replace(sign + digits, sign + (random.below(2) === 0 ? less : shorter));
  return mutation('cut', from.source, [spot.path], [{ ...found, text }]);
}

/** Two figures change places. */
export function swap(from: ReportSource, [a, b]: readonly [Spot, Spot]): Mutation | undefined {
  const [first, second] = [figureAt(from, a), figureAt(from, b)];
  if (first === undefined || second === undefined || first.text === second.text) return undefined;
  return mutation(
    'swap',
    from.source,
    [a.path, b.path],
    [
      { ...first, text: second.text },
      { ...second, text: first.text },
    ],
  );
}

/** An optional figure is left out. */
export function drop(from: ReportSource, spot: Spot): Mutation | undefined {
  const key = spot.path.endsWith('.share') ? spot.keys.slice(0, -1) : spot.keys;
  const isOptional =
    /^(?:sheets\.[^.]+\.)?(?:budget\.(?!.*\.rates\.)|scores\.|tables\.|stated\.|targets\..*\.(?:stated|weight)$)/.test(
      spot.path,
    );
  const edit = isOptional && !spot.path.includes('.unmet.') ? from.source.withoutKey(key) : undefined;
  return edit === undefined ? undefined : mutation('drop', from.source, [spot.path], [edit]);
}

const OTHER_UNITS: Readonly<Record<string, string>> = { 万元: '元', 元: '万元', '%': '‰' };

function otherUnit(unit: string): string {
  const other = OTHER_UNITS[unit];
  if (other !== undefined) return other;
  return unit.startsWith('万') ? unit.slice(1) : `万${unit}`;
}

/** Every unit written in a report becomes another one: of a fact, a value, a table, a column, the budget. */
export function units(from: ReportSource): Mutation[] {
  const { source, report, spots } = from;
  const shared: { keys: Keys; path: string }[] = [
    { keys: ['budget', 'unit'], path: 'budget' },
    { keys: ['staffing', 'unit'], path: 'staffing' },
    ...report.sheets.map(({ id }, index) => ({
      keys: ['sheets', index, 'budget', 'unit'],
      path: `sheets.${id}.budget`,
    })),
    ...report.tables.map(({ id }, index) => ({ keys: ['tables', index, 'unit'], path: `tables.${id}` })),
    ...report.facts.map(({ id }, index) => ({ keys: ['facts', index, 'unit'], path: `facts.${id}` })),
  ];
  const ofBlocks = shared.flatMap(({ keys, path }) => {
    const found = source.scalar(keys);
    if (found === undefined) return [];
    const text = found.text.replace(/[^"']+/, (unit) => otherUnit(unit));
    return mutation(
      'unit',
      source,
      [path],
      [{ ...found, text: /^["‰%]/.test(text) ? `"${text.replaceAll('"', '')}"` : text }],
    );
  });
  const glued = spots.flatMap((spot) => {
    const found = figureAt(from, spot);
    const [, unit] = /\d([^\d."]+)"?$/.exec(found?.text ?? '') ?? [];
    if (found === undefined || unit === undefined) return [];
    return mutation('unit', source, [spot.path], [{ ...found, text: found.text.replace(unit, otherUnit(unit)) }]);
  });
  return [...ofBlocks, ...glued];
}

/** A table row, an annual row or a line of head counts is left out. */
export function rows({ source, report }: ReportSource): Mutation[] {
  const lists: { keys: Keys; path: string; below?: string[] }[] = [
    ...rowsOf(report),
    ...report.tables.flatMap(({ id, rows: list }, index) => rowKeys(list, ['tables', index, 'rows'], `tables.${id}`)),
    ...lineKeys(report.staffing?.lines ?? [], ['staffing', 'lines']),
  ];
  return lists.flatMap(({ keys, path, below = [] }) => {
    const edit = source.withoutItem(keys);
    return edit === undefined ? [] : mutation('row', source, [path, ...below], [edit]);
  });
}

interface RowKeys {
  keys: Keys;
  path: string;
  /** The rows that go with it, each with a path of its own. */
  below: string[];
}

function rowKeys(list: readonly Row[], keys: Keys, path: string): RowKeys[] {
  return list.flatMap((row, index) => {
    const below = rowKeys(row.rows ?? [], [...keys, index, 'rows'], path);
    return [{ keys: [...keys, index], path: `${path}.${row.id}`, below: below.map((each) => each.path) }, ...below];
  });
}

interface Line {
  id: string;
  lines?: Line[] | undefined;
}

function lineKeys(list: readonly Line[], keys: Keys): RowKeys[] {
  return list.flatMap((line, index) => {
    const below = lineKeys(line.lines ?? [], [...keys, index, 'lines']);
    return [{ keys: [...keys, index], path: `staffing.${line.id}`, below: below.map((each) => each.path) }, ...below];
  });
}

/** A weight of a report's own row moved by some points. */
export function rowWeights({ source, report }: ReportSource, random: Random): Mutation[] {
  return rowsOf(report).flatMap(({ keys, path }) => moved(source, [...keys, 'weight'], `${path}.weight`, random));
}

/** The annual rows of a report and of its sheets. */
function rowsOf(report: Report): { keys: Keys; path: string }[] {
  const own = report.targets.map(({ id }, index) => ({ keys: ['targets', index], path: `targets.${id}` }));
  const ofSheets = report.sheets.flatMap((sheet, at) =>
    sheet.targets.map(({ id }, index) => ({
      keys: ['sheets', at, 'targets', index],
      path: `sheets.${sheet.id}.targets.${id}`,
    })),
  );
  return [...own, ...ofSheets];
}

/** Weights and points of a framework moved by some points. */
export function frameworkWeights(source: Source, { indicators, adjustments }: Framework, random: Random): Mutation[] {
  const visit = (nodes: readonly Indicator[], keys: Keys): Keys[] =>
    nodes.flatMap((node, index) => {
      const here = [...keys, index];
      const parts = (node.parts ?? []).map((_part, at) => [...here, 'parts', at]);
      const scored = [here, ...parts].flatMap((each) => [
        [...each, 'weight'],
        ...[0, 1, 2, 3, 4].flatMap((at) =>
          ['items', 'quarters', 'bands', 'states'].map((list) => [...each, 'method', list, at, 'points']),
        ),
        ...[0, 1].map((at) => [...each, 'method', 'alternatives', at, 'points']),
      ]);
      return [...scored, ...visit(node.indicators ?? [], [...here, 'indicators'])];
    });
  const ofAdjustments = adjustments.flatMap((_item, index): Keys[] => [
    ...['most', 'least'].map((bound) => ['adjustments', index, bound]),
    ...[0, 1, 2].flatMap((at) =>
      ['items', 'bands', 'states'].map((list) => ['adjustments', index, 'method', list, at, 'points']),
    ),
  ]);
  return [['total'], ...visit(indicators, ['indicators']), ...ofAdjustments].flatMap((keys) =>
    moved(source, keys, keys.join('.'), random),
  );
}

function moved(source: Source, keys: Keys, path: string, random: Random): Mutation[] {
  const found = source.scalar(keys);
  const [, sign = '', whole = '', rest = ''] = /^"(-?)(\d+)((?:\.\d+)?%?)"$/.exec(found?.text ?? '') ?? [];
  if (found === undefined || whole === '') return [];
  const by = 1 + random.below(3);
  const sum = Number(whole) >= by && random.below(2) === 0 ? Number(whole) - by : Number(whole) + by;
  return [mutation('weight', source, [path], [{ ...found, text: `"${sign}${sum}${rest}"` }])];
}

/** What an acknowledgement quotes is changed, or the whole of it is gone. */
export function acknowledgements({ source, report }: ReportSource): Mutation[] {
  return report.acknowledgements.flatMap(({ at }, index) => {
    const changes = ['stated', 'expected'].flatMap((key) => {
      const found = source.scalar(['acknowledgements', index, key]);
      const text = found?.text.replace(/\d(?=\D*$)/, (last) => String((Number(last) + 1) % 10));
      return found === undefined || text === undefined || text === found.text
        ? []
        : mutation('ack', source, [at], [{ ...found, text }]);
    });
    const gone = source.withoutItem(['acknowledgements', index]);
    return [...changes, ...(gone === undefined ? [] : [mutation('ack', source, [at], [gone])])];
  });
}

/** A digit of the wording inside a Fig becomes another. */
export function wordings({ source }: ReportSource, random: Random): Mutation[] {
  return [...source.text.matchAll(/<Fig of="([^"]+)">([^<]*)<\/Fig>/g)].flatMap((match) => {
    const [whole, path = '', words = ''] = match;
    const at = random.pick([...words.matchAll(/\d/g)].map(({ index }) => index));
    if (at === undefined) return [];
    const start = match.index + whole.indexOf('>') + 1;
    const text = words.slice(0, at) + String((Number(words[at]) + 1 + random.below(8)) % 10) + words.slice(at + 1);
    return [mutation('text', source, [path], [{ start, end: start + words.length, text }])];
  });
}

function mutation(kind: Kind, source: Source, paths: string[], edits: readonly Edit[]): Mutation {
  const [first] = [...edits].sort((a, b) => a.start - b.start);
  const start = first?.start ?? 0;
  return {
    kind,
    file: source.file,
    line: source.lineOf(start),
    paths,
    old: source.text.slice(start, first?.end ?? start).trim(),
    new: first?.text.trim() ?? '',
    text: edited(source.text, edits),
  };
}
