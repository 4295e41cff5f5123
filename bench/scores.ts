/** Made-up scores for any framework: what a rule gives where we can work it out, else full points or some less. */
import type { Framework, Indicator } from '../src/report/framework.ts';
import type { MethodOf } from '../src/report/method.ts';
import type { Random } from '../test/mutation/random.ts';
import { amount, type Finances, portion } from './money.ts';
import type { Writer } from './text.ts';

/** Frontmatter as plain data. */
export type Data = { [key: string]: Data | readonly (Data | string)[] | string | number | boolean | null | undefined };

export interface MadeScores {
  scores: Data;
  targets: Data[];
  /** In hundredths of a point. */
  total: number;
  /** Every scored row with its points, for the plain baselines. */
  rows: { name: string; weight: string; stated: string }[];
}

interface Making {
  framework: Framework;
  finances: Finances;
  random: Random;
  writer: Writer;
}

const TARGETS_UNSCORED = 28;
/** Rows a weight of report-made targets is cut into. */
const ROWS_OF_NODE = 14;
const UNITS = ['次', '家次', '项', '份', '人次', '处'];
const KINDS = ['数量指标', '质量指标', '时效指标', '成本指标'];

/** A leaf, which always has a weight, or a node that divides one among rows. */
type Leaf = Indicator & { weight: string };

/** Scores every leaf; a framework with few leaves gets unscored annual targets beside them, as such reports have. */
export function madeScores(making: Making): MadeScores {
  const made: MadeScores = { scores: {}, targets: [], total: 0, rows: [] };
  const leaves = leavesOf(making.framework.indicators);
  for (const leaf of leaves) {
    if (leaf.rows === 'report') addTargets(leaf, making, made);
    else addScore(leaf, making, made);
  }
  if (made.rows.length < TARGETS_UNSCORED / 2) {
    made.targets = Array.from({ length: TARGETS_UNSCORED }, (_, index) => target(index, 'row', making).data);
  }
  return made;
}

function leavesOf(nodes: readonly Indicator[]): Leaf[] {
  return nodes.flatMap((node): Leaf[] => {
    if (node.indicators !== undefined) return leavesOf(node.indicators);
    return node.weight === undefined ? [] : [{ ...node, weight: node.weight }];
  });
}

function addScore(leaf: Leaf, making: Making, made: MadeScores): void {
  const { evidence, stated } = ruled(leaf, making) ?? { evidence: undefined, stated: judged(leaf, making.random) };
  const isShort = hundredths(stated) < hundredths(leaf.weight);
  made.scores[leaf.id] = {
    stated,
    ...(evidence === undefined ? {} : { evidence }),
    ...(isShort ? { reason: `${making.writer.clause()}。`, improvement: `${making.writer.clause()}。` } : {}),
  };
  made.total += hundredths(stated);
  made.rows.push({ name: leaf.name, weight: leaf.weight, stated });
}

interface Ruled {
  evidence: Data;
  stated: string;
}

/** Evidence and the score that follows; undefined for methods whose evidence departments rarely print. */
function ruled({ method, weight }: Leaf, making: Making): Ruled | undefined {
  switch (method?.name) {
    case 'rate':
      return executionRate(weight, making.finances);
    case 'average-completion':
      return averageCompletion(weight, making);
    case 'bands':
      return method.ratio === undefined ? undefined : band(method, making.random);
    case 'schedule':
      return schedule(method, making.random);
    default:
      return undefined;
  }
}

function executionRate(weight: string, { executed, adjusted }: Finances): Ruled {
  const evidence = {
    numerator: { ref: 'budget.expenditure.executed' },
    denominator: { ref: 'budget.expenditure.adjusted' },
  };
  return { evidence, stated: portion(BigInt(hundredths(weight)), BigInt(executed), BigInt(adjusted)) };
}

function averageCompletion(weight: string, { random, writer }: Making): Ruled {
  const count = 15 + random.below(20);
  const goal = 20 + random.below(400);
  const done = goal - random.below(Math.floor(goal / 4) + 1);
  const unmet = { id: 'unmet', name: writer.name(3), target: `${goal}次`, actual: `${done}次` };
  const points = BigInt(hundredths(weight));
  const stated = portion(points, BigInt((count - 1) * goal + done), BigInt(count * goal));
  return { evidence: { count: `${count}个`, unmet: done < goal ? [unmet] : [] }, stated };
}

function band({ bands }: MethodOf<'bands'>, random: Random): Ruled | undefined {
  const found = random.pick(bands);
  if (found === undefined) return undefined;
  const low =
    wholePercent(found.atLeast ?? found.above) ?? Math.max(0, (wholePercent(found.atMost ?? found.below) ?? 1) - 20);
  const high = wholePercent(found.atMost ?? found.below) ?? low + 12;
  const tenths = low * 10 + 1 + random.below(Math.max(1, (high - low) * 10 - 2));
  return { evidence: { rate: `${Math.floor(tenths / 10)}.${tenths % 10}%` }, stated: amount(hundredths(found.points)) };
}

function schedule({ quarters, mean }: MethodOf<'schedule'>, random: Random): Ruled {
  const rates = quarters.map(({ scheduled }) => {
    const full = hundredths(scheduled.replace('%', ''));
    return full - random.below(Math.floor(full / 5));
  });
  // Points × rate ÷ schedule of each quarter and points × mean rate, over one denominator.
  const schedules = quarters.map(({ scheduled }) => BigInt(hundredths(scheduled.replace('%', ''))));
  const whole = schedules.reduce((product, each) => product * each, 1n) * BigInt(quarters.length) * 10_000n;
  const parts = quarters.map(({ points }, index) => {
    const by = schedules[index] ?? 1n;
    return (BigInt(hundredths(points)) * BigInt(rates[index] ?? 0) * whole) / by;
  });
  const meanPart =
    (BigInt(hundredths(mean.points)) * BigInt(rates.reduce((sum, each) => sum + each, 0)) * whole) /
    (BigInt(quarters.length) * 10_000n);
  const evidence = Object.fromEntries(quarters.map(({ id }, index) => [id, `${amount(rates[index] ?? 0)}%`]));
  return { evidence, stated: portion(1n, parts.reduce((sum, each) => sum + each, 0n) + meanPart, whole) };
}

/** Nine of ten leaves earn all their points. */
function judged({ weight, method }: Leaf, random: Random): string {
  const full = hundredths(weight);
  const isShort = method?.name === 'judged' && random.below(10) === 0;
  return amount(isShort ? full - Math.min(full, 25 * (1 + random.below(4))) : full);
}

function addTargets(node: Leaf, making: Making, made: MadeScores): void {
  const full = hundredths(node.weight);
  const share = Math.floor(full / ROWS_OF_NODE / 50) * 50;
  for (let index = 0; index < ROWS_OF_NODE; index += 1) {
    const weight = index === 0 ? full - share * (ROWS_OF_NODE - 1) : share;
    const { data, done, goal } = target(index, node.id, making);
    const stated = portion(BigInt(weight), BigInt(done), BigInt(goal));
    const reason = done < goal ? { reason: `${making.writer.clause()}。` } : {};
    made.targets.push({
      ...data,
      under: node.id,
      levels: [node.name, kindOf(index)],
      weight: amount(weight),
      stated,
      ...reason,
    });
    made.total += hundredths(stated);
    made.rows.push({ name: String(data['name']), weight: amount(weight), stated });
  }
}

function target(index: number, prefix: string, { random, writer }: Making): { data: Data; done: number; goal: number } {
  const goal = 5 + random.below(900);
  const done = random.below(6) === 0 ? goal - random.below(Math.floor(goal / 3) + 1) : goal;
  const unit = random.pick(UNITS) ?? '';
  const data = {
    id: `${prefix}-${index + 1}`,
    levels: ['产出指标', kindOf(index)],
    name: writer.name(3),
    target: `${goal}${unit}`,
    actual: `${done}${unit}`,
    direction: '>=',
  };
  return { data, done, goal };
}

function kindOf(index: number): string {
  return KINDS[index % KINDS.length] ?? '';
}

/** Points or percent as hundredths: "12.5" is 1250. */
export function hundredths(text: string): number {
  const [whole = '0', part = ''] = text.split('.');
  return Number(whole) * 100 + Number(part.padEnd(2, '0'));
}

function wholePercent(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number.parseInt(text, 10);
}
