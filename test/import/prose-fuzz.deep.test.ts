/** Whatever a text says: a draft comes of it that is read, its page shows the text character for character, no finding is made. */
import type { Nodes } from 'hast';
import { expect, test } from 'vitest';
import { allowList } from '../../components/allow-list.ts';
import { draftText } from '../../src/import/draft-text.ts';
import { importDocument } from '../../src/import/import-document.ts';
import { type ComponentNode, parseBody } from '../../src/read/body.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import { memoryIo, smallContent } from '../fixtures/content.ts';
import { Random } from '../mutation/random.ts';
import { documentOf, drawnTable, paragraph } from './form-table.ts';

const WORDS = [
  ...[
    '全年预算数',
    '年初预算数',
    '实际支出',
    '基本支出',
    '项目支出',
    '收入',
    '预算执行率',
    '自评得分',
    '其中',
    '共',
    '共计',
  ],
  ...[
    '在职人员',
    '编制数',
    '控制率',
    '检查企业',
    '发现安全隐患',
    '立案处罚',
    '比上年',
    '同比下降',
    '开展',
    '2022年',
    '2023年',
  ],
];
const NUMBERS = [
  ...[
    '1016.17',
    '1,016.17',
    '１０１６.１７',
    '581.13',
    '408.34',
    '607.83',
    '35',
    '33',
    '94.29',
    '100',
    '41',
    '11',
    '30',
    '194',
  ],
  ...['0', '00.10', '-5', '1e5', '3.5.2', '12/5', '50%', '1.', '2)', '99.99', '1 016', '12345678901234567890.12'],
];
const UNITS = [
  '万元',
  '元',
  '%',
  '％',
  '人',
  '人次',
  '家次',
  '项',
  '宗',
  '余万人次',
  ' 万元',
  '个百分点',
  '',
  '',
  '多家',
];
const SIGNS = [
  '，',
  '。',
  '；',
  '、',
  '：',
  '（',
  '）',
  '“',
  '”',
  '*',
  '_',
  '<',
  '>',
  '{',
  '}',
  '`',
  '#',
  '- ',
  '\\',
  '|',
  '[',
  '](',
  '&lt;',
  '~~',
  '为',
  '约',
  ' ',
];

const FORM = drawnTable([
  ['资金（万元）', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['年度资金总额', '581.13', '1016.17', '1016.17', '10', '100%', '10'],
  ['其中：基本支出', '381.13', '408.34', '408.34', '', '', ''],
  ['项目支出', '200.00', '607.83', '607.83', '', '', ''],
]);
const STAFF = drawnTable(
  [
    ['编制数', '在职人数', '控制率'],
    ['35', '33', '94.29%'],
  ],
  '表2',
);

function sentence(random: Random): string {
  const pieces = Array.from({ length: 1 + random.below(12) }, () => {
    const kind = random.below(4);
    if (kind === 0) return random.pick(SIGNS) ?? '';
    if (kind === 1) return random.pick(WORDS) ?? '';
    return `${random.pick(WORDS) ?? ''}${random.pick(NUMBERS) ?? ''}${random.pick(UNITS) ?? ''}`;
  });
  return pieces.join('').trim();
}

/** What a page shows of an element. */
function shown(node: Nodes | ComponentNode): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((each) => shown(each)).join('') : '';
}

const FILE = 'reports/some-bureau/2023.mdx';

test('150 texts of anything', () => {
  const random = new Random(20_261_129);
  const counted = { figures: 0, facts: 0 };
  for (let count = 0; count < 150; count += 1) {
    // A second time the same sentence, so that facts stand twice.
    const lines = Array.from({ length: 1 + random.below(4) }, () => sentence(random)).filter((line) => line !== '');
    const texts = [...lines, ...lines.slice(0, random.below(2))].map((line) => `此外，${line}。`);
    const blocks = texts.map((line, index) => paragraph(line, index + 1));
    const draft = importDocument(documentOf(FORM, STAFF, ...blocks), { frameworks: new Map(), year: 2023 });
    const text = draftText(draft, { department: 'some-bureau', year: 2023, entered: '2026-11-29', sourceTitle: '表' });
    const io = memoryIo({ ...smallContent(), [FILE]: text });
    const { content, reports } = inspectContent(io, allowList, { files: [FILE] });
    const about = `${JSON.stringify(content.findings)}\n${text}`;
    expect(content.reports.has('some-bureau/2023'), about).toBe(true);
    const { tree, uses, refusals } = parseBody(draft.body, {
      components: allowList,
      firstLine: 1,
      imageExists: () => false,
    });
    const paragraphs = tree.children.filter((node) => node.type === 'element').map((node) => shown(node));
    expect([paragraphs, refusals], text).toEqual([texts, []]);
    const figures = uses.filter(({ component }) => component === 'Fig').map(({ props }) => props['of']);
    counted.figures += figures.length;
    counted.facts += figures.filter((of) => String(of).startsWith('facts.')).length;
    const ofText = reports
      .get('some-bureau/2023')
      ?.findings.filter(
        ({ check, related, at }) => check === 'prose-agrees' && (figures.includes(at) || related.length > 0),
      );
    expect(ofText, text).toEqual([]);
  }
  expect(counted.figures).toBeGreaterThan(40);
  expect(counted.facts).toBeGreaterThan(10);
});
