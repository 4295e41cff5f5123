/** A published increase or decrease agrees with its two figures, or with some base that can exist. */
import { exact, plain } from '../../number/exact.ts';
import { add, scale, subtract } from '../../number/interval.ts';
import { type GivenChange, givenChange } from '../relation/change.ts';
import { defineCheck } from '../check.ts';
import type { Quantity } from '../figure/compare.ts';
import { judgeAlike } from '../figure/alike.ts';
import { softened, statedFigure, worded } from '../figure/judge.ts';
import { type FigureDatum, quantityIn, shown } from '../figure/quantity.ts';
import { judgeRate } from '../figure/quotient.ts';
import { relationsOf } from '../relation/relations.ts';
import { judgeUnknownBase } from '../relation/unknown-base.ts';
import type { Verdict } from '../verdict.ts';

type Message = 'gap' | 'cut' | 'base' | 'impossible' | 'negative' | 'short' | 'scope' | 'zero' | 'unknown' | 'units';

export const changeRecomputes = defineCheck<Message>({
  id: 'change-recomputes',
  family: 'ratio',
  title: '增减额和增减幅度与前后两个数相符',
  messages: {
    gap: '{name}写的是 {stated}，按前后两个数计算是 {expected}，相差 {difference}。',
    cut: '{name}写的是 {stated}，四舍五入是 {expected}，这里截去了尾数。',
    base: '{name}写的是 {stated}，本期数是 {to}，没有一个整数基期能得出这个幅度，最接近的是 {expected}。',
    impossible: '{name}写的是 {stated}，本期数是 {to}，没有一个基期能得出这个幅度。',
    negative: '{name}写的是 {stated}，本期数只有 {to}，增加额不能大于本期数。',
    short: '{name}写的是 {stated}，按前后两个数计算是 {expected}，只有当它四舍五入到较少的位数才相符，需要人工判断。',
    scope: '{name}写的是 {stated}，按前后两个数应为 {expected}，口径可能不同，需要人工判断。',
    zero: '{name}写的是 {stated}，但基期数是 0，无法计算幅度。',
    unknown: '{name}写的是 {stated}，但没有公布基期数，无法复算。',
    units: '{name}写的是 {stated}，但前后两个数的计量单位不同，无法比较。',
  },
  fix: '核对本期数、基期数、增减额和幅度，更正写错的一个；确是四舍五入的，用 decimals 写明位数。',
  advice: {
    scope: '口径确实不同的，不必改；口径相同的，更正写错的一个数。',
    zero: '补上不是 0 的基期数；基期数就是 0 的，不必改。',
    unknown: '原文有基期数的，补进关系；没有的，不必改。',
    units: '同一种数改用同一个计量单位；不是同一种数的，删去这条关系。',
  },
  *run({ view }) {
    for (const relation of relationsOf(view, 'change')) {
      const given = givenChange(relation, view);
      if (given === undefined) continue;
      for (const verdict of given.from === undefined ? withoutBase(given) : withBase(given)) {
        const softer = softened(verdict, given.isSoft);
        yield softer.outcome === 'review' && softer !== verdict ? { ...softer, message: 'scope' } : softer;
      }
    }
  },
});

function* withBase(given: GivenChange): Generator<Verdict<Message>> {
  const { from, to, current, amount, percent, related } = given;
  const base = quantityIn(from, to.content.unit);
  if (base === undefined) {
    for (const figure of [amount, percent]) if (figure !== undefined) yield unchecked(figure, 'units', related);
    return;
  }
  const change = magnitude({ value: current.value.minus(base.value), range: subtract(current.range, base.range) });
  if (amount !== undefined) yield amountVerdict(amount, change, given);
  if (percent !== undefined) yield percentVerdict(percent, { of: change, by: magnitude(base) }, related);
}

/** An amount gives the base; a percentage alone needs one that can exist. */
function* withoutBase(given: GivenChange): Generator<Verdict<Message>> {
  const { direction, to, current, amount, percent, related } = given;
  if (amount !== undefined) {
    const change = quantityIn(amount, to.content.unit);
    if (change === undefined) {
      yield unchecked(amount, 'units', related);
      return;
    }
    const sign = exact({ 增加: '-1', 减少: '1', 持平: '0' }[direction]);
    const base = {
      value: current.value.plus(change.value.times(sign)),
      range: add(current.range, scale(change.range, sign)),
    };
    yield baseVerdict(amount, base, given);
    if (percent !== undefined && base.range.high.gte(0))
      yield percentVerdict(percent, { of: change, by: base }, related);
  } else if (percent !== undefined) {
    yield direction === '持平'
      ? percentVerdict(percent, { of: NOTHING, by: current }, related)
      : unknownBase(percent, given);
  }
}

const NOTHING: Quantity = { value: exact('0'), range: { low: exact('0'), high: exact('0') } };

/** The base is not negative. */
function baseVerdict(amount: FigureDatum, base: Quantity, { to, current, related }: GivenChange): Verdict<Message> {
  const at = amount.path;
  if (current.value.isNegative() || base.range.high.gte(0)) return { outcome: 'pass', at, related };
  const difference = `${plain(base.value.negated())}${to.content.unit}`;
  const judged = {
    outcome: 'fail',
    at,
    stated: shown(amount),
    expected: `≤${shown(to)}`,
    difference,
    related,
  } as const;
  return worded(judged, { fail: 'negative' }, { to: shown(to) });
}

function amountVerdict(
  amount: FigureDatum,
  change: Quantity,
  { to, amountAsWritten = amount, related }: GivenChange,
): Verdict<Message> {
  const one: FigureDatum = { ...to, exact: true, content: { kind: 'figure', figure: '1', unit: to.content.unit } };
  const factor = quantityIn(one, amount.content.unit)?.value;
  if (factor === undefined) return unchecked(amount, 'units', related);
  const expected = { value: change.value.times(factor), range: scale(change.range, factor) };
  const { judged } = judgeAlike(amountAsWritten, amount, expected, { related });
  return worded(judged, { fail: 'gap', truncation: 'cut', review: 'short' });
}

function percentVerdict(
  percent: FigureDatum,
  parts: { of: Quantity; by: Quantity },
  related: string[],
): Verdict<Message> {
  const { judged } = judgeRate(statedFigure(percent), parts, related);
  return worded(judged, { fail: 'gap', truncation: 'cut', unchecked: 'zero' });
}

function unknownBase(percent: FigureDatum, given: GivenChange): Verdict<Message> {
  const judged = judgeUnknownBase(percent, given);
  const fail = judged.expected === null ? 'impossible' : 'base';
  return worded(judged, { fail, truncation: 'cut', unchecked: 'unknown' }, { to: shown(given.to) });
}

function unchecked(figure: FigureDatum, message: Message, related: string[]): Verdict<Message> {
  return worded({ outcome: 'unchecked', at: figure.path, stated: shown(figure), related }, { unchecked: message });
}

/** Published increases and decreases carry no sign. */
function magnitude({ value, range }: Quantity): Quantity {
  return value.isNegative() ? { value: value.negated(), range: scale(range, exact('-1')) } : { value, range };
}
