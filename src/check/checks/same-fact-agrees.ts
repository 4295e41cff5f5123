/** A figure that is published several times is the same each time. */
import { agreement } from '../figure/agreement.ts';
import { defineCheck } from '../check.ts';
import { softened, worded } from '../figure/judge.ts';
import { quoted } from '../wording/quoted.ts';
import { samePairs } from '../relation/same-pairs.ts';

export const sameFactAgrees = defineCheck({
  id: 'same-fact-agrees',
  family: 'agreement',
  title: '同一个数各处公布的一致',
  messages: {
    gap: '{name}是 {stated}，同一个数在{other}处是 {expected}，相差 {difference}。',
    text: '{name}是“{stated}”，同一内容在{other}处是“{expected}”。',
    cut: '{name}是 {stated}，同一个数在{other}处是 {expected}，位数少的一处截去了尾数，没有四舍五入。',
    scope: '{name}是 {stated}，{other}是 {expected}，口径可能不同，需要人工判断。',
    word: '{name}是 {stated}，{other}是 {expected}，量词不同，需要人工判断是不是同一个数。',
    short: '{name}是 {stated}，{other}是 {expected}，只有当位数少的一处是四舍五入的才相符，需要人工判断。',
    loose: '{name}是 {stated}，{other}是 {expected}，约数或界限容不下另一处的数，需要人工判断。',
    units: '{name}是 {stated}，{other}是 {expected}，计量单位不同，无法比较。',
    kinds: '{name}是“{stated}”，{other}是“{expected}”，一处是数，一处是区间、日期或文字，无法比较。',
    absent: '{name}与{other}有一处没有公布内容，无法比较。',
  },
  fix: '核对两处，更正写错的一处；确是四舍五入的，用 decimals 写明位数；不是同一个数的，改写或删去这条关系。',
  advice: {
    scope: '口径确实不同的，不必改；口径相同的，更正写错的一个数。',
    word: '数的是同一种事物的，两处用同一个量词；不是同一个数的，删去这条关系。',
    loose: '约数或界限就是这样公布的，不必改；抄错的，更正。',
    units: '同一种数改用同一个计量单位；不是同一种数的，删去这条关系。',
    kinds: '两处都照原文的，不必改；不是同一内容的，删去这条关系。',
    absent: '原文两处都有的，补上没有写的一处；只有一处的，删去这条关系。',
  },
  // The same digits in another unit: unit-plausible says what happened.
  follows: ['unit-plausible'],
  *run({ view }) {
    for (const { datum, reference, mayDiffer } of samePairs(view)) {
      const { judged, doubt } = agreement(datum, reference);
      const review = doubt === 'word' || doubt === 'loose' || doubt === 'short' ? doubt : 'scope';
      const gap = judged.difference === undefined ? 'text' : 'gap';
      const unchecked = doubt === 'units' || doubt === 'kinds' ? doubt : 'absent';
      const messages = { fail: gap, truncation: 'cut', review, unchecked } as const;
      yield worded(softened(judged, mayDiffer), messages, { other: quoted(reference.name) });
    }
  },
});
