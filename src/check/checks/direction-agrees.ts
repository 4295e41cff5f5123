/** The word 增加, 减少 or 持平 agrees with the two figures that it compares. */
import { plain } from '../../number/exact.ts';
import { overlaps } from '../../number/interval.ts';
import type { ReportView } from '../../score/view.ts';
import { defineCheck } from '../check.ts';
import { alike } from '../figure/alike.ts';
import { softened, worded } from '../figure/judge.ts';
import { quantityIn, shown } from '../figure/quantity.ts';
import { figureAt, isSoft, type RelationOf, relationsOf } from '../relation/relations.ts';
import type { Verdict } from '../verdict.ts';

type Message = 'gap' | 'scope' | 'units';

export const directionAgrees = defineCheck<Message>({
  id: 'direction-agrees',
  family: 'ratio',
  title: '增加、减少、持平的说法与前后两个数相符',
  messages: {
    gap: '{name}的说法是{stated}，按两个数应为{expected}。',
    scope: '{name}的说法是{stated}，按两个数应为{expected}，口径可能不同，需要人工判断。',
    units: '{name}的说法是{stated}，但前后两个数的计量单位不同，无法比较。',
  },
  fix: '核对前后两个数和“增加”“减少”“持平”的说法，更正写错的一处。',
  advice: {
    scope: '口径确实不同的，不必改；口径相同的，更正写错的一个数。',
    units: '同一种数改用同一个计量单位；不是同一种数的，删去这条关系。',
  },
  *run({ view }) {
    for (const relation of relationsOf(view, 'change')) yield* directionVerdict(relation, view);
  },
});

function* directionVerdict(relation: RelationOf<'change'>, view: ReportView): Generator<Verdict<Message>> {
  const [from, to] = alike([figureAt(view, relation.from), figureAt(view, relation.to)]);
  if (from === undefined || to === undefined) return;
  const { unit } = to.content;
  const [before, now] = [quantityIn(from, unit), quantityIn(to, unit)];
  const at = to.path;
  const related = [from.path, to.path];
  // The figures stand in the text, so that an acknowledgement ends when one of them changes.
  const stated = `由${shown(from)}${relation.direction}到${shown(to)}`;
  if (before === undefined || now === undefined) {
    yield worded({ outcome: 'unchecked', at, stated, related }, { unchecked: 'units' });
    return;
  }
  const expected = now.value.eq(before.value) ? '持平' : now.value.gt(before.value) ? '增加' : '减少';
  const difference = `${plain(now.value.minus(before.value))}${unit}`;
  const verdict = { at, stated, expected, difference, related };
  if (expected === relation.direction) yield { outcome: 'pass', at, related };
  // Two rounded figures may hide a small change, or show one where there is none.
  else if (!(from.exact && to.exact) && overlaps(now.range, before.range)) yield { outcome: 'rounding', at, related };
  else
    yield worded(softened({ outcome: 'fail', ...verdict }, isSoft(relation, [from, to])), {
      fail: 'gap',
      review: 'scope',
    });
}
