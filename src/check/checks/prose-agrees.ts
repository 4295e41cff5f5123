/** Where the text puts a published figure into words, the words agree with it. */
import { wordsOf } from '../../report/datum.ts';
import { type ReportView, resolvePath } from '../../score/view.ts';
import { defineCheck, type ReportSubject } from '../check.ts';
import { type NamedNumeral, namedNumerals } from '../wording/named-figures.ts';
import { numeralsIn } from '../wording/numerals.ts';
import type { ProseUse } from '../prose.ts';
import { type FigureDatum, isFigureDatum, shown } from '../figure/quantity.ts';
import { pass, type Verdict } from '../verdict.ts';
import { type Agreement, agreement } from '../wording/wording.ts';

type Message = 'wording' | 'cut' | 'named' | 'numberless' | 'words';

export const proseAgrees = defineCheck<Message>({
  id: 'prose-agrees',
  family: 'agreement',
  title: '正文里写出的数字与数据一致',
  messages: {
    wording: '正文写的是“{stated}”，{name}是 {published}。',
    cut: '正文写的是“{stated}”，{name}是 {published}，四舍五入应为 {expected}。',
    named: '正文里{name}写作 {stated}，数据是 {published}。',
    numberless: '正文用“{stated}”代替{name}，没有写出数字（数据是 {published}）。',
    words: '正文用“{stated}”代替{name}，数据是“{published}”。',
  },
  fix: '改成 <Fig of="{path}" />，由系统填入数字；或改正正文的数字。',
  *run({ view, prose }) {
    for (const use of prose.uses) {
      if (use.component !== 'Fig' || use.of === null || use.text.trim() === '') continue;
      const verdict = judgeUse(use, use.of, view);
      if (verdict !== undefined) yield verdict;
    }
    yield* judgeNamed({ view, prose });
  },
});

function judgeUse({ text, line, column }: ProseUse, path: string, view: ReportView): Verdict<Message> | undefined {
  const datum = resolvePath(view, path);
  if (datum === undefined) return undefined;
  const stated = text.trim();
  const found = { at: path, place: { line, column }, stated };
  const { content, name } = datum;
  if (!isFigureDatum(datum)) {
    const published = content.kind === 'figure' ? content.figure : wordsOf(content);
    if (stated.includes(published)) return pass(path);
    const data = { name, path, stated, published };
    return { ...found, outcome: 'review', expected: published, message: 'words', data };
  }
  const published = shown(datum);
  // Within its sentence the wording begins no line, where 10.05 before a space would be the number of a section.
  const numerals = numeralsIn(`：${stated}`);
  const data = { name, path, stated, published };
  if (numerals.length === 0) return { ...found, outcome: 'review', expected: published, message: 'numberless', data };
  const agreements = numerals.map((numeral) => agreement(numeral, datum) ?? otherKind(published));
  const unlike = agreements.filter(({ outcome }) => outcome !== 'pass');
  const worst = unlike.find(({ outcome }) => outcome === 'fail') ?? unlike[0];
  return worst === undefined ? pass(path) : { ...found, ...worded(worst, data, 'wording') };
}

/** 91.12% for an amount: whatever the number, it cannot be this figure. */
function otherKind(published: string): Agreement {
  return { outcome: 'fail', expected: published, difference: '' };
}

function* judgeNamed({ view, prose }: Pick<ReportSubject, 'view' | 'prose'>): Generator<Verdict<Message>> {
  for (const { line, text } of prose.lines) {
    for (const named of namedNumerals(text, view)) {
      const verdict = judgeOne(named);
      if (verdict?.outcome === 'pass') yield verdict;
      else if (verdict !== undefined) yield { ...verdict, place: { line, column: named.numeral.start + 1 } };
    }
  }
}

function judgeOne({ numeral, candidates }: NamedNumeral): Verdict<Message> | undefined {
  const judged = candidates.flatMap((datum) => {
    const found = agreement(numeral, datum);
    return found === undefined ? [] : [{ datum, found }];
  });
  const [first] = judged;
  if (first === undefined) return undefined;
  const agreeing = judged.find(({ found }) => found.outcome === 'pass' || found.outcome === 'rounding');
  if (agreeing !== undefined) return pass(agreeing.datum.path);
  const { datum, found } = first;
  const stated = numeral.unit === '' ? `${numeral.figure}${datum.content.unit}` : numeral.text;
  return { at: datum.path, stated, ...worded(found, namedData(datum, stated), 'named') };
}

function namedData(datum: FigureDatum, stated: string): Wording {
  return { name: datum.name, path: datum.path, stated, published: shown(datum) };
}

type Wording = { name: string; path: string; stated: string; published: string };

type Words = Omit<Verdict<Message>, 'at'>;

function worded({ outcome, expected, difference }: Agreement, data: Wording, message: Message): Words {
  const strings = { outcome, expected, difference: difference === '' ? null : difference };
  if (outcome === 'rounding') return strings;
  return { ...strings, message: outcome === 'truncation' ? 'cut' : message, data: { ...data, expected } };
}
