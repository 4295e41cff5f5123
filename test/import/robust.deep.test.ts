/** Whatever stands in a table: a draft comes of it, it is read without a fault of form, and every number has a fate. */
import { expect, test } from 'vitest';
import { allowList } from '../../components/allow-list.ts';
import type { Cell, Table } from '../../src/document/document.ts';
import { countedGrid } from '../../src/document/grid.ts';
import { draftText } from '../../src/import/draft-text.ts';
import { importDocument } from '../../src/import/import-document.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import { memoryIo, smallContent } from '../fixtures/content.ts';
import { cpuClock } from '../fixtures/cpu-clock.ts';
import { Random } from '../mutation/random.ts';
import { frameworks } from './corpus.ts';
import { documentOf, paragraph } from './form-table.ts';

const WORDS = [
  ...[
    '一级指标',
    '二级指标',
    '三级指标',
    '指标值',
    '实际完成值',
    '分值',
    '得分',
    '偏差原因',
    '年初预算数',
    '全年预算数',
  ],
  ...[
    '全年执行数',
    '执行率',
    '预期目标',
    '实际完成情况',
    '总分',
    '合计',
    '按收入性质分：',
    '其中：财政拨款：7.5',
    '产出指标（50分）',
  ],
  ...[
    '数量指标',
    '年度资金总额',
    '10',
    '9.50',
    '１２.５',
    '1,234.56',
    '100%',
    '≥95%',
    '优',
    '无',
    '',
    '',
    '',
    '2023年',
    '12/5',
    '-',
  ],
  ...[
    '"引号": {x}',
    '# 号',
    '- 项',
    '>=5',
    '1e5',
    '填表人：某某',
    '—',
    '☑优 □良',
    'a: b',
    "'",
    '\\',
    '&*!|',
    '0',
    '00.10',
  ],
];

function randomTable(random: Random, place: string): Table | undefined {
  const grid = countedGrid(place);
  const columns = 1 + random.below(9);
  for (let rows = 1 + random.below(14); rows > 0; rows -= 1) {
    grid.nextRow();
    for (let left = columns; left > 0;) {
      const columnSpan = random.below(5) === 0 ? 1 + random.below(left) : 1;
      const rowSpan = random.below(8) === 0 ? 1 + random.below(3) : 1;
      grid.add({ text: random.pick(WORDS) ?? '', columnSpan, rowSpan });
      left -= columnSpan;
    }
  }
  return grid.table();
}

/** Digits of a text, as the ledger counts numbers. */
const numbersIn = (cells: readonly Pick<Cell, 'text'>[]): number =>
  cells.reduce(
    (sum, { text }) => sum + (text.match(/[\d０-９]+(?:[,，][\d０-９]{3})*(?:\.[\d０-９]+)?/g)?.length ?? 0),
    0,
  );

test('600 tables of anything', () => {
  const random = new Random(20_261_129);
  for (let count = 0; count < 600; count += 1) {
    const table = randomTable(random, '表1');
    if (table === undefined) continue;
    const line = random.pick(WORDS) ?? '';
    const document = documentOf(...(line === '' ? [] : [paragraph(line, 1)]), table);
    const draft = importDocument(document, count % 2 === 0 ? { frameworks } : { frameworks, framework: 'hunan-2023' });
    expect(draft.numbers).toHaveLength(numbersIn([...table.cells, { text: line }]));
    const text = draftText(draft, { department: 'some-bureau', year: 2022, entered: '2026-11-29', sourceTitle: '表' });
    const file = 'reports/some-bureau/2022.mdx';
    const extra = draft.framework === null ? text : text.replace(/^framework: .*$/m, 'framework: null');
    const { content } = inspectContent(memoryIo({ ...smallContent(), [file]: extra }), allowList, {
      files: [file],
      checks: [],
    });
    expect(content.reports.has('some-bureau/2022'), `${JSON.stringify(content.findings)}\n${text}`).toBe(true);
  }
});

test('a table of nothing but amounts takes no more than its length', () => {
  const secondsFor = (rows: number): number => {
    const cells = Array.from({ length: rows * 10 }, (_, index): Cell => {
      const [row, column] = [Math.floor(index / 10), index % 10];
      const place = `表1 第${row + 1}行第${column + 1}列`;
      return { row, column, rowSpan: 1, columnSpan: 1, text: row === 0 ? `列${column}` : `${index}.5`, place };
    });
    const clock = cpuClock();
    importDocument(documentOf({ kind: 'table', rows, columns: 10, cells, place: '表1' }), { frameworks: new Map() });
    return clock.seconds();
  };
  secondsFor(200);
  // Four times the rows; their squares would be sixteen times.
  expect(secondsFor(2_000) / secondsFor(500)).toBeLessThan(10);
});
