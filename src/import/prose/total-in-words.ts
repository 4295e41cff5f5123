/** The total that a department gave itself, where no table says it: 2023年度部门整体支出绩效自评得分为98.11分. */
import type { Paragraph } from '../../document/document.ts';
import { type Fields, NOTHING, type Placed } from '../draft.ts';
import { fieldsOf } from '../fields.ts';
import { saysTotal } from './agrees.ts';
import { spokenIn } from './spoken.ts';

/** Of paragraphs that agree with each other; whatever says two totals says none. */
export function totalInWords(
  paragraphs: readonly Paragraph[],
  fields: Fields,
  { year }: { year: number | undefined },
): Placed {
  const stated = fieldsOf(fields['stated']);
  if (stated?.['total'] !== undefined || year === undefined) return NOTHING;
  const found = paragraphs.flatMap(({ text, place }) =>
    spokenIn(text).flatMap((spoken) => {
      const { numeral, start, end } = spoken;
      const points = /^\s*分(?![之别值])/.exec(text.slice(end))?.[0];
      const isPlain = numeral.unit === '' && numeral.about === undefined && points !== undefined;
      // 总分100分 is what could be reached.
      const isScale = numeral.figure === '100' && !/得分|评分|自评/.test(spoken.before);
      if (!isPlain || isScale || !saysTotal(spoken, year)) return [];
      return [{ figure: numeral.figure, text: text.slice(start, end + points.length), place }];
    }),
  );
  const [first] = found;
  if (first === undefined || found.some(({ figure }) => figure !== first.figure)) return NOTHING;
  return {
    fields: { stated: { ...stated, total: first.figure } },
    placements: [{ path: 'stated.total', text: first.text, place: first.place, isCertain: false }],
    questions: [],
  };
}
