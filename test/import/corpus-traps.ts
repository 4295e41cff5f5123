/** What offices do to a form, one thing a document, each with the figures that must come back. */
import type { CorpusDocument, Expected } from './corpus-document.ts';
import { guangzhou, yantian } from './corpus-wholes.ts';
import { type Rows, type Trap, trapDocument } from './trap-document.ts';

const HEAD = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'];
const FIELDS = ['target', 'actual', 'weight', 'stated'] as const;

const ROWS: Rows = [
  ['产出指标', '数量指标', '检查企业家次', '≥120家次', '131家次', '15', '15', ''],
  ['^', '质量指标', '隐患整改率', '≥95%', '92.50%', '15', '13.88', '部分隐患跨年整改。'],
  ['^', '时效指标', '任务按时完成率', '100%', '100%', '20', '20', ''],
  ['效益指标', '社会效益指标', '事故起数', '≤3起', '2起', '20', '20', ''],
  ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', '91.30%', '10', '9.10', ''],
];
const TOTAL = ['总分', '<', '<', '<', '<', '80', '77.98', ''];

/** The same rows of another form: other names, other figures. */
const OTHERS: Rows = [
  ['产出指标', '数量指标', '维修堤防长度', '≥6.5公里', '6.8公里', '40', '40', ''],
  ['效益指标', '社会效益指标', '受益人口', '≥3000人', '2900人', '50', '48.3', ''],
];
const OTHER_TOTAL = ['总分', '<', '<', '<', '<', '90', '88.3', ''];

/** What rows in the order of HEAD must give. */
function expectedOf(rows: Rows, path = ''): Expected[] {
  return rows.flatMap((row) =>
    FIELDS.flatMap((field, index) => {
      const text = row[index + 3] ?? '';
      return /\d/.test(text) ? [{ what: `${path}${row[2]} ${field}`, text }] : [];
    }),
  );
}

const ALL = [...expectedOf(ROWS), { what: 'stated.total', text: '77.98' }];
const ofProject = (total: string): Expected[] => [
  ...expectedOf(OTHERS, 'sheets.fang-xun-jing-fei '),
  { what: 'sheets.fang-xun-jing-fei.stated.total', text: total },
];

const PROJECT_TOP = ['项目名称', '防汛经费', '<', '<', '<', '<', '<', '<'];
const department = (name: string): string[] => ['部门（单位）名称', '<', name, '<', '<', '<', '<', '<'];
const MONEY_HEAD = ['年度资金情况', '<', '<', '年初预算数', '全年预算数', '全年执行数', '执行率', '得分'];

/** Titles in other words and another order, from the other columns of HEAD. */
function reordered(titles: readonly string[], order: readonly number[]): Rows {
  return [titles, ...ROWS.map((row) => order.map((column) => row[column] ?? ''))];
}

function beside(left: Rows, right: Rows): Rows {
  const count = Math.max(left.length, right.length);
  const blank = HEAD.map(() => '');
  return Array.from({ length: count }, (_, row) => [...(left[row] ?? blank), '', ...(right[row] ?? blank)]);
}

function money(phases: readonly string[], unit: string): Rows {
  const [approved = '', adjusted = '', executed = '', rate = ''] = phases;
  return [
    [`金额单位：${unit}`, '<', '<', '<', '<', '<', '<', '<'],
    MONEY_HEAD,
    ['年度资金总额', '<', '<', approved, adjusted, executed, rate, '9.5'],
    HEAD,
    ...ROWS,
    TOTAL,
  ];
}

const moneyExpected = (...amounts: readonly string[]): Expected[] => [
  ...['approved', 'adjusted', 'executed', 'rates.execution'].map((phase, index) => ({
    what: `budget.expenditure.${phase}`,
    text: amounts[index] ?? '',
  })),
  ...ALL,
];

const long: Rows = Array.from({ length: 55 }, (_, index): string[] => [
  ...(index === 0 ? ['产出指标', '数量指标'] : ['^', '^']),
  ...[`第${index + 1}类设备维护次数`, `≥${index + 11}次`, `${index + 12}次`, '1.5', `1.${index % 5}`, ''],
]);

const TRAPS: readonly Trap[] = [
  {
    name: 'hidden column and row',
    sheets: [
      {
        rows: [
          [...HEAD.slice(0, 6), '得分', ...HEAD.slice(6)],
          ...ROWS.slice(0, 2).map((row) => [...row.slice(0, 6), '6.66', ...row.slice(6)]),
          ['^', '数量指标', '已取消的指标', '≥77次', '78次', '7.77', '7.77', '7.77', ''],
          ...ROWS.slice(2).map((row) => [...row.slice(0, 6), '6.66', ...row.slice(6)]),
          ['总分', '<', '<', '<', '<', '80', '33.3', '77.98', ''],
        ],
        hidden: { rows: [3], columns: [6] },
      },
    ],
    expected: ALL,
    unseen: ['6.66', '7.77', '33.3', '≥77次', '78次'],
  },
  {
    name: 'header of two rows',
    sheets: [
      {
        rows: [
          ['绩效指标', '<', '<', '年度指标值', '完成情况', '<', '<', '偏差原因'],
          ['一级指标', '二级指标', '三级指标', '^', '实际完成值', '分值', '得分', '^'],
          ...[...ROWS, TOTAL],
        ],
      },
    ],
    expected: ALL,
  },
  {
    name: 'department and project below each other',
    sheets: [{ rows: [HEAD, ...ROWS, TOTAL, HEAD.map(() => ''), PROJECT_TOP, HEAD, ...OTHERS, OTHER_TOTAL] }],
    expected: [...ALL, ...ofProject('88.3')],
  },
  {
    name: 'two departments side by side',
    sheets: [
      {
        rows: beside(
          [department('某县水利局'), HEAD, ...OTHERS, OTHER_TOTAL],
          [department('某县应急管理局'), HEAD, ...ROWS, TOTAL],
        ),
      },
    ],
    department: '某县应急管理局',
    expected: ALL,
    unseen: ['88.3', '48.3'],
  },
  {
    name: 'two departments below each other',
    sheets: [
      {
        rows: [
          department('某县应急管理局'),
          HEAD,
          ...ROWS,
          TOTAL,
          department('某县水利局'),
          HEAD,
          ...OTHERS,
          OTHER_TOTAL,
        ],
      },
    ],
    department: '某县应急管理局',
    expected: ALL,
    unseen: ['88.3', '48.3'],
  },
  {
    name: 'two sheets',
    sheets: [
      { name: '整体', rows: [HEAD, ...ROWS, TOTAL] },
      { name: '项目', rows: [PROJECT_TOP, HEAD, ...OTHERS, OTHER_TOTAL] },
    ],
    expected: [...ALL, ...ofProject('88.3')],
  },
  {
    name: 'blank scores',
    sheets: [
      {
        rows: [
          HEAD,
          ...ROWS.map((row, at) =>
            row.map((text, column) => (column === 6 && at < 3 ? (['', '/', '—'][at] ?? '') : text)),
          ),
          ['总分', '<', '<', '<', '<', '80', '', ''],
        ],
      },
    ],
    expected: expectedOf(ROWS.map((row, at) => (at < 3 ? [...row.slice(0, 6), ''] : row))),
  },
  {
    name: 'full-width percentages and signs',
    sheets: [
      {
        rows: [
          HEAD,
          ...ROWS.map((row) => row.map((text, column) => (column > 2 && column < 7 ? wide(text) : text))),
          TOTAL,
        ],
      },
    ],
    expected: [
      ...expectedOf(ROWS).map(({ what, text }) => ({ what, text: wide(text) })),
      { what: 'stated.total', text: '77.98' },
    ],
  },
  { name: 'floats', sheets: [{ rows: [HEAD, ...ROWS, TOTAL] }], expected: ALL, noise: true },
  {
    name: 'sign and unit in columns of their own, money in other words',
    sheets: [
      {
        rows: [
          ...[
            [
              '年度预算数（万元）',
              '<',
              '<',
              '年初预算',
              '调整后预算数',
              '预算执行数',
              '预算执行率',
              '权重',
              '得分',
              '原因',
            ],
          ],
          ['总额', '<', '<', '238.93', '251.89', '250.00', '99.25%', '10', '9.93', ''],
          ...[
            [
              '一级指标',
              '二级指标',
              '三级指标',
              '指标性质',
              '指标值',
              '度量单位',
              '完成值',
              '权重',
              '得分',
              '未完成原因分析',
            ],
          ],
          ['产出指标', '数量指标', '发放覆盖率', '＝', '100', '%', '99.5', '60', '59.7', '一人离职。'],
          ['^', '^', '培训人次', '≥', '40', '人次', '41', '20', '20', ''],
          ['效益指标', '社会效益指标', '队伍稳定', '定性', '稳定', '', '稳定', '10', '10', ''],
          ['合计', '<', '<', '', '', '', '', '90', '89.7', ''],
        ],
      },
    ],
    expected: [
      { what: 'budget.expenditure.approved', text: '238.93' },
      { what: 'budget.expenditure.adjusted', text: '251.89' },
      { what: 'budget.expenditure.executed', text: '250.00' },
      { what: '发放覆盖率 target', text: '100' },
      { what: '发放覆盖率 actual', text: '99.5' },
      { what: '培训人次 target', text: '40' },
      { what: '培训人次 stated', text: '20' },
      { what: '队伍稳定 weight', text: '10' },
      { what: 'stated.total', text: '89.7' },
    ],
  },
  {
    name: 'other words and another order',
    sheets: [
      {
        rows: [
          ...reordered(
            [
              '序号',
              '一级指标',
              '二级指标',
              '具体指标',
              '指标权重',
              '自评打分',
              '计划指标值',
              '全年实际值',
              '扣分原因',
            ],
            [8, 0, 1, 2, 5, 6, 3, 4, 7],
          ),
          ['', '总得分', '<', '<', '80', '77.98', '', '', ''],
        ],
      },
    ],
    expected: ALL,
  },
  {
    name: 'over several pages',
    sheets: [{ rows: [HEAD, ...long] }],
    expected: expectedOf(long),
  },
  {
    name: 'footnotes and signatures in the table',
    sheets: [
      {
        rows: [
          ...[HEAD, ...ROWS, TOTAL],
          ['注：1.分值合计80分。2.得分保留两位小数。', '<', '<', '<', '<', '<', '<', '<'],
          ['填表人：', '<', '张某', '联系电话：', '0731-5550123', '<', '填报日期：', '2025年3月5日'],
        ],
      },
    ],
    expected: ALL,
  },
  {
    name: 'points behind names',
    sheets: [
      {
        rows: [
          HEAD.filter((title) => title !== '分值'),
          ...ROWS.map((row) => [...row.slice(0, 2), `${row[2]}（${row[5]}分）`, ...row.slice(3, 5), ...row.slice(6)]),
          ['总分（80分）', '<', '<', '<', '<', '77.98', ''],
        ],
      },
    ],
    expected: ALL,
  },
  {
    name: 'amounts in yuan',
    sheets: [{ rows: money(['5,811,300.00', '10,161,700.00', '9,842,100.50', '96.86%'], '元') }],
    expected: moneyExpected('5,811,300.00', '10,161,700.00', '9,842,100.50', '96.86%'),
  },
  {
    name: 'amounts in hundreds of millions of yuan',
    sheets: [{ rows: money(['1.28', '1.3517', '1.3002', '96.19%'], '亿元') }],
    expected: moneyExpected('1.28', '1.3517', '1.3002', '96.19%'),
  },
  {
    name: 'percentage points',
    sheets: [
      {
        rows: [
          HEAD,
          ['产出指标', '质量指标', '合格率提高幅度', '≥2个百分点', '2.5个百分点', '40', '40', ''],
          ['^', '^', '缺勤率下降幅度', '0.5个百分点以上', '0.3个百分点', '40', '24.0', '人手不足。'],
          ['总分', '<', '<', '<', '<', '80', '64.0', ''],
        ],
      },
    ],
    expected: expectedOf([
      ['', '', '合格率提高幅度', '≥2个百分点', '2.5个百分点', '40', '40'],
      ['', '', '缺勤率下降幅度', '0.5个百分点以上', '0.3个百分点', '40', '24.0'],
    ]),
  },
  {
    name: 'scores merged over several rows',
    sheets: [
      {
        rows: [
          HEAD,
          ['产出指标', '数量指标', '检查企业家次', '≥120家次', '131家次', '30', '28.88', ''],
          ['^', '^', '检查工地个数', '≥30个', '31个', '^', '^', ''],
          ...ROWS.slice(3),
          ['总分', '<', '<', '<', '<', '60', '57.98', ''],
        ],
      },
    ],
    expected: [
      ...expectedOf([['', '', '检查工地个数', '≥30个', '31个'], ...ROWS.slice(3)]),
      { what: '检查企业家次 target', text: '≥120家次' },
      { what: '检查企业家次 stated', text: '28.88' },
      { what: 'stated.total', text: '57.98' },
    ],
  },
  {
    name: 'budget taken back',
    sheets: [
      {
        rows: [
          ['年度资金情况（万元）', '<', '<', '年初预算数', '调整数', '全年预算数', '全年执行数', '执行率'],
          ['年度资金总额', '<', '<', '5285.81', '-409.50', '4876.31', '4610.04', '94.54%'],
          ['其中：财政拨款', '<', '<', '5285.81', '-409.50', '4876.31', '4610.04', '94.54%'],
          ...[HEAD, ...ROWS, TOTAL],
        ],
      },
    ],
    expected: [
      { what: 'budget.expenditure.approved', text: '5285.81' },
      { what: 'budget.expenditure.adjustment', text: '-409.50' },
      { what: 'budget.expenditure.adjusted', text: '4876.31' },
      { what: 'budget.expenditure.executed', text: '4610.04' },
      ...ALL,
    ],
  },
  { name: 'the total at the top', sheets: [{ rows: [HEAD, TOTAL, ...ROWS] }], expected: ALL },
];

function wide(text: string): string {
  return text
    .replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    .replaceAll('%', '％')
    .replaceAll('.', '．');
}

export function traps(): CorpusDocument[] {
  return [...TRAPS.map(trapDocument), guangzhou(), yantian()];
}
