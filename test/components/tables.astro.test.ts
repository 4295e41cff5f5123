import { expect, test } from 'vitest';
import { exampleModules } from './example-modules.ts';
import { page } from './page.ts';

const { ScoreTable, BudgetTable, StatementTable, GoalList, FactTable, TargetTable } = exampleModules;

test('a score row carries its indicator, its anchor and its three figures', async () => {
  const $ = await page('ScoreTable', ScoreTable?.['many']);
  const row = $('table[data-table="scores"] tr[data-indicator="output"]');
  expect(row.attr('id')).toBe('i-output');
  const fields = ['weight', 'stated', 'recomputed'].map((field) =>
    row.find(`td[data-field="${field}"]`).attr('data-value'),
  );
  expect(fields).toEqual(['20', '19.54', '19.54']);
  expect(row.find('td[data-field="stated"]').html()).toBe('19.54');
});

test('a part has a row of its own that shares name and reason with its leaf', async () => {
  const $ = await page('ScoreTable', ScoreTable?.['many']);
  const leaf = $('tr[data-indicator="intent"]');
  const part = $('[id="i-intent.completeness"]');
  expect(part.attr('data-indicator')).toBe('intent.completeness');
  expect(leaf.find('th[rowspan="3"]').text()).toBe('采购意向公开合规性');
  expect(leaf.find('td.text[rowspan="3"]').length).toBe(2);
  expect(
    part
      .find('td')
      .toArray()
      .map((cell) => $(cell).attr('data-value')),
  ).toEqual(['0.5', '0.50', '0.50']);
});

test('the working opens under the recomputed score', async () => {
  const $ = await page('ScoreTable', ScoreTable?.['many']);
  const working = $('tr[data-indicator="spending"] details.working');
  expect(working.children('summary').html()).toBe('9.11');
  expect(
    working
      .find('ol.steps > li')
      .last()
      .children()
      .toArray()
      .map((part) => $(part).text()),
  ).toEqual(['分值 × 实际支出数 ÷ 预算数', '10 × 3980.82 ÷ 4368.55', '9.11']);
});

test('a difference is said in words and by a sign, not by colour alone', async () => {
  const $ = await page('ScoreTable', ScoreTable?.['many']);
  const marks = $('tr.differs .differs-mark');
  expect(marks.first().text()).toBe('≠与自评不一致');
  expect($('tr.differs').length).toBe(marks.length);
});

test('merged levels span their rows and are named by the cells beside them', async () => {
  const $ = await page('ScoreTable', ScoreTable?.['many']);
  const first = $('tr[data-indicator="output"] > *').first();
  expect([first.attr('scope'), first.attr('rowspan'), first.text()]).toEqual(['rowgroup', '3', '履职效能']);
  const heads = ($('tr[data-indicator="benefit"] td[data-field="stated"]').attr('headers') ?? '').split(' ');
  expect(heads.map((id) => $(`#${id}`).text())).toEqual(['自评得分', '履职效能', '整体效能', '效益指标完成情况']);
});

test('the foot of the score table holds both grades', async () => {
  const $ = await page('ScoreTable', ScoreTable?.['many']);
  expect(
    $('tfoot [data-grade]')
      .toArray()
      .map((grade) => $(grade).text()),
  ).toEqual(['优']);
  expect($('tfoot .grade-none').text()).toBe('未复算');
});

test('a report without scores says so', async () => {
  const $ = await page('ScoreTable', BudgetTable?.['empty']);
  expect($('table').length).toBe(0);
  expect($('p.undisclosed').text()).toBe('未公开得分');
});

test('a derived phase is marked and explained', async () => {
  const $ = await page('BudgetTable', BudgetTable?.['many']);
  const cell = $('[id="budget.expenditure"] td[data-path="computed.budget.expenditure.adjusted"]');
  expect(cell.text()).toBe('4,368.55推算');
  expect(cell.find('.mark').attr('title')).toBe(
    '全年预算数：原文没有公布，由年初预算数、调整数、全年预算数中的另两个数推算',
  );
});

test('budget lines carry their path, level and split', async () => {
  const $ = await page('BudgetTable', BudgetTable?.['many']);
  expect(
    $('caption')
      .toArray()
      .map((caption) => $(caption).text()),
  ).toEqual(['收入情况（单位：万元）', '支出情况（单位：万元）']);
  const staff = $('[id="budget.expenditure.splits.nature.basic.splits.use.staff"]');
  expect(staff.hasClass('level-3')).toBe(true);
  const heads = (staff.find('td[data-path$=".executed"]').attr('headers') ?? '').split(' ');
  expect(heads.map((id) => $(`[id="${id}"]`).text())).toEqual(['执行数', '按支出性质', '其中：人员经费', '工资福利']);
  expect(
    $('dl.balances dt')
      .toArray()
      .map((term) => $(term).text()),
  ).toEqual(['年初结转和结余', '年末结转和结余']);
});

test('a grouped column head spans its columns', async () => {
  const $ = await page('StatementTable', StatementTable?.['many']);
  const group = $('thead th[scope="colgroup"]');
  expect([group.text(), group.attr('colspan')]).toEqual(['2023年', '3']);
  expect(
    $('colgroup')
      .toArray()
      .map((each) => $(each).attr('span')),
  ).toEqual(['1', '1', '3', '1', '1', '1']);
  const heads = ($('td[data-path="tables.basic.flood.budget"]').attr('headers') ?? '').split(' ');
  expect(heads.map((id) => $(`#${id}`).text())).toEqual(['2023年', '预算数', '防汛抗旱']);
});

test('a blank cell is explained to those who do not see the dash', async () => {
  const $ = await page('StatementTable', StatementTable?.['many']);
  expect($('[id="tables.basic.fire"] td').last().html()).toBe('—<span class="visually-hidden">空白</span>');
});

test('an empty original and a missing table say so', async () => {
  const empty = await page('StatementTable', StatementTable?.['empty']);
  expect(empty('tbody').text()).toBe('原表为空');
  const missing = await page('StatementTable', StatementTable?.['unknown']);
  expect(missing('p.undisclosed').text()).toBe('〔tables.missing〕没有这张表');
});

test('lists stay lists', async () => {
  const $ = await page('GoalList', GoalList?.['many']);
  expect(
    $('[id="goals.g1"] li')
      .toArray()
      .map((item) => $(item).text()),
  ).toEqual(['启动应急响应47次', '储备物资达到定额']);
});

test('facts and relations have a table each', async () => {
  const $ = await page('FactTable', FactTable?.['many']);
  expect(
    $('table')
      .toArray()
      .map((table) => $(table).attr('data-table')),
  ).toEqual(['facts', 'relations']);
  expect($('[id="facts.cases"] td').first().text()).toBe('901宗');
});

test('targets carry the path of each figure', async () => {
  const $ = await page('TargetTable', TargetTable?.['many']);
  expect($('td[data-path="targets.relief.target"]').text()).toBe('≥1,500人');
});
