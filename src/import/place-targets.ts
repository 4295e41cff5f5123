/** Rows that a department sets up itself become annual indicators, below the node of the framework that they stand under. */
import { exact } from '../number/exact.ts';
import type { Framework } from '../report/framework.ts';
import { idFromName, uniqueId } from '../report/id-from-name.ts';
import { type OpenNode, openNodes } from '../report/open-nodes.ts';
import { parsePrinted, saysEqual } from '../report/printed.ts';
import type { Direction } from '../report/target.ts';
import { Flow, type Value } from '../write/yaml-lines.ts';
import { cellValue } from './cell-value.ts';
import type { Fields, Placed, Placement, Question } from './draft.ts';
import { pointsIn } from './figures.ts';
import { type IndicatorRow, POINTS, pointsOf } from './indicator-rows.ts';
import { likeness } from './similar.ts';
import type { Printed } from './table-view.ts';

/** As many names as a row may have above its own. */
const LEVELS_MOST = 3;
/** Names of nodes that are less alike are those of others. */
const ALIKE_LEAST = 0.5;

const FIGURES = ['weight', ...POINTS] as const;
const WORDS = ['reason', 'improvement', 'note'] as const;

/** Every row that says what was to be reached or what was reached. */
export function placeTargets(rows: readonly IndicatorRow[], framework: Framework | undefined): Placed {
  const nodes = openNodes(framework);
  const taken = new Set<string>();
  const placements: Placement[] = [];
  const questions: Question[] = [];
  const guessed: IndicatorRow[] = [];
  const targets = rows.flatMap((row) => {
    const { target, actual } = row.fields;
    if (target === undefined && actual === undefined) return [];
    const id = uniqueId(idFromName(row.name.name), taken);
    taken.add(id);
    const node = nodeOf(row, nodes);
    if (node === undefined && nodes.length > 0)
      questions.push({ place: row.name.place, text: `“${row.name.name}”属于指标体系的哪一项看不出来，请填 under。` });
    const path = `targets.${id}`;
    const isCertain = node !== undefined || nodes.length === 0;
    const direction = proposedDirection(row);
    if (direction !== undefined) guessed.push(row);
    const entry: Fields = { id, ...(node && { under: node.node.id }) };
    const levels = row.levels.map(({ name }) => name).slice(0, LEVELS_MOST);
    if (levels.length > 0) entry['levels'] = new Flow(levels);
    entry['name'] = row.name.name;
    const put = (key: string, { text, place }: Printed, value: Value): void => {
      entry[key] = value;
      placements.push({ path: `${path}.${key}`, text, place, isCertain });
    };
    put('target', target ?? blankAt(row), cellValue(target?.text ?? ''));
    put('actual', actual ?? blankAt(row), cellValue(actual?.text ?? ''));
    if (direction !== undefined) entry['direction'] = direction;
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
    questions: [...questions, ...directionQuestion(guessed)],
  };
}

const blankAt = ({ name }: IndicatorRow): Printed => ({ text: '', place: name.place });

/** Of its own column; points behind the name are those of the row only where it is a row of its own. */
function weightOf(row: IndicatorRow): Printed | undefined {
  const points = pointsOf(row);
  const own = row.fields.weight;
  return points === undefined ? undefined : { text: points, place: own?.text === points ? own.place : row.name.place };
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

/**
 * A bare figure does not say which way is better, and a report must: what is usual is proposed, and a person looks at all
 * of them at once. Undefined where the target says it by itself.
 */
function proposedDirection({ levels, name, fields }: IndicatorRow): Direction | undefined {
  const text = fields.target?.text.replaceAll('\n', '') ?? '';
  const read = parsePrinted(text);
  if (read === undefined || !('figure' in read) || read.bound !== undefined || saysEqual(text)) return undefined;
  const isLess = [...levels, name].some((each) => LESS.test(each.name)) || exact(read.figure).isZero();
  return isLess ? '<=' : '>=';
}

function directionQuestion(rows: readonly IndicatorRow[]): Question[] {
  const [first] = rows;
  if (first === undefined) return [];
  const names = rows.map(({ name }) => name.name).join('、');
  const text = `${rows.length} 行的指标值只是一个数，没有写明越高越好还是越低越好，direction 是程序拟的，请看一眼：${names}。`;
  return [{ place: first.name.place, text }];
}
