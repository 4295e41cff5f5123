/** What texts say of their own numbers, in paragraphs and in cells: as facts and relations, and nothing that they do not say. */
import { describe, expect, test } from 'vitest';
import { importDocument } from '../../src/import/import-document.ts';
import { placeProse } from '../../src/import/prose/place-prose.ts';
import { drafted } from './compare-drafts.ts';
import { frameworks } from './corpus.ts';
import { documentOf, drawnTable, paragraph } from './form-table.ts';
import { GUANGZHOU_FORM } from './guangzhou-form.ts';
import { ZIYANG_FORM } from './ziyang-form.ts';

interface Fact {
  id: string;
  name: string;
  value: string;
  unit: string;
}

type Relation = Readonly<Record<string, unknown>> & { kind: string };

/** Goals, each with what was achieved; relations have the figures of facts instead of their paths. */
function saidIn(achieved: readonly string[], decisions: ReadonlyMap<string, string> = new Map()) {
  const goals = achieved.map((text, index) => ({ id: `goal-${index + 1}`, name: `目标${index + 1}`, achieved: text }));
  const placements = goals.map(({ id, achieved: text }, index) => ({
    ...{ path: `goals.${id}.achieved`, text, place: `Sheet1!C${index + 1}`, isCertain: true },
  }));
  const { fields, questions } = placeProse([], {
    ...{ fields: { goals }, placements, decisions, year: 2023, framework: null, frameworks: new Map() },
  });
  const facts = JSON.parse(JSON.stringify(fields['facts'] ?? [])).map(({ value }: { value: Fact }) => value) as Fact[];
  const figures = new Map(facts.map(({ id, value, unit }) => [`facts.${id}`, `${value}${unit}`]));
  const shown = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(shown) : typeof value === 'string' ? (figures.get(value) ?? value) : value;
  const relations = (JSON.parse(JSON.stringify(fields['relations'] ?? [])) as Relation[]).map((relation) =>
    Object.fromEntries(
      Object.entries(relation).flatMap(([key, value]) => (key === 'id' || key === 'name' ? [] : [[key, shown(value)]])),
    ),
  );
  return { names: facts.map(({ name, value, unit }) => `${name} ${value}${unit}`), relations, questions };
}

describe('a change is declared', () => {
  test.each([
    ['接报火警186宗，同比下降39.61%。', { to: '186宗', percent: '39.61%', direction: '减少' }],
    ['平均降雨量1891.9毫米，偏多32.4%。', { to: '1891.9毫米', percent: '32.4%', direction: '增加' }],
    [
      '省市领导参会124场次，省市领导参会场次同比 2022年增加长160%。',
      { to: '124场次', percent: '160%', direction: '增加' },
    ],
    [
      '预算收入4610.04万元，比2022年5052.85万元减少了442.81万元，同比下降8.76%。',
      { from: '5052.85万元', to: '4610.04万元', amount: '442.81万元', percent: '8.76%', direction: '减少' },
    ],
    ['检查企业120家，比上年增加20家。', { to: '120家', amount: '20家', direction: '增加' }],
  ])('%s', (text, change) => {
    expect(saidIn([text]).relations).toEqual([{ kind: 'change', ...change }]);
  });

  test('of each in a list, in its order', () => {
    const { relations } = saidIn([
      '接报火警186宗，核实7宗，过火面积55.19亩，无伤亡，同比分别下降39.61%、74.07%和98.62%。',
    ]);
    expect(relations.map(({ to, percent }) => [to, percent])).toEqual([
      ['186宗', '39.61%'],
      ['7宗', '74.07%'],
      ['55.19亩', '98.62%'],
    ]);
  });
});

describe('no change is', () => {
  test.each([
    ['of something else', '全年事故350起，死亡人数同比下降8.9%。'],
    ['what is compared with a plan', '检查企业120家，比计划增加20%。'],
    ['what is compared with others', '检查企业120家，较全市平均增加20%。'],
    ['in points', '整改率96%，检查企业120家，提高3个百分点。'],
    ['what it came to', '检查企业120家，增加到130家。'],
    ['in a list of another length', '事故350起，死亡298人，受伤12人，分别下降16.1%、8.9%。'],
    ['in another sentence', '检查企业120家。同比增加20%。'],
  ])('%s', (_, text) => {
    expect(saidIn([text]).relations).toEqual([]);
  });
});

describe('a ratio is declared', () => {
  test.each([
    ['公告项目总共 11个，按时签订项目 9个，合同签订及时率为81.82%。', { of: '9个', by: '11个', stated: '81.82%' }],
    ['计划检查100家，实际检查120家，检查完成率120%。', { of: '120家', by: '100家', stated: '120%' }],
    // A share is one whether or not it holds: the words say of what.
    [
      '本年支出4610.04万元，其中基本支出1528.44万元，占本年支出33.16%。',
      { of: '1528.44万元', by: '4610.04万元', stated: '33.16%' },
    ],
  ])('%s', (text, ratio) => {
    expect(saidIn([text]).relations).toEqual([{ kind: 'ratio', ...ratio }]);
  });

  test.each([
    ['that does not hold', '公告项目11个，按时签订项目9个，及时率为82.81%。'],
    ['of equal numbers', '发现隐患362项，整改隐患362项，整改率100%。'],
    ['of numbers of two kinds', '检查企业10家，发现隐患9项，整改率90%。'],
    ['of the numbers of another sentence', '公告项目11个，按时签订项目9个。及时率为81.82%。'],
    ['of a whole that nobody names', '支出4610.04万元，其中基本支出1528.44万元，占本年收入33.15%。'],
  ])('none is %s', (_, text) => {
    expect(saidIn([text]).relations).toEqual([]);
  });
});

describe('a sum is declared', () => {
  test('in brackets, its parts named after the whole where they are short', () => {
    const { names, relations } = saidIn(['启动应急响应47次（防汛41次、防风6次）。']);
    expect(relations).toEqual([{ kind: 'sum', total: '47次', parts: ['41次', '6次'] }]);
    expect(names).toEqual(['启动应急响应 47次', '启动应急响应：防汛 41次', '启动应急响应：防风 6次']);
  });

  test('not beyond its brackets', () => {
    expect(saidIn(['启动应急响应47次（防汛41次），出动队伍6次。']).relations).toEqual([]);
  });
});

describe('what stands twice in cells', () => {
  test('is a fact for each, and they must agree', () => {
    const { names, relations } = saidIn(['一是为394个队员购买意外险；', '为394个队员购买意外险。']);
    expect(names).toEqual(['队员购买意外险 394个', '队员购买意外险（目标2） 394个']);
    expect(relations).toEqual([{ kind: 'same', figures: ['394个', '394个'] }]);
  });

  test('is no fact where the form has one text for all goals', () => {
    const goals = ['goal-1', 'goal-2'].map((id) => ({ id, reason: '受疫情影响，少检查企业12家。' }));
    const placements = goals.map(({ id, reason }) => ({
      ...{ path: `goals.${id}.reason`, text: reason, place: 'Sheet1!J3', isCertain: true },
    }));
    const options = { placements, decisions: new Map(), year: 2023, framework: null, frameworks: new Map() };
    expect(placeProse([], { fields: { goals }, ...options }).fields).toEqual({});
  });

  test('is not what a plan says', () => {
    const fields = { goals: [{ id: 'annual', expected: ['检查企业12家', '本年检查企业12家'] }] };
    const placements = [{ path: 'goals.annual.expected', text: '检查企业12家', place: 'Sheet1!B3', isCertain: true }];
    const options = { placements, decisions: new Map(), year: 2023, framework: null, frameworks: new Map() };
    expect(placeProse([], { fields, ...options }).fields).toEqual({});
  });
});

describe('a person decides', () => {
  const text = ['培育100家样板企业。发放资料300份。选定120家试点企业。'];

  test('whether every named number is a fact', () => {
    expect(saidIn(text).names).toEqual([]);
    const { names } = saidIn(
      ['开会3场（视频会议1场，本地会议2场）。发放资料300份。'],
      new Map([['facts:文字中的数字', 'all']]),
    );
    expect(names).toContain('发放资料 300份');
  });

  test('whether two counts may be one, which are compared only then', () => {
    const { questions, relations } = saidIn(text);
    expect([questions.map(({ key, chosen }) => [key, chosen]), relations]).toEqual([
      [['same:培育样板企业/选定试点企业', 'other']],
      [],
    ]);
    expect(saidIn(text, new Map([['same:培育样板企业/选定试点企业', 'same']])).relations).toEqual([
      { kind: 'same', scope: 'may-differ', figures: ['100家', '120家'] },
    ]);
  });
});

describe('forms', () => {
  const relationsOf = (fields: Readonly<Record<string, unknown>>) =>
    (fields['relations'] ?? []) as readonly (Relation & { figures?: string[] })[];

  test('a reason that says the points of its row once more is compared with them', () => {
    const document = documentOf(paragraph('自评表', 1), GUANGZHOU_FORM);
    const { fields } = importDocument(document, { frameworks, year: 2022 });
    const same = relationsOf(fields).flatMap(({ kind, figures: [first = ''] = [] }) =>
      kind === 'same' ? [first] : [],
    );
    expect(same.filter((path) => path.startsWith('scores.'))).toEqual([
      'scores.execution-rate.stated',
      'scores.contract-signing.stated',
    ]);
  });

  test('基本支出 is split as the text says, and the check finds that its parts are less', () => {
    const text =
      '我局2023年度基本支出整体状况良好，总支出408.34万元（其中：财政拨款支出376.02万元）。其中人员经费311.42万元，日常公用经费72.87万元。';
    const draft = importDocument(documentOf(paragraph('一、基本情况', 1), paragraph(text, 2), ZIYANG_FORM), {
      ...{ frameworks, year: 2023 },
    });
    const own = drafted('ziyang-emergency/2023', draft);
    expect(
      own.findings.filter(({ check }) => check === 'budget-foots').map(({ stated, expected }) => [stated, expected]),
    ).toEqual([['408.34万元', '384.29万元']]);
    expect(draft.body).toContain('.ren-yuan-jing-fei.executed">311.42万元</Fig>');
    expect(draft.placements.filter(({ place }) => place === '第2段').map(({ text: printed }) => printed)).toEqual([
      '311.42万元',
      '72.87万元',
      '376.02万元',
    ]);
  });

  test('全年预算成本 repeats the budget, perhaps within other limits', () => {
    const { fields } = importDocument(documentOf(paragraph('自评表', 1), ZIYANG_FORM), { frameworks, year: 2023 });
    expect(relationsOf(fields).map(({ scope, figures }) => [scope, figures])).toEqual([
      ['may-differ', ['targets.quan-nian-yu-suan-cheng-ben.actual', 'budget.expenditure.executed']],
      ['may-differ', ['targets.quan-nian-yu-suan-cheng-ben.target', 'budget.expenditure.adjusted']],
    ]);
  });

  test.each([
    ['部分项目年初完成', '2023年', ['achievement:产出指标/完成时间']],
    ['部分完成', '2023年', []],
    ['部分项目年初完成', '100%', []],
    ['年底前完成', '2023年', []],
  ])('%s where %s was to be reached', (actual, target, keys) => {
    const form = drawnTable([
      ['一级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['产出指标', '完成时间', target, actual, '10', '8'],
      ['产出指标', '检查次数', '≥10次', '12次', '10', '10'],
    ]);
    const { questions } = importDocument(documentOf(form), { frameworks: new Map(), year: 2023 });
    expect(questions.map(({ key }) => key).filter((key) => key.startsWith('achievement'))).toEqual(keys);
  });
});

describe('the total that only a text says', () => {
  const totalOf = (...lines: string[]) =>
    importDocument(documentOf(...lines.map((line, at) => paragraph(line, at + 1))), {
      frameworks: new Map(),
      year: 2023,
    });

  test('is the total of the report, and the text is bound to it', () => {
    const { fields, body, placements } = totalOf(
      '履职效能部分自评49.11分，我局2023年度部门整体支出绩效自评得分为98.11分。',
    );
    expect(fields['stated']).toEqual({ total: '98.11' });
    expect(body).toContain('<Fig of="stated.total">98.11分</Fig>');
    expect(placements).toMatchObject([{ path: 'stated.total', text: '98.11分', place: '第1段', isCertain: false }]);
  });

  test.each([
    ['of a part', ['履职效能部分自评得分为49.11分。']],
    ['of another year', ['2022年度整体支出绩效自评得分为98.11分。']],
    ['of two that differ', ['整体支出绩效自评得分为98.11分。', '整体支出绩效自评得分为97.11分。']],
    ['that could be reached', ['评分表总分100分。']],
    ['without points', ['整体支出绩效自评得分为98.11。']],
  ])('is none %s', (_, lines) => {
    expect(totalOf(...lines).fields['stated']).toBeUndefined();
  });
});
