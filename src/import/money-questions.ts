/** What is asked about money: its unit, its phase, whether lines are all of their total. */
import { type Phase, PHASE_NAMES } from '../report/budget.ts';
import { type Asking, settled } from './decisions.ts';
import type { Option, Question } from './draft.ts';
import { USUAL_UNIT } from './money-rows.ts';
import { questionKey } from './question-keys.ts';
import type { Printed } from './table-view.ts';

const UNITS = ['元', '千元', '万元', '亿元'] as const;

/** The unit as printed; where none is, the usual one, and a question. */
export function unitQuestion(
  printed: string | undefined,
  { text, place }: Printed,
  { scope, decisions }: Pick<Asking, 'scope' | 'decisions'>,
): { chosen: string; questions: Question[] } {
  if (printed !== undefined) return { chosen: printed, questions: [] };
  const question = settled(
    {
      ...{ key: questionKey('unit', [...scope, text]), place },
      text: `表里没有写金额单位，暂按${USUAL_UNIT}填，请看一眼。`,
      options: UNITS.map((unit) => ({ value: unit, name: unit })),
      chosen: USUAL_UNIT,
    },
    decisions,
  );
  return { chosen: question.chosen ?? USUAL_UNIT, questions: [question] };
}

/** As much of the amounts as shows which ones are meant: `财政拨款 10 等 5 个`. */
export function amountWords(amounts: readonly { name: string; figure: string }[]): string {
  const shown = amounts.slice(0, SHOWN_MOST).map(({ name, figure }) => `${name} ${figure}`);
  return `${shown.join('、')}${amounts.length > SHOWN_MOST ? ` 等 ${amounts.length} 个` : ''}`;
}

const SHOWN_MOST = 1;

/** `unphased` may always be answered. */
export function phaseOptions(phases: readonly Phase[]): Option[] {
  const named = phases.filter((phase) => phase !== 'unphased').map((value) => ({ value, name: PHASE_NAMES[value] }));
  return [...named, { value: 'unphased', name: '都不是，或表里没有说明' }];
}

const SUMS: readonly Option[] = [
  { value: 'full', name: '各行相加应等于总额' },
  { value: 'partial', name: '只列了一部分' },
  { value: 'none', name: '各行不相加' },
];

/** Asked where lines do not add up. @param total  the total: name, and where the first line stands. */
export function sumQuestion(
  { text: name, place }: Printed,
  { scope, decisions, count }: Pick<Asking, 'scope' | 'decisions'> & { count: (words: string) => string },
): Question {
  const text = '其中各行加起来与总额不等，暂按“只列了一部分”填，请看一眼。';
  // A total may be divided in several ways.
  const key = count(questionKey('sum', [...scope, name]));
  return settled({ key, place, text, options: SUMS, chosen: 'partial' }, decisions);
}
