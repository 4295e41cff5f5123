/** What else a form says: goals, grades, persons, headings of the text. */
import { expect, test } from 'vitest';
import { bodyOf, escaped } from '../../src/import/body-text.ts';
import { importDocument } from '../../src/import/import-document.ts';
import { documentOf, drawnTable, paragraph } from './form-table.ts';

test('goals stand in rows, each with what became of it and why not', () => {
  const table = drawnTable([
    ['序号', '年度整体绩效目标', '整体绩效目标完成情况', '未能完成原因'],
    ['1', '建成指挥中心。', '已建成。', '无'],
    ['2', '1.摸清底数；\n2.提高能力。', '完成3项。', '经费不足'],
  ]);
  const { fields } = importDocument(documentOf(table), { frameworks: new Map() });
  expect(fields['goals']).toEqual([
    { id: 'annual', expected: '建成指挥中心。', achieved: '已建成。', reason: '无' },
    { id: 'goal-2', expected: ['摸清底数', '提高能力。'], achieved: '完成3项。', reason: '经费不足' },
  ]);
});

test('a form may stand in several tables, and what is of a person is not carried over', () => {
  const document = documentOf(
    paragraph('某局2023年度部门整体支出绩效自评表', 1),
    drawnTable([
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['产出指标', '数量指标', '检查次数', '≥10次', '12次', '50', '49.5'],
      ['总分', '<', '<', '<', '<', '100', '98.5'],
      ['填表人：张某', '<', '<', '联系电话', '13900000000', '<', '<'],
    ]),
    paragraph('填表人：张某　联系电话：13900000000', 2),
    paragraph('有疑问请拨打13800000000咨询。', 3),
  );
  const draft = importDocument(document, { frameworks: new Map() });
  expect(draft.numbers.filter(({ text }) => text === '13900000000').map(({ fate }) => fate)).toEqual([
    'personal',
    'personal',
  ]);
  expect(draft.body).not.toMatch(/13[89]0/);
  expect(draft.numbers.find(({ text }) => text === '13800000000')?.fate).toBe('personal');
  expect(draft.questions.map(({ text }) => text).join('')).toContain('手机号码');
  expect(draft.fields['stated']).toEqual({ total: '98.5' });
  expect(draft.numbers.filter(({ fate }) => fate === 'unplaced')).toEqual([]);
});

test.each([
  ['☑优 □良 □中 □差', '优'],
  ['□优 √良 □中 □差', '良'],
  ['þ优  90分≤得分≤100分； □良  80分≤得分＜90分', '优'],
  ['□优 □良 □中 □差', undefined],
  ['☑优 ☑良', undefined],
])('the grade in %s', (text, grade) => {
  const draft = importDocument(documentOf(paragraph(text, 1)), { frameworks: new Map() });
  expect(draft.fields['stated']).toEqual(grade === undefined ? undefined : { grade });
});

test('headings lose their numbers, text keeps its own, and no sign is read as Markdown', () => {
  const lines = ['一、部门基本情况', '（一）职能', '1. 负责{应急}*管理*。', '# 不是标题', '一、这是一句话，不是标题。'];
  const { body, passages } = bodyOf(
    lines.map((text, index) => ({ kind: 'paragraph', text, level: null, place: `第${index + 1}段` })),
    { isLeftOut: () => false, components: new Map(), wording: ({ text }) => escaped(text) },
  );
  expect(body.split('\n\n')).toEqual([
    '## 部门基本情况',
    '### 职能',
    '1\\. 负责\\{应急\\}\\*管理\\*。',
    '\\# 不是标题',
    '一、这是一句话，不是标题。',
  ]);
  // The same, paragraph by paragraph, as people read it.
  expect(passages.slice(0, 3)).toEqual([
    { place: '第1段', level: 2, text: '部门基本情况' },
    { place: '第2段', level: 3, text: '职能' },
    { place: '第3段', level: null, text: '1. 负责{应急}*管理*。' },
  ]);
});
