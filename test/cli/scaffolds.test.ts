/** A scaffold is accepted as it stands, once its gaps are filled and its switched-off lines are on. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allowList } from '../../components/allow-list.ts';
import type { Ask } from '../../src/cli/ask.ts';
import { newDepartment } from '../../src/cli/new/new-department.ts';
import { newReport } from '../../src/cli/new/new-report.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import { folderIo } from '../../src/read/io.ts';
import { type Method, method } from '../../src/report/method.ts';
import { smallContent } from '../fixtures/content.ts';
import { folderOf } from './terminal.ts';

const usual = ({ usual }: { usual?: string | undefined }): Promise<string> => Promise.resolve(usual ?? '');
const ask: Ask = { text: usual, choice: usual };
const quiet = (): void => undefined;

/** The scaffold as its editor leaves it: every `#` of a line of data removed, every gap filled. */
function filled(text: string): string {
  return text
    .replace(/^( *)#(?=[ \w])(?! [^ ])/gm, '$1')
    .replaceAll('""', '"50"')
    .replace('原文网址，知道就填', 'https://other.example/report')
    .replaceAll('（待填写）', '正文。');
}

async function formFaults(content: string, department: string, framework?: string): Promise<string[]> {
  const file = `reports/${department}/2030.mdx`;
  const options = framework === undefined ? { content } : { content, framework };
  await newReport({ department, year: '2030' }, options, { ask, today: '2026-11-20', write: quiet });
  const path = join(content, file);
  writeFileSync(path, filled(readFileSync(path, 'utf8')));
  const { findings } = inspectContent(folderIo(content), allowList, { files: [file] });
  return findings.filter(({ check }) => check.startsWith('form/')).map(({ line, message }) => `${line} ${message}`);
}

function copyOfContent(): string {
  const folder = folderOf({});
  cpSync('content', folder, { recursive: true });
  return folder;
}

const names = (folder: string): string[] => readdirSync(`content/${folder}`).map((name) => name.replace('.yaml', ''));

test.each(names('departments'))("%s: last year's structure", async (department) => {
  expect(await formFaults(copyOfContent(), department)).toEqual([]);
});

test.each([...names('frameworks'), 'none'])('%s: a new department and its first report', async (framework) => {
  const content = copyOfContent();
  const regions = '440000 广东省、440100 广州市、440113 番禺区';
  await newDepartment('panyu-bureau', { content, name: '广州市番禺区某局', regions }, { ask, write: quiet });
  expect(await formFaults(content, 'panyu-bureau', framework)).toEqual([]);
});

/** A leaf for every method; labels hold what YAML takes for something else. */
const METHODS: Readonly<Record<Method['name'], object>> = {
  judged: {
    references: [
      {
        id: 'first',
        name: '甲',
        weight: '10',
        method: { name: 'rate', numerator: '甲', denominator: '乙', above: 'cap' },
      },
      {
        id: 'second',
        name: '乙',
        weight: '10',
        method: { name: 'rate', numerator: '丙', denominator: '丁', above: 'cap' },
      },
    ],
  },
  rate: {
    numerator: '执行数: 决算 # 口径',
    denominator: '预算数\n（调整后）',
    ratio: '执行率',
    above: 'cap',
    veto: '超范围：0 分\n不得分',
  },
  'average-completion': {},
  bands: {
    ratio: '占比',
    change: { current: '本年: 数', base: '上年 # 数' },
    bands: [
      { below: '5%', points: '100%' },
      { atLeast: '5%', points: '5' },
    ],
    alternatives: [{ id: 'new', text: '新设: 单位 # 当年', points: '80%' }],
  },
  schedule: {
    quarters: [{ id: 'q1', name: '一季度', scheduled: '25%', points: '5' }],
    mean: { id: 'mean', name: '平均', points: '5' },
  },
  deduction: { points: '1', ratio: '调剂率', threshold: '10%', unit: '1%', numerator: '调剂数', denominator: '预算数' },
  share: { done: '完成数', planned: '计划数' },
  tally: { counts: [{ id: 'awards', name: '获奖: 次数 # 省级', points: '2' }] },
  checklist: {
    items: [
      { id: 'rules', text: '制度健全: 有 #', points: '5' },
      { id: 'items', text: '清单', points: '3' },
      { id: 'state', text: '情形', points: '2' },
    ],
  },
  choice: {
    states: [
      { id: 'on-time', text: '按时', points: '10' },
      { id: '3', text: '第三种', points: '0' },
    ],
  },
  parts: {},
  target: {},
};

describe('a framework with every method', () => {
  const leaves = Object.entries(METHODS).map(([name, parameters]) => ({
    id: name,
    name: `按 ${name}`,
    weight: '10',
    method: { name, ...parameters },
    ...(name === 'parts'
      ? {
          parts: Object.entries(METHODS)
            .filter(([part]) => !['parts', 'target'].includes(part))
            .map(([part, more]) => ({ id: part, weight: '1', method: { name: part, ...more } })),
        }
      : {}),
  }));
  const framework = {
    name: '样样都有',
    place: '某市',
    region: '440000',
    from: 2020,
    source: '测试',
    total: '120',
    indicators: leaves,
    adjustments: [
      { id: 'awards', name: '表彰: 加分 # 省级', most: '60', method: { name: 'tally', ...METHODS.tally } },
      { id: 'late', name: '扣分', most: '60', least: '-5', method: { name: 'judged' } },
    ],
  };

  test('leaves no method out', () => {
    expect(Object.keys(METHODS).sort()).toEqual(method.options.map(({ shape }) => shape.name.value).sort());
  });
  test('is accepted', async () => {
    const content = folderOf(smallContent({ 'frameworks/all-methods.yaml': JSON.stringify(framework) }));
    expect(await formFaults(content, 'some-bureau', 'all-methods')).toEqual([]);
  });
});
