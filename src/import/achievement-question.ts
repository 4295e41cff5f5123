/** Whether words such as 部分项目年初完成 mean 部分达成: the score of a quality depends on it, and only a person can say. */
import { type Achievement, achievementMeant, ACHIEVEMENTS } from '../report/achievement.ts';
import { parsePrinted } from '../report/printed.ts';
import { isWords } from '../report/value.ts';
import { type Asking, settled } from './decisions.ts';
import type { Question } from './draft.ts';
import type { IndicatorRow } from './indicator-rows.ts';

/** After these words nobody would say that all was reached. */
const PARTLY = /^(?:部分|大部分|基本|尚未|未)/;
const UNSAID = '不填';

/** Undefined where words say by themselves what was reached, or a figure does. */
export function achievementQuestion(row: IndicatorRow, { rowKey, decisions }: Asking): Question | undefined {
  const { name, fields } = row;
  const { actual, target } = fields;
  const text = actual?.text.replaceAll('\n', '') ?? '';
  if (actual === undefined || !PARTLY.test(text) || achievementMeant(text) !== undefined) return undefined;
  if (isMeasured(text) || isMeasured(target?.text ?? '')) return undefined;
  return settled(
    {
      ...{ key: rowKey('achievement', row), place: actual.place },
      text: `“${name.name}”的完成值是“${text.replace(/。$/, '')}”，算不算达成没有写明，暂不填达成情况，请看一眼。`,
      options: [...ACHIEVEMENTS, UNSAID].map((value) => ({ value, name: value })),
      chosen: UNSAID,
    },
    decisions,
  );
}

/** What a person chose; undefined for nothing. */
export function achievementChosen(question: Question | undefined): Achievement | undefined {
  return ACHIEVEMENTS.find((each) => each === question?.chosen);
}

function isMeasured(text: string): boolean {
  const read = isWords(text) ? undefined : parsePrinted(text.replaceAll('\n', ''));
  return read !== undefined && 'figure' in read;
}
