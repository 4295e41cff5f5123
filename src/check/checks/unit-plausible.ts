/** A figure stands in its unit: not ten thousand times too small or too large. */
import { exact } from '../../number/exact.ts';
import { significant } from '../../number/format.ts';
import { ratioScale, sameDimension, toBase } from '../../number/unit.ts';
import { agreement } from '../figure/agreement.ts';
import { defineCheck, type ReportSubject } from '../check.ts';
import { softened, worded } from '../figure/judge.ts';
import { isFigureDatum, shown } from '../figure/quantity.ts';
import { quoted } from '../wording/quoted.ts';
import { canSlip, samePairs } from '../relation/same-pairs.ts';
import type { Verdict } from '../verdict.ts';

type Message = 'slip' | 'scope' | 'jump';

/** Half of the ten thousand between 元 and 万元: no real budget changes like that from one year to the next. */
const JUMP = exact('5000');

export const unitPlausible = defineCheck<Message>({
  id: 'unit-plausible',
  family: 'agreement',
  title: '金额和数量的计量单位合理',
  messages: {
    slip: '{name}写的是 {stated}，同一个数在{other}处是 {expected}，数字相同而相差{times}倍，像是写错了计量单位。',
    scope: '{name}写的是 {stated}，{other}是 {expected}，数字相同而相差{times}倍，请看计量单位是否写错。',
    jump: '{name}是 {stated}，上年是 {expected}，相差 {times} 倍，请看计量单位是否写错。',
  },
  fix: '核对计量单位是“元”还是“万元”，更正写错的一处。',
  advice: {
    scope: '核对两处的计量单位，更正写错的一处；都没有写错的，写一条核对说明。',
    jump: '核对两年的计量单位，更正写错的一处；都没有写错的，写一条核对说明。',
  },
  *run(subject) {
    yield* slips(subject);
    yield* jumps(subject);
  },
});

/** Data that should be the same figure. */
function* slips({ view }: ReportSubject): Generator<Verdict<Message>> {
  for (const { datum, reference, mayDiffer, slip } of samePairs(view)) {
    if (!isFigureDatum(datum) || !isFigureDatum(reference) || !canSlip(datum, reference)) continue;
    if (slip === undefined) {
      yield { outcome: 'pass', at: datum.path };
      continue;
    }
    const judged = { ...agreement(datum, reference).judged, outcome: 'fail' } as const;
    const times = slip === '10000' ? '1万' : '1亿';
    yield worded(
      softened(judged, mayDiffer),
      { fail: 'slip', review: 'scope' },
      { other: quoted(reference.name), times },
    );
  }
}

/** The same amount or cell in last year's report. */
function* jumps({ view, prior }: ReportSubject): Generator<Verdict<Message>> {
  if (prior === null) return;
  for (const datum of view.published.values()) {
    const before = prior.published.get(datum.path);
    if (!/^(?:(?:sheets\.[^.]+\.)?budget|tables)\./.test(datum.path) || !isFigureDatum(datum) || !isFigureDatum(before))
      continue;
    if (ratioScale(datum.content.unit) !== undefined || !sameDimension(datum.content.unit, before.content.unit))
      continue;
    const [now, then] = [datum, before].map(({ content }) => toBase(content.figure, content.unit).abs());
    if (now === undefined || then === undefined || now.isZero() || then.isZero()) continue;
    const times = now.gt(then) ? now.div(then) : then.div(now);
    const strings = {
      at: datum.path,
      stated: shown(datum),
      expected: shown(before),
      difference: null,
      related: [datum.path],
    };
    if (times.lt(JUMP)) yield { outcome: 'pass', at: datum.path };
    else yield worded({ outcome: 'review', ...strings }, { review: 'jump' }, { times: significant(times, 4) });
  }
}
