/** The rows of a statement table add up to the row above them, column by column; so do the staff numbers. */
import { overlaps } from '../../number/interval.ts';
import type { Datum } from '../../report/datum.ts';
import type { Column } from '../../report/table.ts';
import type { ReportView } from '../../score/view.ts';
import { defineCheck } from '../check.ts';
import { type Footing, fromBelow, rowFooting, staffFooting } from '../table/footings.ts';
import { judge, judgeWithin, softened, statedFigure, worded } from '../figure/judge.ts';
import { addendIn, type FigureDatum, isFigureDatum, isLoose, quantityIn, shown, sumOf } from '../figure/quantity.ts';
import { type RowSpot, tableRows } from '../table/table-rows.ts';
import type { Verdict } from '../verdict.ts';

type Message = 'gap' | 'over' | 'part' | 'missing' | 'units' | 'loose' | 'blank';

export const tableFoots = defineCheck<Message>({
  id: 'table-foots',
  family: 'footing',
  title: '表格各行之和等于上级行，“其中”列不大于总数',
  messages: {
    gap: '{name}是 {stated}，下级各行之和是 {expected}，相差 {difference}。',
    over: '{name}是 {stated}，只列出一部分的下级各行已应{expected}，相差 {difference}。',
    part: '{name}是 {stated}，大于它所属的总数 {whole}，相差 {difference}。',
    missing: '{name}是 {stated}，下级各行之和是 {expected}，有的行没有公布或不是数字，无法核对。',
    units: '{name}是 {stated}，下级各行的计量单位不同，无法相加。',
    blank: '{name}所在的上级行没有公布数，下级各行之和无从核对。',
    loose: '{name}是 {stated}，下级各行之和是 {expected}，其中有约数，需要人工判断。',
  },
  fix: '核对合计行和各下级行，更正写错的一格；只列出一部分的，把 sum 写成 partial。',
  advice: {
    missing: '原表印有数字的，补上空白的格；原表就是空白的，不必改。',
    units: '下级各行改用同一个计量单位；不应当相加的，把 sum 写成 none。',
    loose: '约数就是这样公布的，不必改；抄错的，更正。',
    blank: '原表上级行印有数字的，补上；原表就是空白的，不必改。',
  },
  *run({ view }) {
    for (const spot of tableRows(view.report)) {
      for (const column of spot.table.columns) {
        yield* footVerdict(rowFooting(spot, column, view));
        yield* partVerdict(spot, column, view);
      }
    }
    for (const line of view.report.staffing?.lines ?? []) yield* staffVerdicts(staffFooting(line, view));
  },
});

function* staffVerdicts(footing: Footing): Generator<Verdict<Message>> {
  yield* footVerdict(footing);
  for (const part of footing.below) yield* staffVerdicts(part);
}

function* footVerdict({ total, below, sum }: Footing): Generator<Verdict<Message>> {
  // A published blank adds nothing; what is not published, or is words, may be anything.
  const known = below.filter((part): part is Footing & { total: Datum } => isAddend(part.total));
  const first = known.map((part) => part.total).find(isFigureDatum);
  if (sum === undefined || sum === 'none' || first === undefined) return;
  if (!isFigureDatum(total)) {
    // A blank total has no path of its own; the first row below it stands for the gap. A partial list claims no total.
    const { path, keys } = first;
    const above = keys.slice(0, keys.lastIndexOf('rows'));
    const judged = { outcome: 'unchecked', at: path, keys: above, stated: shown(first) } as const;
    if (sum === 'full') yield worded(judged, { unchecked: 'blank' });
    return;
  }
  const { unit } = total.content;
  const related = known.map((part) => part.total.path);
  const added = sumOf(known.map((part) => addendIn(part.total, unit)));
  const stated = statedFigure(total);
  if (added === undefined) {
    yield worded({ outcome: 'unchecked', at: total.path, stated: shown(total), related }, { unchecked: 'units' });
    return;
  }
  const verdict = sum === 'partial' ? judgeWithin(stated, added, related) : judge(stated, added, { related });
  const isFault = verdict.outcome === 'fail';
  // The difference may be what is not published, unless the others already exceed the total.
  const isShort =
    known.length < below.length && sum === 'full' && judgeWithin(stated, added, related).outcome === 'pass';
  // A fault further down also fails the rows above it: one fault, one finding.
  const settled = sumOf(known.map((part) => fromBelow(part, unit)));
  // If the rows further down confirm the ones just below, the fault is here.
  const isHere = settled === undefined || sum === 'partial' || overlaps(settled.range, added.range);
  if (isFault && !isHere && judge(stated, settled, { related }).outcome !== 'fail') return;
  const found = isFault && isShort ? ({ ...verdict, outcome: 'unchecked' } as const) : verdict;
  const gap = sum === 'partial' ? 'over' : 'gap';
  const messages = { fail: gap, truncation: gap, unchecked: 'missing', review: 'loose' } as const;
  yield worded(
    softened(found, [total, ...known.map((part) => part.total).filter(isFigureDatum)].some(isLoose)),
    messages,
  );
}

function isAddend(datum: Datum | undefined): datum is Datum {
  return isFigureDatum(datum) || datum?.content.kind === 'absent';
}

function* partVerdict(
  { path }: RowSpot,
  { id, partOf }: Column,
  { published }: ReportView,
): Generator<Verdict<Message>> {
  const [part, whole] = [published.get(`${path}.${id}`), published.get(`${path}.${partOf}`)];
  if (partOf === undefined || !isFigureDatum(part) || !isFigureDatum(whole)) return;
  const judged = softened(judgePart(part, whole), isLoose(part) || isLoose(whole));
  yield worded(judged, { fail: 'part', review: 'part' }, { whole: shown(whole) });
}

function judgePart(part: FigureDatum, whole: FigureDatum): ReturnType<typeof judgeWithin> {
  const own = quantityIn(part, part.content.unit);
  const most = quantityIn(whole, part.content.unit);
  const at = part.path;
  const related = [whole.path];
  if (own === undefined || most === undefined || own.range.low.lte(most.range.high))
    return { outcome: 'pass', at, related };
  const { difference } = judge({ ...statedFigure(part), exact: false }, most, { related });
  return { outcome: 'fail', at, stated: shown(part), expected: `≤${shown(whole)}`, difference, related };
}
