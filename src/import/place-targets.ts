/** Rows that a department sets up itself become annual indicators, below the node of the framework that they stand under. */
import { exact } from '../number/exact.ts';
import type { Framework } from '../report/framework.ts';
import { takeId } from '../report/id-from-name.ts';
import { type OpenNode, openNodes } from '../report/open-nodes.ts';
import { parsePrinted, parseSign, saysEqual } from '../report/printed.ts';
import type { Direction } from '../report/target.ts';
import { Flow, type Value } from '../write/yaml-lines.ts';
import { achievementChosen, achievementQuestion } from './achievement-question.ts';
import { cellValue } from './cell-value.ts';
import { type Asking, isSettled, settled, UNDECIDED } from './decisions.ts';
import type { Fields, Placed, Placement, Question } from './draft.ts';
import { bareFigure, pointsIn } from './figures.ts';
import { type FieldText, type IndicatorRow, isIndicator, POINTS, pointsOf } from './indicator-rows.ts';
import { nodesThatFoot } from './nodes-that-foot.ts';
import { questionKey } from './question-keys.ts';
import { likeness } from './similar.ts';
import type { Printed } from './table-view.ts';

/** As many names as a row may have above its own. */
const LEVELS_MOST = 3;
/** Names of nodes that are less alike are those of others. */
const ALIKE_LEAST = 0.5;

const FIGURES = ['weight', ...POINTS] as const;
const WORDS = ['reason', 'improvement', 'note'] as const;

/** Every row that says what was to be reached or what was reached. */
export function placeTargets(
  rows: readonly IndicatorRow[],
  framework: Framework | undefined,
  asking: Asking = UNDECIDED,
): Placed {
  const nodes = openNodes(framework);
  const taken = new Set<string>();
  const placements: Placement[] = [];
  const questions: Question[] = [];
  const footing = nodesThatFoot(rows.filter(isIndicator), nodes, (row) => nodeOf(row, nodes));
  const targets = rows.flatMap((row) => {
    if (!isIndicator(row)) return [];
    const { target, actual } = row.fields;
    const id = takeId(row.name.name, taken);
    const under = underOf(row, { nodes, proposed: footing.get(row), asking });
    const direction = directionOf(row, asking);
    const isAsked = under.questions.some(({ key }) => questions.some((each) => each.key === key));
    questions.push(...(isAsked ? [] : under.questions), ...direction.questions);
    const path = `targets.${id}`;
    const { isCertain } = under;
    const entry: Fields = { id, ...(under.chosen !== null && { under: under.chosen }) };
    const levels = row.levels.map(({ name }) => name).slice(0, LEVELS_MOST);
    if (levels.length > 0) entry['levels'] = new Flow(levels);
    entry['name'] = row.name.name;
    const put = (key: string, { isShared, ...printed }: FieldText & { whole?: string }, value: Value): void => {
      entry[key] = value;
      placements.push({ path: `${path}.${key}`, ...printed, isCertain: isCertain && isShared !== true });
    };
    for (const [key, cell, text] of [
      ['target', target ?? blankAt(row), targetText(row)],
      ['actual', actual ?? blankAt(row), withUnit(actual?.text ?? '', row)],
    ] as const)
      put(key, isSplit(row) ? { ...cell, whole: text } : cell, cellValue(text));
    if (direction.chosen !== null) entry['direction'] = direction.chosen;
    const asked = achievementQuestion(row, asking);
    const achievement = achievementChosen(asked);
    questions.push(...(asked === undefined ? [] : [asked]));
    if (achievement !== undefined)
      Object.assign(entry, { target: new Flow({ text: targetText(row) }), direction: 'qualitative', achievement });
    for (const key of FIGURES) {
      const printed = key === 'weight' ? weightOf(row) : row.fields[key];
      const figure = printed && pointsIn(printed.text);
      if (printed !== undefined && figure !== undefined) put(key, printed, figure);
    }
    for (const key of WORDS) {
      const printed = row.fields[key];
      if (printed !== undefined && printed.text !== '') put(key, printed, printed.text.replaceAll('\n', ''));
    }
    return [entry];
  });
  return {
    fields: targets.length === 0 ? {} : { targets },
    placements,
    questions,
  };
}

/** Whether the sign or the unit of the row's figures has a column of its own: then a figure is printed in several cells. */
function isSplit({ fields: { sign, unit } }: IndicatorRow): boolean {
  return sign !== undefined || unit !== undefined;
}

/** The target as forms print it in one cell, where this one has its sign and its unit in columns of their own. */
function targetText(row: Pick<IndicatorRow, 'fields'>): string {
  const { target, sign } = row.fields;
  const text = target?.text.replaceAll('\n', '') ?? '';
  const own = sign === undefined || bareFigure(text, '%') === undefined ? undefined : parseSign(sign.text);
  return withUnit(own === undefined ? text : `${sign?.text.trim() ?? ''}${text}`, row);
}

/** Qualities have no unit, and a figure may have its own. */
function withUnit(text: string, { fields: { unit } }: Pick<IndicatorRow, 'fields'>): string {
  const line = text.replaceAll('\n', '');
  return unit !== undefined && /^\S+$/.test(unit.text) && /[\d０-９]$/.test(line) ? `${line}${unit.text}` : line;
}

const blankAt = ({ name }: IndicatorRow): Printed => ({ text: '', place: name.place });

/** Of its own column; points behind the name are those of the row only where it is a row of its own. */
function weightOf(row: IndicatorRow): FieldText | undefined {
  const points = pointsOf(row);
  const own = row.fields.weight;
  return points === undefined ? undefined : own?.text === points ? own : { text: points, place: row.name.place };
}

interface Answer {
  chosen: string | null;
  isCertain: boolean;
  questions: readonly Question[];
}

/** The node that a row stands under; where the names above it tell none, a person is asked, once for the same names. */
function underOf(
  row: IndicatorRow,
  { nodes, proposed, asking }: { nodes: readonly OpenNode[]; proposed: OpenNode | undefined; asking: Asking },
): Answer {
  const found = nodeOf(row, nodes);
  if (nodes.length === 0 || found !== undefined)
    return { chosen: found?.node.id ?? null, isCertain: true, questions: [] };
  const { scope, decisions } = asking;
  const above = row.levels.map(({ name }) => name);
  const words = above.length === 0 ? `“${row.name.name}”` : `“${above.join(' › ')}”下的各行`;
  const guess =
    proposed === undefined ? '请选一项' : `各行分值合计等于“${proposed.node.name}”的分值，暂归入它，请看一眼`;
  const question = settled(
    {
      key: questionKey('under', [...scope, ...(above.length === 0 ? [row.name.name] : above)]),
      ...{ place: row.name.place, text: `${words}属于指标体系的哪一项看不出来，${guess}。` },
      options: nodes.map(({ node, path }) => ({ value: node.id, name: path.join(' › ') })),
      chosen: proposed?.node.id ?? null,
    },
    decisions,
  );
  return { chosen: question.chosen, isCertain: isSettled(question, decisions), questions: [question] };
}

/** The node whose name stands above the row, the nearest first. */
function nodeOf({ levels, name }: IndicatorRow, nodes: readonly OpenNode[]): OpenNode | undefined {
  const above = [...levels].reverse().concat(name);
  const worths = nodes.map((node) => {
    const alike = above.map((level, depth) => likeness(level.name, node.node.name) - depth / 100);
    return { node, worth: Math.max(0, ...alike) };
  });
  const best = worths.reduce<(typeof worths)[number] | undefined>(
    (most, each) => (most === undefined || each.worth > most.worth ? each : most),
    undefined,
  );
  return best !== undefined && best.worth >= ALIKE_LEAST ? best.node : undefined;
}

/** The smaller the better. */
const LESS = /成本|事故|死亡|投诉|差错|违规|超支|控制率|耗|时限|时长/;

const DIRECTIONS: readonly { value: Direction; name: string }[] = [
  { value: '>=', name: '越高越好' },
  { value: '<=', name: '越低越好' },
  { value: '=', name: '应等于指标值' },
];

/**
 * A bare figure does not say which way is better, and a report must: what is usual is proposed and asked about, unless only
 * one way is possible. Null where the target says it by itself.
 */
function directionOf(row: IndicatorRow, { rowKey, decisions }: Asking): Answer {
  const { levels, name } = row;
  const text = targetText(row);
  if (cellValue(text) instanceof Flow) return { chosen: null, isCertain: true, questions: [] };
  const read = parsePrinted(text);
  const isBare = read !== undefined && 'figure' in read && read.bound === undefined && !saysEqual(text);
  if (!isBare) return { chosen: null, isCertain: true, questions: [] };
  const isLess = [...levels, name].some((each) => LESS.test(each.name));
  // Nothing is less than none, and no share is more than all.
  const isNone = exact(read.figure).isZero();
  const isAll = read.unit === '%' && exact(read.figure).equals(exact('100')) && !isLess;
  const chosen: Direction = isLess || isNone ? '<=' : '>=';
  const key = rowKey('direction', row);
  if ((isNone || isAll) && !decisions.has(key)) return { chosen, isCertain: true, questions: [] };
  const words = DIRECTIONS.find(({ value }) => value === chosen)?.name ?? '';
  const question = settled(
    {
      ...{ key, place: name.place, options: DIRECTIONS, chosen },
      text: `“${name.name}”的指标值只是一个数，没有写明越高越好还是越低越好，暂按${words}填，请看一眼。`,
    },
    decisions,
  );
  return { chosen: question.chosen, isCertain: isSettled(question, decisions), questions: [question] };
}
