/** Advice on bonus and penalty items, followed. */
import { REPORT_LINES, reportText } from '../fixtures/content.ts';
import { framework, type Place, type Try } from './tries.ts';

const withItem = (item: string) => framework('indicators:')(`adjustments: [${item}]\nindicators:`);

/** A penalty item with these fields. */
const adjustment: Place = (fields) => withItem(`{ id: late, name: 迟报扣分, ${fields} }`);

/** The score of a penalty item. */
const penalty: Place = (stated) => ({
  ...adjustment('least: "-5", method: { name: judged }'),
  'reports/some-bureau/2023.mdx': reportText([...REPORT_LINES, `  late: { stated: ${stated}, reason: 迟报 }`]),
});

const tally = (points: string) =>
  `least: "-5", method: { name: tally, counts: [{ id: times, name: 次数, points: "${points}" }] }`;

export const adjustmentTries: readonly Try[] = [
  { place: penalty, wrong: '"2"', advised: '"-2"' },
  {
    place: adjustment,
    wrong: 'least: "5", method: { name: judged }',
    advised: '"-5"',
    as: 'least: "-5", method: { name: judged }',
  },
  { place: adjustment, wrong: tally('1'), advised: '"-1"', as: tally('-1') },
];
