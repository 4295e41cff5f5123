/** What a page prints besides the text: every datum once, whatever the text shows of it. */
import { describe, expect, test } from 'vitest';
import { exampleView } from '../../../components/example.ts';
import { headlinesOf } from '../../../src/site/report/facts.ts';
import { remainingBlocks } from '../../../components/blocks.ts';
import { factWords } from '../../../src/site/report/report-body.ts';

const amounts = { executed: '1' };
const both = { revenue: { amounts }, expenditure: { amounts }, balances: { closing: '1' } };

function budgetBlocks(budget: Parameters<typeof exampleView>[0], uses: { side?: string }[] = []) {
  const placed = uses.map((props) => ({ component: 'BudgetTable', props }));
  return remainingBlocks(exampleView(budget), placed)
    .filter(({ component }) => component === 'BudgetTable')
    .map(({ title, side }) => ({ title, side }));
}

describe('the budget', () => {
  test('stands whole where the text shows nothing of it, and not at all where it shows all', () => {
    expect(budgetBlocks({ budget: both })).toEqual([{ title: '收支情况', side: undefined }]);
    expect(budgetBlocks({ budget: both }, [{}])).toEqual([]);
    expect(budgetBlocks({ budget: both }, [{ side: 'revenue' }, { side: 'expenditure' }])).toEqual([]);
  });

  test('shows the side that the text does not show', () => {
    expect(budgetBlocks({ budget: both }, [{ side: 'revenue' }])).toEqual([{ title: '支出情况', side: 'expenditure' }]);
    expect(budgetBlocks({ budget: both }, [{ side: 'expenditure' }])).toEqual([{ title: '收入情况', side: 'revenue' }]);
  });

  test('shows balances that would stand below a side without figures', () => {
    const budget = { balances: { closing: '1' } };
    expect(budgetBlocks({ budget }, [{ side: 'revenue' }])).toEqual([{ title: '支出情况', side: 'expenditure' }]);
    expect(budgetBlocks({ budget }, [{ side: 'expenditure' }])).toEqual([]);
  });
});

describe('the score table', () => {
  const sheets = [{ id: 'drills', name: '应急演练经费', stated: { total: '95' } }];
  const titles = (report: Parameters<typeof exampleView>[0]) =>
    remainingBlocks(exampleView(report), []).map(({ title }) => title);

  test('says that there are no scores, save where project sheets hold them', () => {
    expect(titles({ framework: null })).toEqual(['评分表']);
    expect(titles({ framework: null, sheets })).toEqual(['项目自评：应急演练经费']);
  });

  test('stands where the department published a total beside its projects', () => {
    expect(titles({ framework: null, sheets, stated: { total: '90' } })).toEqual(['评分表', '项目自评：应急演练经费']);
  });
});

test('the head of a report without scores names its project sheets', () => {
  const noteOf = (report: Parameters<typeof exampleView>[0]) => headlinesOf(exampleView(report)).at(0)?.note;
  expect(noteOf({ framework: null })).toBe('部门没有公布得分');
  expect(noteOf({ framework: null, sheets: [{ id: 'drills', name: '应急演练经费' }] })).toBe(
    '部门没有公布总分，另有 1 张项目自评表',
  );
});

describe('facts and relations', () => {
  const facts = [{ id: 'a', name: '甲', value: '1' }];
  const relations = [{ id: 'r', kind: 'same' as const, figures: ['facts.a', 'facts.a'] }];
  const hasTable = (report: Parameters<typeof exampleView>[0]) =>
    remainingBlocks(exampleView(report), []).some(({ component }) => component === 'FactTable');

  test('stand where there are either', () => {
    expect([{ facts }, { relations }, {}].map(hasTable)).toEqual([true, true, false]);
  });

  test('are announced by what there is', () => {
    const words = (report: Parameters<typeof exampleView>[0]) => factWords(exampleView(report).report);
    expect(words({ facts, relations })).toBe('展开正文中的 1 个数字和 1 条勾稽关系');
    expect(words({ relations })).toBe('展开 1 条勾稽关系');
    expect(words({ facts })).toBe('展开正文中的 1 个数字');
  });
});
