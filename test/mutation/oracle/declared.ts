/** The oracle's view of what a report declares: its relations, cells that repeat a figure, and references. */
import type { Relation as Declared } from '../../../src/report/relation.ts';
import type { Report } from '../../../src/report/report.ts';
import {
  floor,
  fraction,
  isLess,
  isSame,
  make,
  minus,
  ONE,
  over,
  plus,
  type Rounded,
  times,
  ZERO,
} from '../../score/oracle.ts';
import {
  addUp,
  divide,
  type Figure,
  magnitude,
  meet,
  multiply,
  negative,
  NOTHING,
  placesOf,
  point,
  reachOf,
  sharing,
  subtract,
} from './figure.ts';
import type { Known } from './figures.ts';
import { equal, type Figures, type Relation, relation, type State } from './relation.ts';

/** Words with which offices count the same kind of thing. */
const AKIN = ['人 人次 名 位', '家 家次 户 户次', '个 项 处 起 宗 件 项次', '场 场次', '辆 辆次 车次'].map((words) =>
  words.split(' '),
);
/** What is measured rather than counted one by one. */
const MEASURED =
  /^(?:.*元.*|ratio|吨|公斤|克|公里|米|厘米|毫米|亩|公顷|平方公里|平方米|㎡|升|小时|分钟|天|日|个月|月|年|度|分|)$/;

export function* declaredRelations(report: Report, known: Known): Generator<Relation> {
  for (const declared of report.relations) yield* evaluated(declared, known);
  for (const [path, other] of known.repeats) yield sameRelation(`is:${path}`, [path, other], known, false);
}

function* evaluated(declared: Declared, known: Known): Generator<Relation> {
  const figures = sharedIn(declared, known.figures);
  const id = `${declared.kind}:${declared.id}`;
  if (declared.kind === 'same') {
    const [first = '', ...others] = declared.figures;
    for (const other of others)
      yield sameRelation(`${id}:${other}`, [other, first], known, declared.scope === 'may-differ');
  } else if (declared.kind === 'change') {
    yield* changeRelations(declared, figures);
  } else {
    const stated = declared.kind === 'sum' ? declared.total : declared.stated;
    const sources = sourcesOf(declared);
    const taking = [stated, ...sources].map((path) => figures.get(path));
    const isSoft = declared.scope === 'may-differ' || taking.some((figure) => figure?.word !== undefined);
    const isWhole = taking.every((figure) => figure !== undefined);
    const expected = isWhole ? expectedOf(declared, figures) : undefined;
    const claimed = figures.get(stated);
    const state = equal(claimed && reachOf(claimed), expected);
    if (declared.kind === 'count-where') {
      // What is counted only has to stay on its side of the limit.
      yield relation(id, [stated], state, { isSoft });
      yield relation(`${id}:members`, [stated, ...sources], state, { isSoft, isLimit: true });
    } else yield relation(id, [stated, ...sources], state, { isSoft });
  }
}

/** The figures with the places that they share in a relation; a ratio and a percentage have places of their own. */
function sharedIn(declared: Declared, figures: Figures): Figures {
  const paths = sharersOf(declared);
  const own = sharing(paths.map((path) => figures.get(path)));
  const found = new Map(figures);
  for (const [index, path] of paths.entries()) {
    const figure = own[index];
    if (figure !== undefined) found.set(path, figure);
  }
  return found;
}

function sharersOf(declared: Declared): string[] {
  switch (declared.kind) {
    case 'sum':
      return [declared.total, ...sourcesOf(declared)];
    case 'ratio':
      return sourcesOf(declared);
    case 'product':
      return [declared.stated, ...sourcesOf(declared)];
    case 'change':
      return [declared.from, declared.to, declared.amount].filter((path) => path !== undefined);
    case 'same':
    case 'count-where':
      return [];
  }
}

type Arithmetic = Exclude<Declared, { kind: 'same' | 'change' }>;

function sourcesOf(declared: Arithmetic): string[] {
  if (declared.kind === 'sum') return [...declared.parts, ...declared.minus];
  if (declared.kind === 'ratio') return [declared.of, declared.by];
  return declared.kind === 'product' ? declared.factors : declared.among;
}

function expectedOf(declared: Arithmetic, figures: Figures): Rounded | undefined {
  const all = (paths: readonly string[]): Figure[] => paths.flatMap((path) => figures.get(path) ?? []);
  const reach = (paths: readonly string[]): Rounded[] => all(paths).map(reachOf);
  if (declared.kind === 'sum') {
    const bases = all([declared.total, ...declared.parts, ...declared.minus]).map((figure) => figure.base);
    const fit = bases.every((base) => kinOf(base, bases[0] ?? '') !== undefined);
    return fit ? addUp([...reach(declared.parts), ...reach(declared.minus).map(negative)]) : undefined;
  }
  if (declared.kind === 'ratio') {
    const [of, by, stated] = all([declared.of, declared.by, declared.stated]);
    if (of === undefined || by === undefined) return undefined;
    return stated?.base === 'ratio' && kinOf(of.base, by.base) === undefined
      ? undefined
      : divide(reachOf(of), reachOf(by));
  }
  if (declared.kind === 'product') return reach(declared.factors).reduce(multiply);
  const limit = fraction(declared.where.value);
  const met = all(declared.among).filter(({ text }) => isMet(fraction(text), declared.where.comparison, limit));
  return point(make(BigInt(met.length)));
}

function isMet(value: ReturnType<typeof fraction>, sign: string, limit: ReturnType<typeof fraction>): boolean {
  if (sign.includes('=') && isSame(value, limit)) return true;
  return sign.startsWith('>') ? isLess(limit, value) : sign.startsWith('<') && isLess(value, limit);
}

function kinOf(a: string, b: string): 'same' | 'akin' | undefined {
  if (a === b) return 'same';
  return AKIN.some((words) => words.includes(a) && words.includes(b)) ? 'akin' : undefined;
}

function sameRelation(id: string, paths: [string, string], { figures, words }: Known, mayDiffer: boolean): Relation {
  const [a, b] = [figures.get(paths[0]), figures.get(paths[1])];
  if (a === undefined || b === undefined) {
    const [first, second] = paths.map((path) => words.get(path));
    const isText = first !== undefined && first !== '' && second !== undefined && second !== '';
    return relation(id, paths, isText ? (first === second ? 'holds' : 'broken') : 'unknown', { isSoft: mayDiffer });
  }
  const kin = kinOf(a.base, b.base);
  const isLoose = a.word !== undefined || b.word !== undefined;
  const isSoft = mayDiffer || isLoose || kin === 'akin';
  return relation(id, paths, kin === undefined ? 'unknown' : sameState(a, b, isLoose), { isSoft });
}

function printed({ text, decimals = 0 }: Figure): number {
  const own = placesOf(text);
  return own > decimals ? own : decimals;
}

function sameState(a: Figure, b: Figure, isLoose: boolean): State {
  if (isSame(a.value.value, b.value.value)) return 'holds';
  if (a.word === 'bound' || b.word === 'bound') return 'broken';
  if (!isLoose) {
    // What two roundings stand for may touch; to the same places the same number has the same digits.
    if (a.unit === b.unit && printed(a) === printed(b)) return 'broken';
    const [x = a, y = b] = a.base === 'ratio' ? [a, b] : sharing([a, b]);
    return meet(x.value, y.value) ? 'holds' : 'broken';
  }
  // An end of 余, 多 or 近 that only touches says nothing.
  const [x, y] = [reachOf(a), reachOf(b)];
  const isTouching = isSame(x.high, y.low) || isSame(y.high, x.low);
  return isTouching ? 'unknown' : meet(x, y) ? 'holds' : 'broken';
}

type Change = Extract<Declared, { kind: 'change' }>;

function* changeRelations(declared: Change, figures: Figures): Generator<Relation> {
  const { from, to, amount, percent, direction } = declared;
  const get = (path: string | undefined): Figure | undefined => (path === undefined ? undefined : figures.get(path));
  const [base, now, by, rate] = [from, to, amount, percent].map(get);
  const isSoft = declared.scope === 'may-differ' || [base, now, by, rate].some((figure) => figure?.word !== undefined);
  const options = { isSoft };
  const id = `change:${declared.id}`;
  if (now === undefined) return;
  if (base !== undefined) {
    const change = base.base === now.base ? magnitude(subtract(now.value, base.value)) : undefined;
    yield relation(`${id}:direction`, [from, to], directionState(base.value, now.value, direction), options);
    if (by !== undefined) yield relation(`${id}:amount`, [from, to, amount], equal(by.value, change), options);
    if (rate !== undefined) {
      yield relation(
        `${id}:percent`,
        [from, to, percent],
        equal(rate.value, change && divide(change, magnitude(base.value))),
        options,
      );
    }
  } else if (by !== undefined) {
    const before = beforeOf(now.value, by, direction, now);
    const isPossible = before === undefined ? 'unknown' : isLess(before.high, ZERO) ? 'broken' : 'holds';
    yield relation(`${id}:amount`, [to, amount], isPossible, { isSoft, isLimit: true });
    const due = before === undefined || isPossible === 'broken' ? undefined : divide(by.value, before);
    if (rate !== undefined) yield relation(`${id}:percent`, [to, amount, percent], equal(rate.value, due), options);
  } else if (rate !== undefined) {
    yield relation(`${id}:percent`, [to, percent], unknownBase(now, rate, direction), options);
  }
}

function beforeOf(now: Rounded, by: Figure, direction: Change['direction'], to: Figure): Rounded | undefined {
  if (by.base !== to.base) return undefined;
  const change = { 增加: negative(by.value), 减少: by.value, 持平: NOTHING }[direction];
  return addUp([now, change]);
}

function directionState(before: Rounded, now: Rounded, direction: Change['direction']): State {
  const isSaid = {
    增加: isLess(before.value, now.value),
    减少: isLess(now.value, before.value),
    持平: isSame(before.value, now.value),
  }[direction];
  const isExact = isSame(before.low, before.high) && isSame(now.low, now.high);
  return isSaid || (!isExact && meet(before, now)) ? 'holds' : 'broken';
}

/** Whether some whole base gives the percentage; only for what is counted one by one. */
function unknownBase(now: Figure, rate: Figure, direction: Change['direction']): State {
  if (direction === '持平') return equal(rate.value, NOTHING);
  if (
    now.word !== undefined ||
    rate.word !== undefined ||
    placesOf(now.text) > 0 ||
    MEASURED.test(now.base) ||
    !now.exact
  )
    return 'unknown';
  const { value } = now.value;
  const grown = (ratio: typeof ONE): typeof ONE => (direction === '增加' ? plus(ONE, ratio) : minus(ONE, ratio));
  const [least, most] = [grown(rate.value.low), grown(rate.value.high)];
  const ends = [least, most].filter((divisor) => isLess(ZERO, divisor)).map((divisor) => over(value, divisor));
  const [first, second] = ends;
  // A fall by 100% has no largest base.
  if (first === undefined || second === undefined)
    return isSame(value, ZERO) || first !== undefined ? 'holds' : 'broken';
  const [low, high] = isLess(first, second) ? [first, second] : [second, first];
  const whole = make(floor(high));
  const isWithin = !isLess(whole, low) && isLess(ZERO, whole) && !isSame(whole, value);
  // The base next to the highest one also counts where the highest is the figure itself.
  const isNext = isSame(whole, value) && !isLess(minus(whole, times(ONE, ONE)), low) && isLess(ONE, whole);
  return isWithin || isNext ? 'holds' : 'broken';
}
