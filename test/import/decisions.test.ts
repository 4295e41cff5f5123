/** What a person decides: every question can be answered, what is answered changes the draft and is not asked again. */
import { describe, expect, test } from 'vitest';
import type { Framework } from '../../src/report/framework.ts';
import { type Draft, importDocument } from '../../src/import/import-document.ts';
import type { FormOptions } from '../../src/import/place-form.ts';
import { corpusDrafts, frameworks } from './corpus-drafts.ts';
import { documentOf, drawnTable, paragraph } from './form-table.ts';
import { ZIYANG_FORM } from './ziyang-form.ts';

const title = paragraph('2023年度部门整体支出绩效自评表', 1);
const HEAD = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];

function imported(rows: string[][], options: Partial<FormOptions> = {}): Draft {
  return importDocument(documentOf(title, drawnTable(rows)), { frameworks: new Map(), ...options });
}

function decided(...entries: [string, string][]): { decisions: Map<string, string> } {
  return { decisions: new Map(entries) };
}

const judged = { name: 'judged' } as const;
const leaf = (id: string, name: string, weight: string) => ({ id, name, weight, method: judged });
const SMALL: Framework = {
  ...{ name: '某表', place: '某地', region: '440000', from: 2020, source: '表', total: '100', decimals: 2 },
  ...{ bands: [], sections: [], adjustments: [] },
  indicators: [
    {
      id: 'manage',
      name: '管理',
      weight: '60',
      indicators: [leaf('open', '预算公开', '30'), leaf('final', '决算公开', '30')],
    },
    { id: 'output', name: '产出', weight: '30', rows: 'report' },
    { id: 'outcome', name: '效益', weight: '10', rows: 'report' },
  ],
};
const small = { frameworks: new Map([['small', SMALL]]), framework: 'small' };

describe('every question of the corpus', () => {
  const drafts = corpusDrafts();

  test('has a key that no other of its document has, without a year or a place', () => {
    for (const { draft } of drafts) {
      const keys = [...draft.questions.map(({ key }) => key), ...draft.numbers.flatMap(({ key }) => key ?? [])];
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.filter((key) => /20\d\d年|表\d 第/.test(key))).toEqual([]);
    }
    expect(drafts.flatMap(({ draft }) => draft.questions).length).toBeGreaterThan(15);
  });

  test('offers what was taken', () => {
    for (const { key, options, chosen } of drafts.flatMap(({ draft }) => draft.questions)) {
      expect(options.length, key).toBeGreaterThan(1);
      if (chosen !== null) expect(options.map(({ value }) => value)).toContain(chosen);
    }
  });

  test('is not asked again once it is answered, and its answer as proposed changes nothing', () => {
    for (const { again, draft } of drafts) {
      const answers = draft.questions.flatMap(({ key, chosen }): [string, string][] =>
        chosen === null ? [] : [[key, chosen]],
      );
      const next = again(new Map(answers));
      expect(next.questions.filter(({ chosen }) => chosen !== null)).toEqual([]);
      expect(next.decided.map(({ key }) => key)).toEqual(answers.map(([key]) => key));
      expect(next.fields).toEqual(draft.fields);
    }
  });
});

describe('a row', () => {
  const rows = [HEAD, ['管理', '公开', '预算公开情况', '', '', '30', '28'], ['^', '^', '决算公开', '', '', '30', '29']];
  const key = 'leaf:管理/公开/预算公开情况';

  test('taken for a leaf is asked about with the leaves near it', () => {
    const { questions, fields } = imported(rows, small);
    expect(questions).toMatchObject([{ key, chosen: 'scores.open' }]);
    expect(questions[0]?.options.map(({ value }) => value)).toEqual(['scores.open', 'scores.final', 'own', 'none']);
    expect(fields['scores']).toEqual({ open: { stated: '28' }, final: { stated: '29' } });
  });

  test('is the leaf that was decided, and another row finds its own', () => {
    const { questions, fields } = imported(rows, { ...small, ...decided([key, 'scores.final']) });
    expect(fields['scores']).toEqual({ final: { stated: '28' }, open: { stated: '29' } });
    expect(questions.map((question) => question.key)).toEqual(['leaf:管理/公开/决算公开']);
  });

  test('may be an indicator of the department, or no data at all', () => {
    const own = imported(rows, { ...small, ...decided([key, 'own']) });
    expect(own.fields['targets']).toMatchObject([{ name: '预算公开情况', stated: '28' }]);
    const none = imported(rows, { ...small, ...decided([key, 'none']) });
    expect([none.fields['targets'], none.fields['scores']]).toEqual([undefined, { final: { stated: '29' } }]);
    expect(none.numbers.find(({ text }) => text === '28')?.fate).toBe('dismissed');
  });

  test('that is nothing known is asked about as a whole, not number by number', () => {
    const form = [HEAD.filter((head) => !/值/.test(head) || head === '分值'), ['管理', '公开', '党建工作', '5', '4.5']];
    const { questions, numbers } = imported(form, small);
    expect(questions).toMatchObject([{ key: 'leaf:管理/公开/党建工作', chosen: null }]);
    expect(questions[0]?.options.map(({ value }) => value)).toEqual(['scores.open', 'scores.final', 'none']);
    expect(numbers.filter(({ text }) => text === '4.5')).toMatchObject([{ fate: 'unplaced', key: null }]);
    const { fields } = imported(form, { ...small, ...decided(['leaf:管理/公开/党建工作', 'scores.open']) });
    expect(fields['scores']).toEqual({ open: { stated: '4.5' } });
  });

  test('whose leaf the framework no longer has is asked about anew', () => {
    const { questions, decided: settled } = imported(rows, { ...small, ...decided([key, 'scores.gone']) });
    expect([questions.map((each) => each.key), settled]).toEqual([[key], []]);
  });

  test('under no node of the framework goes where it was decided, and rows of the same names with it', () => {
    const other = [
      ...[HEAD, ['其他', '数量', '甲', '≥1次', '1次', '20', '20'], ['^', '^', '乙', '≥1次', '1次', '20', '20']],
      ['^', '质量', '丙', '≥1次', '1次', '20', '20'],
    ];
    const open = imported(other, small);
    expect(open.questions).toMatchObject([
      { key: 'under:其他/数量', chosen: null },
      { key: 'under:其他/质量', chosen: null },
    ]);
    expect(open.questions[0]?.options.map(({ value }) => value)).toEqual(['output', 'outcome']);
    const closed = imported(other, {
      ...small,
      ...decided(['under:其他/数量', 'outcome'], ['under:其他/质量', 'output']),
    });
    expect([closed.questions, closed.fields['targets']]).toMatchObject([
      [],
      [{ under: 'outcome' }, { under: 'outcome' }, { under: 'output' }],
    ]);
    expect(closed.placements.every(({ isCertain }) => isCertain)).toBe(true);
  });

  test('under no node goes to the only one whose points its group makes up, and is asked about', () => {
    const other = [
      ...[HEAD, ['其他', '数量', '甲', '≥1次', '1次', '6', '6'], ['^', '^', '乙', '≥1次', '1次', '4', '4']],
      ['产出', '数量', '丙', '≥1次', '1次', '30', '30'],
    ];
    const { questions, fields, placements } = imported(other, small);
    expect(questions).toMatchObject([{ key: 'under:其他/数量', chosen: 'outcome' }]);
    expect(fields['targets']).toMatchObject([{ under: 'outcome' }, { under: 'outcome' }, { under: 'output' }]);
    expect(placements.some(({ path, isCertain }) => path === 'targets.jia.stated' && !isCertain)).toBe(true);
    const less = other.map((row) => row.map((text) => (text === '4' ? '3' : text)));
    expect(imported(less, small).questions).toMatchObject([{ key: 'under:其他/数量', chosen: null }]);
  });

  test('is no leaf that allows fewer points than were scored, where another one is as near', () => {
    const [head = []] = [HEAD.filter((title) => title !== '分值' && !title.includes('值'))];
    const framework = {
      ...SMALL,
      indicators: [
        {
          id: 'manage',
          name: '公开',
          weight: '7',
          indicators: [leaf('open', '部门预算公开', '2'), leaf('final', '部门决算公开', '5')],
        },
      ],
    };
    const scored = (points: string) =>
      imported([head, ['公开', '公开', '部门预决算公开', points]], {
        frameworks: new Map([['f', framework]]),
        framework: 'f',
      }).fields;
    expect(scored('2')).toMatchObject({ scores: { open: { stated: '2' } } });
    expect(scored('4')).toMatchObject({ scores: { final: { stated: '4' } } });
  });

  test('of the same names as another one has a key of its own', () => {
    const twice = [HEAD, ['产出', '数量', '甲', '5', '5', '', ''], ['产出', '数量', '甲', '6', '6', '', '']];
    const { fields, questions } = imported(twice, decided(['direction:产出/数量/甲#2', '<=']));
    expect(fields['targets']).toMatchObject([{ direction: '>=' }, { direction: '<=' }]);
    expect(questions.filter(({ key: each }) => each.startsWith('direction')).map((each) => each.key)).toEqual([
      'direction:产出/数量/甲',
    ]);
  });
});

describe('a direction', () => {
  const of = (target: string, name = '甲') =>
    imported([HEAD, ['产出', '数量', name, target, '1', '', '']]).questions.filter(({ key }) =>
      key.startsWith('direction'),
    );

  test.each(['5次', '95%', '120%'])('of %s is asked', (target) => {
    expect(of(target)).toMatchObject([{ chosen: '>=' }]);
  });

  test.each(['0', '0起', '100%', '≥5次', '12月底前'])(
    'of %s is not: one way alone is possible, or it says it',
    (target) => {
      expect(of(target)).toEqual([]);
    },
  );

  test('of a whole that should be kept small is asked', () => {
    expect(of('100%', '三公经费控制率')).toMatchObject([{ chosen: '<=' }]);
  });
});

describe('money', () => {
  const key = 'phase:年度资金总额/按收入性质分';
  const draftWith = (...entries: [string, string][]) =>
    importDocument(documentOf(title, ZIYANG_FORM), { frameworks, ...decided(...entries) });

  test('of a group goes to the phase that was decided', () => {
    const paths = draftWith([key, 'adjusted']).placements.filter(({ path }) =>
      path.includes('an-shou-ru-xing-zhi-fen'),
    );
    expect(paths.map(({ path, isCertain }) => [path.split('.').at(-1), isCertain])).toEqual(
      Array.from({ length: 4 }, () => ['adjusted', true]),
    );
  });

  test('that does not add up to what was decided is asked about anew', () => {
    const { questions } = draftWith([key, 'approved']);
    expect(questions.map((question) => question.key)).toContain(key);
  });

  test('without a unit has the one that was decided, and lines may be all of their total', () => {
    const rows = [
      ['项目', '年初预算数', '全年预算数', '全年执行数'],
      ...[
        ['年度资金总额', '10', '12', '11'],
        ['其中：财政拨款', '6', '7', '7'],
      ],
    ];
    expect(imported(rows).questions.map((question) => [question.key, question.chosen])).toEqual([
      ['sum:年度资金总额', 'partial'],
      ['unit:年度资金总额', '万元'],
    ]);
    const { fields, questions } = imported(rows, decided(['unit:年度资金总额', '元'], ['sum:年度资金总额', 'none']));
    expect(questions).toEqual([]);
    expect(fields['budget']).toMatchObject({ unit: '元', expenditure: { splits: [{ sum: 'none' }] } });
  });
});

describe('a framework', () => {
  const rows = [
    HEAD,
    ['管理', '公开', '预算公开', '', '', '30', '28'],
    ['产出', '数量', '甲', '≥1次', '1次', '30', '30'],
  ];
  const two = {
    frameworks: new Map([
      ['small', SMALL],
      ['other', SMALL],
    ]),
  };
  const key = 'framework:管理/产出';

  test('is asked about where two fit', () => {
    const [question] = imported(rows, two).questions;
    expect([question?.key, question?.options.map(({ value }) => value)]).toEqual([key, ['small', 'other', 'none']]);
  });

  test('is the one that was decided, or none', () => {
    expect(imported(rows, { ...two, ...decided([key, 'other']) }).framework).toBe('other');
    expect(imported(rows, { ...two, ...decided([key, 'none']) }).framework).toBeNull();
  });
});

describe('a line that is of a person', () => {
  const lines = (name: string) => [
    paragraph(`填表人：${name}　联系电话：13900000000`, 1),
    paragraph(`有疑问请找${name}，电话13800000000，本年共办理12件。`, 2),
  ];
  const draftOf = (name: string, decisions = new Map<string, string>()) =>
    importDocument(documentOf(...lines(name)), { frameworks, decisions });

  test('has a key that says nothing of the person', () => {
    const keys = draftOf('张某').questions.map(({ key }) => key);
    expect(keys.join('')).not.toMatch(/张|某|13[89]/);
    expect(keys).toHaveLength(2);
    expect(draftOf('李某').questions[0]?.key).toBe(keys[0]);
  });

  test('may stay in the text', () => {
    const [, { key } = { key: '' }] = draftOf('张某').questions;
    const { body, questions, numbers } = draftOf('张某', new Map([[key, 'keep']]));
    expect(body).toContain('本年共办理12件');
    expect(questions).toHaveLength(1);
    expect(numbers.find(({ text }) => text === '12')?.fate).toBe('prose');
  });
});
