/** Sums, ratios, products and counts that the report declares hold between its figures. */
import type { ReportView } from '../../score/view.ts';
import { defineCheck } from '../check.ts';
import { alike, judgeAlike } from '../figure/alike.ts';
import { softened, worded } from '../figure/judge.ts';
import { type FigureDatum, shown } from '../figure/quantity.ts';
import { quoted } from '../wording/quoted.ts';
import { type Arithmetic, expectedOf, statedIn, takenFrom } from '../relation/relation-value.ts';
import { figureAt, isSoft, relationsOf } from '../relation/relations.ts';
import type { Verdict } from '../verdict.ts';

type Message = 'gap' | 'cut' | 'short' | 'scope' | 'missing' | 'zero';

export const relationHolds = defineCheck<Message>({
  id: 'relation-holds',
  family: 'agreement',
  title: '报告中登记的合计、比率、乘积和计数关系成立',
  messages: {
    gap: '{name}是 {stated}，按{relation}计算是 {expected}，相差 {difference}。',
    cut: '{name}是 {stated}，按{relation}计算四舍五入是 {expected}，这里截去了尾数。',
    short: '{name}是 {stated}，按{relation}计算是 {expected}，只有当它四舍五入到较少的位数才相符，需要人工判断。',
    scope: '{name}是 {stated}，按{relation}计算是 {expected}，相差 {difference}，口径可能不同，需要人工判断。',
    missing: '{name}是 {stated}，{relation}中有的数不是数字或计量单位不同，无法计算。',
    zero: '{name}是 {stated}，{relation}的分母是 0，无法计算。',
  },
  fix: '核对关系里的各个数，更正写错的一个；确是四舍五入的，用 decimals 写明位数；口径确实不同的，写 scope: may-differ。',
  advice: {
    scope: '口径确实不同的，不必改；口径相同的，更正写错的一个数。',
    missing: '看关系里的路径是不是指错了数；没有指错的，改用同一个计量单位，或删去这条关系。',
    zero: '看分母是不是指错了数；分母就是 0 的，删去这条关系。',
  },
  *run({ view }) {
    const kinds = ['sum', 'ratio', 'product', 'count-where'] as const;
    for (const relation of kinds.flatMap((kind): Arithmetic[] => relationsOf(view, kind)))
      yield* verdictOf(relation, view);
  },
});

function* verdictOf(relation: Arithmetic, view: ReportView): Generator<Verdict<Message>> {
  const stated = figureAt(view, statedIn(relation));
  if (stated === undefined) return;
  const paths = takenFrom(relation);
  const figures = paths.map((path) => figureAt(view, path));
  const data = { relation: quoted(relation.name ?? relation.id) };
  const shared = sharing(relation, stated, figures);
  const figureOf = (path: string): FigureDatum | undefined => shared.parts[paths.indexOf(path)];
  const expected = figures.includes(undefined) ? undefined : expectedOf(relation, stated.content.unit, figureOf);
  if (expected === undefined || expected === 'zero') {
    const message = expected ?? 'missing';
    yield worded(
      { outcome: 'unchecked', at: stated.path, stated: shown(stated), related: paths },
      { unchecked: message },
      data,
    );
    return;
  }
  const isQuotient = relation.kind === 'ratio';
  const { judged, isShort } = judgeAlike(stated, shared.stated, expected, { related: paths, isQuotient });
  const messages = { fail: 'gap', truncation: 'cut', review: isShort ? 'short' : 'scope' } as const;
  yield worded(softened(judged, isSoft(relation, [stated, ...figures])), messages, data);
}

/** The figures with equal decimals; a ratio is rounded when it is published and has decimals of its own. */
function sharing(
  { kind }: Arithmetic,
  stated: FigureDatum,
  figures: readonly (FigureDatum | undefined)[],
): { stated: FigureDatum; parts: readonly (FigureDatum | undefined)[] } {
  if (kind === 'ratio') return { stated, parts: alike(figures) };
  const [own = stated, ...parts] = alike([stated, ...figures]);
  return { stated: own, parts };
}
