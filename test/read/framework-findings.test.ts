/** Where a framework says that a report publishes its figures, it uses the names for which the method asks. */
import { expect, test } from 'vitest';
import { allowList } from '../../components/allow-list.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import { FRAMEWORK, memoryIo, smallContent } from '../fixtures/content.ts';

function found(node: string) {
  const files = smallContent({ 'frameworks/small-2020.yaml': `${FRAMEWORK}  - ${node}\n` });
  const { findings } = inspectContent(memoryIo(files), allowList);
  return findings
    .filter(({ check }) => check.startsWith('form/'))
    .map(({ file, line, at, message, fix }) => `${file}:${line} ${at} ${message}${fix}`);
}

const rate = (evidence: string): string =>
  `{ id: own, name: 执行率, weight: "10", method: { name: rate, numerator: 执行数, denominator: 预算数, above: cap }, evidence: ${evidence} }`;
const PLACE = 'frameworks/small-2020.yaml:20 indicators.2.evidence';

test('a name that the method does not know is found, with the nearest', () => {
  expect(found(rate('{ numerater: { ref: budget.expenditure.executed } }'))).toEqual([
    `${PLACE}.numerater “执行率”的评分方法里没有评分依据 numerater。改正名称。最接近的是 numerator。`,
  ]);
  expect(found(rate('{ numerator: { ref: budget.expenditure.executed }, denominator: { ref: facts.any } }'))).toEqual(
    [],
  );
});

test('so is evidence of what is not scored by any', () => {
  const ref = 'evidence: { rate: { ref: facts.any } }';
  const message = '“自设”不按评分依据计分，却写了评分依据 rate。删去 evidence。';
  expect(found(`{ id: own, name: 自设, weight: "10", rows: report, ${ref} }`)).toEqual([`${PLACE}.rate ${message}`]);
  expect(found(`{ id: own, name: 自设, weight: "10", method: { name: judged }, ${ref} }`)).toEqual([
    `${PLACE}.rate ${message}`,
  ]);
});
