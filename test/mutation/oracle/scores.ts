/** The oracle's relations of scores: limits, sums, grades, weights of rows. */
import type { Adjustment } from '../../../src/report/adjustment.ts';
import type { Framework, Indicator } from '../../../src/report/framework.ts';
import type { Report } from '../../../src/report/report.ts';
import type { Target } from '../../../src/report/target.ts';
import {
  fraction,
  type Fraction,
  halfUp,
  isLess,
  isSame,
  total as sum,
  within as clamp,
  ZERO,
} from '../../score/oracle.ts';
import { adjustmentOf, methodOf, type Reach, reachedBy, type Scoring } from './methods.ts';
import { relation, type Relation, type State } from './relation.ts';
import { targetReach } from './targets.ts';

/** What is scored: a node, a part or term of one, or a row of the report's own. */
interface Leaf {
  id: string;
  /** Where its stated score stands: itself, or those of its parts. */
  paths: string[];
  stated: Fraction | undefined;
  weight: Fraction;
  /** The least, where it is not 0. */
  least?: Fraction;
  reach: Reach | undefined;
  /** Its weight is the report's, and no node above has been found to divide its own yet. */
  isWeighed?: boolean;
  weightPath?: string;
}

export function* scoreRelations(scoring: Scoring): Generator<Relation> {
  const { report, framework, figures } = scoring;
  const leaves: Leaf[] = [];
  for (const node of framework.indicators) leaves.push(...(yield* nodeRelations(node, scoring)));
  const adjustments: Leaf[] = [];
  for (const each of framework.adjustments) adjustments.push(...(yield* adjustmentRelations(each, scoring)));
  const claimed = figures.get('stated.total')?.value.value;
  if (claimed !== undefined) {
    const most = sum([framework.total, ...framework.adjustments.map(({ most: up = '0' }) => up)].map(fraction));
    yield relation('within:stated.total', ['stated.total'], within(claimed, most), { isLimit: true });
    const all = [...leaves, ...adjustments];
    if (leaves.length > 0) yield relation('total', ['stated.total', ...pathsOf(all)], sumState(claimed, all));
  }
  if (report.stated.grade !== undefined && claimed !== undefined && framework.bands.length > 0) {
    yield relation('grade', ['stated.grade', 'stated.total'], gradeState(claimed, report.stated.grade, framework), {
      isLimit: true,
    });
  }
}

/** The relations of a node and all below it; returns the leaves that make it up. */
function* nodeRelations(node: Indicator, scoring: Scoring): Generator<Relation, Leaf[]> {
  const { report, figures } = scoring;
  const path = `scores.${node.id}.stated`;
  const stated = figures.get(path)?.value.value;
  const own = report.scores[node.id]?.weight;
  const weight = node.weight ?? own;
  if (weight !== undefined && (node.method !== undefined || (stated !== undefined && !isScoredBelow(node, report))))
    return [yield* leafRelations({ ...node, weight }, scoring, node.weight === undefined)];
  const leaves: Leaf[] = [];
  for (const child of node.indicators ?? []) leaves.push(...(yield* nodeRelations(child, scoring)));
  const rows =
    node.rows === 'report' ? report.targets.filter((row) => row.under === node.id && row.weight !== undefined) : [];
  for (const row of rows) leaves.push(yield* rowRelations(row, scoring));
  const divided = leaves.filter(({ isWeighed }) => isWeighed === true);
  if (weight !== undefined && divided.length > 0) {
    // Nodes of a fixed weight have taken their part of it, whatever their leaves are worth.
    const fixed = fixedBelow(node);
    const weights = sum([...divided.map((leaf) => leaf.weight), ...fixed]);
    const paths = [`computed.weights.${node.id}`, ...divided.map((leaf) => leaf.weightPath ?? '')];
    yield relation(`weights:${node.id}`, paths, isSame(weights, fraction(weight)) ? 'holds' : 'broken');
    for (const leaf of divided) leaf.isWeighed = false;
  }
  if (stated !== undefined) {
    const most = weight === undefined ? sum(leaves.map((leaf) => leaf.weight)) : fraction(weight);
    yield relation(`within:${path}`, [path], within(stated, most), { isLimit: true });
    yield relation(`subtotal:${path}`, [path, ...pathsOf(leaves)], sumState(stated, leaves));
  }
  return leaves;
}

/** A bonus or penalty that is not stated is none. */
function* adjustmentRelations(item: Adjustment, scoring: Scoring): Generator<Relation, Leaf[]> {
  const path = `scores.${item.id}.stated`;
  const stated = scoring.figures.get(path)?.value.value;
  if (stated === undefined) return [];
  const { reach, paths } = adjustmentOf(item, scoring);
  const [weight, least] = [fraction(item.most ?? '0'), fraction(item.least ?? '0')];
  const leaf: Leaf = { id: item.id, paths: [path], stated, weight, least, reach };
  yield* claimRelations(leaf, scoring, paths);
  return [leaf];
}

/** The weights that the framework fixes among those who share a node's points. */
function fixedBelow(node: Indicator): Fraction[] {
  return (node.indicators ?? []).flatMap((child) => {
    if (child.weight !== undefined) return [fraction(child.weight)];
    return fixedBelow(child);
  });
}

function* leafRelations(
  node: Indicator & { weight: string },
  scoring: Scoring,
  isWeighed: boolean,
): Generator<Relation, Leaf> {
  const { figures, framework } = scoring;
  const path = `scores.${node.id}.stated`;
  const claimed = figures.get(path);
  const terms = termsOf(node);
  const below = terms.map((term) => `scores.${node.id}.parts.${term.id}.stated`);
  const known = below.flatMap((each) => figures.get(each) ?? []);
  const added =
    known.length > 0 && known.length === below.length ? sum(known.map((each) => each.value.value)) : undefined;
  const outcome = methodOf(node, scoring);
  const leaf: Leaf = {
    id: node.id,
    paths: claimed === undefined && added !== undefined ? below : [path],
    stated: claimed?.value.value ?? added,
    weight: fraction(node.weight),
    reach: outcome?.reach,
    isWeighed,
    weightPath: `scores.${node.id}.weight`,
  };
  if (claimed !== undefined) {
    yield* claimRelations({ ...leaf, paths: [path], stated: claimed.value.value }, scoring, outcome?.paths ?? []);
    if (added !== undefined) {
      const rounded = fraction(halfUp(added, framework.decimals));
      const state: State =
        isSame(claimed.value.value, added) || isSame(claimed.value.value, rounded) ? 'holds' : 'broken';
      yield relation(`parts:${node.id}`, [path, ...below], state);
    }
  }
  for (const term of terms) {
    const at = `scores.${node.id}.parts.${term.id}.stated`;
    const own = figures.get(at);
    const part = outcome?.terms.get(term.id);
    if (own === undefined) continue;
    const leafOfTerm = {
      id: `${node.id}.${term.id}`,
      paths: [at],
      stated: own.value.value,
      weight: fraction(term.weight),
      reach: part?.reach,
    };
    const places = own.text.split('.')[1]?.length ?? 0;
    yield* claimRelations(leafOfTerm, scoring, part?.paths ?? [], places);
  }
  return leaf;
}

function termsOf({ method, parts = [] }: Indicator): { id: string; weight: string }[] {
  if (method?.name !== 'schedule') return parts;
  return [...method.quarters, method.mean].map(({ id, points }) => ({ id, weight: points }));
}

function* rowRelations(row: Target, scoring: Scoring): Generator<Relation, Leaf> {
  const weight = fraction(row.weight ?? '0');
  const path = `targets.${row.id}.stated`;
  const stated = scoring.figures.get(path)?.value.value;
  const reach = targetReach(row, scoring);
  const weightPath = `targets.${row.id}.weight`;
  const leaf: Leaf = { id: row.id, paths: [path], stated, weight, reach, isWeighed: true, weightPath };
  const evidence = [`targets.${row.id}.target`, `targets.${row.id}.actual`, `targets.${row.id}.weight`];
  if (stated !== undefined) yield* claimRelations(leaf, scoring, evidence, 0, scoring.framework.profile === undefined);
  return leaf;
}

/** A stated score is within its weight and is what its rule gives. */
function* claimRelations(
  leaf: Leaf,
  { framework }: Scoring,
  evidence: readonly string[],
  places = 0,
  isSoft = false,
): Generator<Relation> {
  const { id, paths, stated, weight, least, reach } = leaf;
  if (stated === undefined) return;
  const most = reach !== undefined && isLess(weight, reach.high) ? reach.high : weight;
  const limits = evidence.filter((path) => path.endsWith('.weight'));
  yield relation(`within:${id}`, [...paths, ...limits], within(stated, most, least), { isLimit: true });
  if (reach === undefined || evidence.length === 0) return;
  const digits = places > framework.decimals ? places : framework.decimals;
  const round = (value: Fraction): Fraction => fraction(halfUp(value, digits));
  yield relation(`method:${id}`, [...paths, ...evidence], reachedBy(stated, reach, round), { isSoft });
}

function within(value: Fraction, most: Fraction, least = ZERO): State {
  return isLess(value, least) || isLess(most, value) ? 'broken' : 'holds';
}

/** A total may have been made with a score outside its weight as it stands, or limited to its bounds. */
function sumState(claimed: Fraction, leaves: readonly Leaf[]): State {
  const known = leaves.flatMap(({ stated, weight, least = ZERO }) => {
    return stated === undefined ? [] : [{ stated, limited: clamp(least, stated, weight) }];
  });
  if (known.length < leaves.length) return 'unknown';
  const plain = sum(known.map(({ stated }) => stated));
  const limited = sum(known.map((each) => each.limited));
  return isSame(claimed, plain) || isSame(claimed, limited) ? 'holds' : 'broken';
}

function gradeState(total: Fraction, grade: string, { bands }: Framework): State {
  const held = bands.filter(({ atLeast, above, atMost, below }) => {
    if (atLeast !== undefined && isLess(total, fraction(atLeast))) return false;
    if (above !== undefined && !isLess(fraction(above), total)) return false;
    if (atMost !== undefined && isLess(fraction(atMost), total)) return false;
    return below === undefined || isLess(total, fraction(below));
  });
  if (held.length === 0) return 'unknown';
  return held.some((band) => band.grade === grade) ? 'holds' : 'broken';
}

function isScoredBelow(node: Indicator, report: Report): boolean {
  if (node.rows === 'report') return report.targets.some((row) => row.under === node.id && row.weight !== undefined);
  return (node.indicators ?? []).some((child) => {
    const score = report.scores[child.id];
    const own =
      score?.stated !== undefined || Object.values(score?.parts ?? {}).some((part) => part.stated !== undefined);
    return own || isScoredBelow(child, report);
  });
}

function pathsOf(leaves: readonly Leaf[]): string[] {
  return leaves.flatMap(({ paths }) => paths);
}
