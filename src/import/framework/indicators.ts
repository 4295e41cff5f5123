/** The indicators of a framework from a score table: ids, weights that foot or a sentence where they do not, methods. */
import { type Exact, exact, plain, sum } from '../../number/exact.ts';
import { takeId } from '../../report/id-from-name.ts';
import type { Method } from '../../report/method.ts';
import { withoutNumber } from '../numbering.ts';
import { proposeMethod } from './standard-method.ts';

/** A name of a form, with what is printed beside it and below it. */
export interface FormNode {
  name: string;
  /** As printed; undefined where nothing is. */
  weight: string | undefined;
  explanation: string;
  standard: string;
  /** The points of its pieces, where the form scores it in several lines of one name. */
  parts?: readonly string[];
  children: readonly FormNode[];
}

export interface FormTree {
  nodes: readonly FormNode[];
  /** The total that the form prints. */
  total: string | undefined;
}

export interface Draft {
  id: string;
  name: string;
  weight: string;
  explanation: string;
  standard: string;
  /** Of a leaf; undefined where the node has nodes below it, or leaves its rows to reports. */
  method: Method | undefined;
  /** Names below the node that have no weights: reports set up the rows. */
  rows: readonly string[] | undefined;
  below: Draft[];
  /** The points of its pieces. */
  parts?: readonly string[];
  /** Remarks that stand above the weight and above the method. */
  doubts: { weight: string[]; method: string[] };
  /** What was done with a leaf, in a few words. */
  said: string;
}

export interface Drafts {
  indicators: Draft[];
  total: string;
  doubts: string[];
}

const TOTAL_USUAL = '100';

/**
 * @param isOpen  reports set up the indicators below the first level themselves.
 * @returns the nodes, and sentences about weights that do not add up or are not there.
 */
export function draftIndicators({ nodes, total: printed }: FormTree, { isOpen }: { isOpen: boolean }): Drafts {
  const making: Making = { taken: new Set(), doubts: [], isOpen };
  const weights = new Map<FormNode, Weight>();
  weigh(nodes, undefined, weights);
  const indicators = nodes.map((node) => draftOf(node, weights, making));
  const total = printed ?? TOTAL_USUAL;
  const made = sum(indicators.map(({ weight }) => exact(weight)));
  if (!made.eq(exact(total))) {
    const whole = printed === undefined ? `通常的满分 ${total} 分` : `原表的合计 ${total} 分`;
    making.doubts.push(`一级指标的分值之和是 ${plain(made)} 分，${whole}，${gap(made, exact(total))}。`);
  }
  return { indicators, total, doubts: making.doubts };
}

interface Making {
  taken: Set<string>;
  doubts: string[];
  isOpen: boolean;
}

interface Weight {
  figure: string | undefined;
  /** How it was found, where it is not printed. */
  remark?: string;
}

/** Gives every node its weight: as printed, else the sum below it, else what its neighbours leave of the node above. */
function weigh(nodes: readonly FormNode[], above: string | undefined, weights: Map<FormNode, Weight>): void {
  for (const node of nodes) {
    weigh(node.children, node.weight, weights);
    const below = node.children.map((child) => weights.get(child)?.figure);
    const pieces = node.parts === undefined ? undefined : plain(total(node.parts));
    const sumBelow = below.length > 0 && below.every(isKnown) ? plain(total(below)) : pieces;
    weights.set(node, { figure: node.weight ?? sumBelow });
  }
  const open = nodes.filter((node) => weights.get(node)?.figure === undefined);
  const [only] = open;
  if (above === undefined || only === undefined || open.length > 1) return;
  const rest = exact(above).minus(total(nodes.flatMap((node) => weights.get(node)?.figure ?? [])));
  const how = nodes.length === 1 ? '与上级相同，是' : `上级的 ${above} 分减去其余各项，剩`;
  const remark = `原表没有印出这一项的分值，${how} ${plain(rest)} 分，请核对`;
  if (rest.gt(exact('0'))) weights.set(only, { figure: plain(rest), remark });
}

/** `多 3 分`, `少 3 分`. */
const gap = (made: Exact, whole: Exact): string =>
  made.gt(whole) ? `多 ${plain(made.minus(whole))} 分` : `少 ${plain(whole.minus(made))} 分`;
const isKnown = (figure: string | undefined): figure is string => figure !== undefined;
const total = (figures: readonly string[]): Exact => sum(figures.map((figure) => exact(figure)));

function draftOf(node: FormNode, weights: ReadonlyMap<FormNode, Weight>, making: Making): Draft {
  const { name, explanation, standard } = node;
  const id = takeId(withoutNumber(name), making.taken);
  const { figure, remark } = weights.get(node) ?? { figure: undefined };
  const doubts = { weight: remark === undefined ? [] : [remark], method: [] };
  if (remark !== undefined) making.doubts.push(`“${name}”：${remark}。`);
  const draft: Draft = {
    ...{ id, name, explanation, standard, doubts, weight: figure ?? '0' },
    ...{ method: undefined, rows: undefined, below: [], said: '' },
  };
  const hasOpenRows = node.children.length > 0 && figure !== undefined && !hasWeightBelow(node, weights);
  if (hasOpenRows)
    return { ...draft, rows: namesBelow(node), said: '下面的指标没有分值，由报告自行设置（rows: report）' };
  if (figure === undefined) {
    draft.doubts.weight.push('待填写：原表没有印出分值');
    making.doubts.push(`“${name}”没有分值，现在是 0，请填写。`);
  }
  if (node.parts !== undefined)
    return { ...draft, parts: node.parts, method: { name: 'parts' }, said: '原表分几行打分，各行共用名称' };
  return node.children.length === 0 ? leafOf(draft) : { ...draft, below: below(node, draft, weights, making) };
}

function hasWeightBelow(node: FormNode, weights: ReadonlyMap<FormNode, Weight>): boolean {
  return node.children.some((child) => weights.get(child)?.figure !== undefined || hasWeightBelow(child, weights));
}

function namesBelow({ children }: FormNode): string[] {
  return children.flatMap((child) => [child.name, ...namesBelow(child)]);
}

function below(node: FormNode, { weight }: Draft, weights: ReadonlyMap<FormNode, Weight>, making: Making): Draft[] {
  const drafts = node.children.map((child) => draftOf(child, weights, making));
  const made = total(drafts.map((draft) => draft.weight));
  if (!made.eq(exact(weight)))
    making.doubts.push(
      `“${node.name}”是 ${weight} 分，下级分值之和是 ${plain(made)} 分，${gap(made, exact(weight))}。`,
    );
  return drafts;
}

function leafOf(draft: Draft): Draft {
  const proposal = draft.standard === '' ? undefined : proposeMethod(draft);
  if (proposal === undefined) {
    const said = draft.standard === '' ? '原表没有评分标准' : '评分标准不是认得的句式，照抄';
    return { ...draft, method: { name: 'judged' }, said: `judged（评审打分）：${said}` };
  }
  const { method, said, doubt } = proposal;
  const doubts = { ...draft.doubts, method: doubt === undefined ? [] : [`${doubt}，请核对`] };
  return { ...draft, doubts, method, said: `${method.name}：${said}${doubt === undefined ? '' : `；${doubt}`}` };
}
