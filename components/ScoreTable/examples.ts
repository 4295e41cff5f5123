/** Examples of `<ScoreTable />`. */
import { type Examples, exampleView } from '../example.ts';
import { bands, form, ownRows, threeLevels, twoNodes, withAdjustments } from './example-frameworks.ts';

const many = exampleView(
  {
    stated: { total: '95.04', grade: '优', note: '总分照原表。' },
    budget: { expenditure: { amounts: { adjusted: '4368.55', executed: '3980.82' } } },
    scores: {
      output: {
        stated: '19.54',
        evidence: {
          count: '22',
          unmet: [
            { id: 'video', name: '上架时长', target: '6个月', actual: '3.5个月' },
            { id: 'training', name: '培训人次', target: '994人', actual: '904人' },
          ],
        },
        reason: '受疫情影响。',
        improvement: '加强预算编制前的研判。',
      },
      spending: {
        stated: '9.00',
        evidence: {
          numerator: { ref: 'budget.expenditure.executed' },
          denominator: { ref: 'budget.expenditure.adjusted' },
        },
      },
      benefit: { stated: '20.00', evidence: { rate: '89.51%' } },
      intent: { parts: { completeness: { stated: '0.50' }, timeliness: { stated: '1.00' } }, reason: '一项公开偏晚。' },
      filing: { stated: '5', note: '原表如此。' },
      'assets-all': {},
    },
  },
  threeLevels,
);

const long = '反映部门（单位）机关和下属单位绩效目标管理、绩效运行监控、绩效评价管理等预算绩效管理制度的建设和执行情况';

export const examples: Examples = {
  empty: { view: exampleView({ stated: { total: '97' } }), props: {} },
  one: {
    view: exampleView(
      { scores: { all: { stated: '98' } } },
      { ...form, bands, indicators: [{ id: 'all', name: '整体', weight: '100', method: { name: 'judged' } }] },
    ),
    props: {},
  },
  many: { view: many, props: {} },
  longest: {
    view: exampleView(
      { scores: { deepest: { stated: '100.00', reason: `${long}。\n${long}。`, improvement: long, note: long } } },
      {
        ...form,
        indicators: [
          {
            id: 'a',
            name: long,
            weight: '100',
            indicators: [
              {
                id: 'b',
                name: long,
                weight: '100',
                indicators: [
                  {
                    id: 'c',
                    name: long,
                    weight: '100',
                    indicators: [
                      {
                        id: 'deepest',
                        name: long,
                        weight: '100',
                        explanation: long,
                        standard: long,
                        method: { name: 'judged' },
                      },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
    ),
    props: {},
  },
  zero: {
    view: exampleView(
      { stated: { total: '0' }, scores: { performance: { stated: '0' }, efficiency: { stated: '0' } } },
      twoNodes,
    ),
    props: {},
  },
  negative: {
    view: exampleView({ scores: { performance: { stated: '49.11' }, efficiency: { stated: '-1' } } }, twoNodes),
    props: {},
  },
  adjustments: {
    view: exampleView(
      {
        stated: { total: '97' },
        scores: {
          performance: { stated: '50' },
          efficiency: { stated: '46', reason: '一项制度没有修订。' },
          awards: { stated: '3', evidence: { provincial: '4次' } },
          late: { stated: '-2', reason: '两次月报超过期限。' },
        },
      },
      withAdjustments,
    ),
    props: {},
  },
  'other-scorers': {
    view: exampleView(
      {
        stated: { total: '97', grade: '优' },
        reviewed: { column: '财政审核得分', total: '94', grade: '优', by: '示例市财政局' },
        thirdParty: { by: '示例会计师事务所' },
        scores: {
          performance: { stated: '49', reviewed: '48', thirdParty: '47', grade: 'A' },
          efficiency: { stated: '48', reviewed: '46' },
        },
      },
      twoNodes,
    ),
    props: {},
  },
  unpublished: { view: exampleView({}, twoNodes), props: {} },
  'own-rows': {
    view: exampleView(
      {
        stated: { total: '96' },
        scores: { execution: { stated: '96' }, output: { stated: '28' } },
        targets: [
          {
            id: 'relief',
            under: 'output',
            levels: ['产出指标', '数量指标'],
            name: '救助数量',
            target: { bound: '>=', value: '50%' },
            actual: { bound: '>=', value: '50%' },
            direction: '>=',
            weight: '10',
            stated: '10',
          },
          {
            id: 'accidents',
            under: 'output',
            levels: ['产出指标', '数量指标'],
            name: '较大事故',
            target: '0',
            actual: '0',
            direction: '<=',
            weight: '10',
            stated: '10',
          },
          {
            id: 'time',
            under: 'output',
            levels: ['产出指标', '时效指标'],
            name: '完成时间',
            target: { text: '2023年' },
            actual: { text: '2024年初' },
            direction: 'qualitative',
            achievement: '部分达成',
            weight: '10',
            stated: '8',
            reason: '指标下达较晚。',
          },
          {
            id: 'ecology',
            under: 'output',
            levels: ['产出指标', '生态指标'],
            name: '无',
            target: { none: '空白' },
            actual: { none: '空白' },
            note: '原表空白。',
          },
        ],
      },
      ownRows,
    ),
    props: {},
  },
};
