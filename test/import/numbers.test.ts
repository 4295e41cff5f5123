/** Numbers that were not placed: known by the words around them, put where a person says, or said to be no data. */
import { describe, expect, test } from 'vitest';
import { assign } from '../../src/import/assign.ts';
import { draftText } from '../../src/import/draft-text.ts';
import { type Draft, importDocument } from '../../src/import/import-document.ts';
import { slotsOf } from '../../src/import/slots.ts';
import { Flow } from '../../src/write/yaml-lines.ts';
import { frameworks, views } from './corpus.ts';
import { documentOf, drawnTable, paragraph } from './form-table.ts';
import { scoreForm, targetForm, USUAL } from './official-form.ts';

const MONEY = [
  ['项目（万元）', '年初预算数', '全年预算数', '全年执行数'],
  ['年度资金总额', '10', '12', '11'],
  ['其中：财政拨款', '10', '12', '11'],
];
const EXTRA = [
  ['资产情况', '房屋', '车辆'],
  ['年末数', '3,456.78', '21'],
  ['年初数', '3,400', '22'],
];

function imported(extra: string[][], decisions: [string, string][] = [], year = 2023): Draft {
  const document = documentOf(
    paragraph(`${year}年度部门整体支出绩效自评表`, 1),
    drawnTable(MONEY, '表1'),
    drawnTable(extra, '表2'),
  );
  return importDocument(document, { frameworks, decisions: new Map(decisions) });
}

const left = ({ numbers }: Draft): (string | null)[][] =>
  numbers.filter(({ fate }) => fate === 'unplaced').map(({ text, key }) => [text, key]);

describe('a number that was not placed', () => {
  test('is named so at the head of the draft, where its place alone says little', () => {
    const text = draftText(imported(EXTRA), { department: 'x', year: 2023, entered: '2026-11-29', sourceTitle: '表' });
    expect(text).toContain('# - 表2 第2行第2列：“年末数 › 房屋”的数字 3,456.78 没有放进数据。\n');
    expect(text).not.toContain('：数字 ');
  });

  test('is named by the words of its row and its column', () => {
    expect(left(imported(EXTRA))).toEqual([
      ['3,456.78', 'number:年末数/房屋'],
      ['21', 'number:年末数/车辆'],
      ['3,400', 'number:年初数/房屋'],
      ['22', 'number:年初数/车辆'],
    ]);
  });

  test('has the same name in another year, in another row and in another column', () => {
    const next = [
      ['2024年资产情况', '设备', '房屋', '车辆'],
      ['年初数', '1', '5,000', '31'],
      ['年末数', '2', '6,000', '32'],
    ];
    const keys = left(imported(next, [], 2024)).map(([, key]) => key);
    expect(keys).toEqual(expect.arrayContaining(left(imported(EXTRA)).map(([, key]) => key)));
  });

  test('is no data where a person says so', () => {
    const draft = imported(EXTRA, [['number:年末数/车辆', 'none']]);
    expect(draft.numbers.find(({ text }) => text === '21')?.fate).toBe('dismissed');
    expect(left(draft)).toHaveLength(3);
  });

  test('goes to the path that was decided, as a figure, with its place', () => {
    const draft = imported(EXTRA, [['number:年末数/房屋', 'budget.expenditure.adjustment']]);
    expect(draft.fields['budget']).toMatchObject({
      decimals: 2,
      expenditure: { amounts: new Flow({ approved: '10', adjusted: '12', executed: '11', adjustment: '3456.78' }) },
    });
    expect(draft.placements.at(-1)).toEqual({
      ...{ path: 'budget.expenditure.adjustment', text: '3,456.78', place: '表2 第2行第2列', isCertain: true },
    });
    expect(left(draft).map(([text]) => text)).toEqual(['21', '3,400', '22']);
  });

  test('takes the place of another one, which is then left over', () => {
    const draft = imported(EXTRA, [
      ['number:年末数/车辆', 'budget.expenditure.splits.source.cai-zheng-bo-kuan.executed'],
    ]);
    expect(draft.placements.filter(({ path }) => path.endsWith('cai-zheng-bo-kuan.executed'))).toMatchObject([
      { text: '21' },
    ]);
    const one = imported(EXTRA, [
      ['number:年末数/车辆', 'budget.expenditure.approved'],
      ['number:年初数/车辆', 'budget.expenditure.splits.source.cai-zheng-bo-kuan.approved'],
    ]);
    expect(left(one).map(([text]) => text)).toEqual(['10', '10', '3,456.78', '3,400']);
  });

  test('and gives way only once: of two numbers for one path the second is left over', () => {
    const path = 'budget.expenditure.adjustment';
    const draft = imported(EXTRA, [
      ['number:年末数/车辆', path],
      ['number:年初数/车辆', path],
    ]);
    expect(draft.placements.filter((each) => each.path === path)).toMatchObject([{ text: '21' }]);
    expect(left(draft).map(([text]) => text)).toContain('22');
  });

  test('stays where it is when there is no such path', () => {
    expect(
      left(imported(EXTRA, [['number:年末数/车辆', 'budget.expenditure.splits.gone.line.approved']])),
    ).toHaveLength(4);
  });

  test('is placed although another figure is the same by chance', () => {
    const extra = [...EXTRA.slice(0, 1), ['年末数', '12', '21']];
    const draft = imported(extra, [['number:年末数/房屋', 'budget.expenditure.adjustment']]);
    expect(draft.placements.at(-1)).toMatchObject({ path: 'budget.expenditure.adjustment', text: '12' });
  });

  test('keeps its sign, and a value its words', () => {
    const rows = [
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['产出指标', '数量指标', '甲', '≥1次', '', '10', '9'],
    ];
    const document = documentOf(
      paragraph('2023年度部门整体支出绩效自评表', 1),
      ...[drawnTable(MONEY, '表1'), drawnTable(rows, '表2')],
      drawnTable(
        [
          ['资产情况', '房屋', '车辆'],
          ['年末数', '-4.50', ''],
          ['年初数', '', '不少于38次'],
        ],
        '表3',
      ),
    );
    const { fields } = importDocument(document, {
      frameworks: new Map(),
      decisions: new Map([
        ['number:年末数/房屋', 'budget.expenditure.adjustment'],
        ['number:年初数/车辆', 'targets.jia.actual'],
      ]),
    });
    expect(JSON.stringify(fields['budget'])).toContain('"adjustment":"-4.50"');
    expect(fields['targets']).toMatchObject([{ actual: '不少于38次' }]);
  });
});

describe('the year of the report in a line of its own', () => {
  const titled = (line: string, year?: number): (string | null)[] =>
    importDocument(documentOf(drawnTable([[line, '<', '<', '<'], ...MONEY.map((row) => [...row])], '表1')), {
      frameworks,
      year,
    }).numbers.flatMap(({ text, fate }) => (fate === 'unplaced' ? [text] : []));

  test.each(['2022年度收支情况', '（2022年）', '某局2022年决算'])('is a title: %s', (line) => {
    expect(titled(line, 2022)).toEqual([]);
  });

  test.each<[string, number | undefined, string[]]>([
    ['2022年度收支情况', 2023, ['2022']],
    ['2022年度收支情况', undefined, ['2022']],
    ['2022年末车辆 35 辆', 2022, ['2022', '35']],
  ])('is a number where it is another year, or counts more: %s', (line, year, numbers) => {
    expect(titled(line, year)).toEqual(numbers);
  });
});

describe('slots', () => {
  const drafts = views.flatMap((view) => {
    const tables = [scoreForm(view, USUAL), targetForm(view, USUAL)].filter((rows) => rows !== undefined);
    const { framework, year } = view.report;
    const document = documentOf(...tables.map((rows, at) => drawnTable(rows, `表${at + 1}`)));
    return [importDocument(document, { frameworks, framework: framework ?? undefined, year })];
  });

  test('have names in Chinese and paths of their own, and hold what was placed as a figure', () => {
    for (const draft of drafts) {
      const slots = slotsOf(draft, frameworks);
      expect(new Set(slots.map(({ value }) => value)).size).toBe(slots.length);
      expect(slots.filter(({ name }) => !/\p{Script=Han}/u.test(name))).toEqual([]);
      const paths = new Set(slots.map(({ value }) => value));
      const figures = draft.placements.filter(({ path }) => /\.(?:stated|weight|target|actual|total)$/.test(path));
      expect(figures.filter(({ path }) => !paths.has(path))).toEqual([]);
    }
  });

  test('can all be given a value', () => {
    for (const draft of [...drafts, imported(EXTRA)])
      for (const { value } of slotsOf(draft, frameworks)) {
        const fields = assign(draft.fields, value, '12345');
        expect(JSON.stringify(fields) === JSON.stringify(draft.fields), value).toBe(false);
      }
  });

  test('say what they hold already', () => {
    const names = slotsOf(imported(EXTRA), frameworks).map(({ name }) => name);
    expect(names).toContain('年度资金总额：全年预算数（现为 12）');
    expect(names).toContain('按资金来源 › 财政拨款：调整数');
  });
});

test('a value is put beside others, into lists by id, and nowhere else', () => {
  const fields = { sheets: [{ id: 'a', targets: [{ id: 't', name: '甲' }] }], scores: { x: { reason: '无' } } };
  expect(assign(fields, 'sheets.a.targets.t.stated', '5')).toMatchObject({
    sheets: [{ targets: [{ id: 't', name: '甲', stated: '5' }] }],
  });
  expect(assign(fields, 'scores.x.parts.p.stated', '5')).toMatchObject({
    scores: { x: { reason: '无', parts: { p: { stated: '5' } } } },
  });
  expect(assign(fields, 'sheets.b.stated.total', '5')).toBeUndefined();
  expect(fields.scores).toEqual({ x: { reason: '无' } });
});
