import { expect, test } from 'vitest';
import { exampleModules } from './example-modules.ts';
import { html } from './page.ts';

async function printed(name: 'Fig' | 'GradeBadge', example: string): Promise<string> {
  const given = exampleModules[name]?.[example];
  if (given === undefined) throw new Error(`${name} has no example ${example}.`);
  return html(name, given);
}

test.each([
  ['one', '<data class="fig" value="350" data-path="facts.accidents" title="生产安全事故起数">350起</data>'],
  [
    'many',
    '<data class="fig" value="3980.82" data-path="budget.expenditure.executed" title="支出合计执行数">近 4,000 万元</data>',
  ],
  ['zero', '<data class="fig" value="0" data-path="facts.fires" title="森林火灾起数">0起</data>'],
  [
    'negative',
    '<data class="fig" value="-409.50" data-path="budget.expenditure.adjustment" title="支出合计调整数">-409.50万元</data>',
  ],
  [
    'computed',
    '<data class="fig fig-computed" value="4368.55" data-path="computed.budget.expenditure.adjusted" title="全年预算数（推算）">4,368.55万元</data>',
  ],
  ['empty', '<span class="fig-unknown" data-path="facts.unknown">〔facts.unknown〕</span>'],
  ['unknown', '<span class="fig-unknown" data-path="facts.deaths">12 人</span>'],
])('Fig, %s', async (example, expected) => {
  expect(await printed('Fig', example)).toBe(expected);
});

test.each([
  ['one', '<span class="grade grade-excellent" title="自评等级" data-grade="优">优</span>'],
  ['empty', '<span class="grade grade-none" title="自评等级：报告没有公布评价等级">未公布</span>'],
])('GradeBadge, %s', async (example, expected) => {
  expect(await printed('GradeBadge', example)).toBe(expected);
});
