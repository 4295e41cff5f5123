/** The import page and `npm run import` give the same files, byte by byte: of a new framework and of corrections too. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importFile, type ImportCommandOptions } from '../../src/cli/import.ts';
import { readDocument } from '../../src/document/read-document.ts';
import { readContent } from '../../src/read/content.ts';
import { folderIo } from '../../src/read/io.ts';
import { openContent } from '../../src/review/content.ts';
import { makeReview } from '../../src/review/make-review.ts';
import type { Review, Settings } from '../../src/review/model.ts';
import { publishedContent } from '../../src/review/published-content.ts';
import { pagesOf } from '../import/form-page.ts';
import { GUANGZHOU_FORM } from '../import/guangzhou-form.ts';
import { ZIYANG_FORM } from '../import/ziyang-form.ts';

const today = '2026-11-29';
const GUANGZHOU = pagesOf('2022年度广州市应急管理局部门整体绩效自评表', [GUANGZHOU_FORM]).html;
const ZIYANG = pagesOf('2023年度部门整体支出绩效自评表', [ZIYANG_FORM]).html;
const ID = 'guangzhou-emergency-2022';

let content = '';
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'mingzhang-same-'));
  for (const folder of ['departments', 'frameworks', 'site.yaml'])
    cpSync(join('content', folder), join(content, folder), { recursive: true });
});
afterEach(() => rmSync(content, { recursive: true, force: true }));

async function reviewOf(page: string, settings: Partial<Settings> = {}): Promise<Review> {
  const io = folderIo(content);
  const document = await readDocument(new TextEncoder().encode(page));
  const open = openContent(publishedContent(io, readContent(io).departments));
  return makeReview({ document, name: 'form.html', content: open, today }, { decisions: {}, ...settings });
}

/** What the command writes, by the path of each file. */
async function writtenBy(page: string, options: Partial<ImportCommandOptions> = {}): Promise<(path: string) => string> {
  const file = join(content, 'form.html');
  writeFileSync(file, page);
  await importFile(file, { content, ...options }, { today, write: () => undefined, complain: () => undefined });
  return (path) => readFileSync(join(content, path), 'utf8');
}

const download = ({ downloads }: Review, name: string): string | undefined =>
  downloads.find((each) => each.name === name)?.text;

describe('a form of which no framework is known', () => {
  beforeEach(() => rmSync(join(content, 'frameworks/guangzhou-2022.yaml')));

  test('is offered as one, under an id that nobody has', async () => {
    const review = await reviewOf(GUANGZHOU);
    expect(review.framework.chosen).toBeNull();
    expect(review.proposal).toEqual({ id: ID, fault: null, made: null, doubts: [] });
    expect(review.downloads.map(({ name }) => name)).toEqual(['2022.mdx', '2022.source.json']);
  });

  test('becomes one: the draft stands on it at once, its findings too, and all files are those of the command', async () => {
    const review = await reviewOf(GUANGZHOU, { newFramework: ID });
    expect(review.proposal).toMatchObject({
      id: ID,
      fault: null,
      made: '广州市部门整体支出绩效自评指标体系（2022年度）',
    });
    expect(review.framework.chosen).toBe(ID);
    expect(review.framework.options.at(-1)).toMatchObject({ value: ID });
    expect(review.placements.filter(({ path }) => path.startsWith('scores.')).length).toBeGreaterThan(20);
    expect(review.forms.map(({ heading }) => heading)).toContain('评分表');
    // Its money does not add up and a rise is misstated by the office; nothing is wrong with scores and framework.
    expect(review.findings?.map(({ path }) => path)).toEqual([
      'budget.expenditure.unphased',
      'computed.budget.expenditure.splits.class.shi-ye-fa-zhan-zhi-chu.unphased',
      'facts.sheng-shi-ling-dao-can-hui-zeng-jia-fu-du',
    ]);
    const written = await writtenBy(GUANGZHOU, { newFramework: ID });
    expect(download(review, `${ID}.yaml`)).toBe(written(`frameworks/${ID}.yaml`));
    expect(download(review, '2022.mdx')).toBe(written('reports/guangzhou-emergency/2022.mdx'));
    expect(download(review, '2022.source.json')).toBe(written('reports/guangzhou-emergency/2022.source.json'));
  });

  test.each([
    ['hunan-2023', '已经有编号为 hunan-2023 的指标体系，请换一个编号。'],
    ['广州', '编号 广州 不对。编号只能用小写英文字母、数字和短横线，例如 panyu-2024。'],
    ['none', '编号不能是 none：这个词在本站另有用处。编号只能用小写英文字母、数字和短横线，例如 panyu-2024。'],
  ])('does not become one under the id %s', async (id, fault) => {
    const review = await reviewOf(GUANGZHOU, { newFramework: id });
    expect([review.proposal?.fault, review.framework.chosen]).toEqual([fault, null]);
  });
});

test('where a person says that none fits, the form itself gives one', async () => {
  expect((await reviewOf(GUANGZHOU)).proposal).toBeNull();
  const review = await reviewOf(GUANGZHOU, { framework: 'none', newFramework: ID });
  const written = await writtenBy(GUANGZHOU, { framework: 'none', newFramework: ID });
  expect(download(review, `${ID}.yaml`)).toBe(written(`frameworks/${ID}.yaml`));
  expect(download(review, '2022.mdx')).toBe(written('reports/guangzhou-emergency/2022.mdx'));
});

test('nothing is made before it is known whose form it is', async () => {
  const review = await reviewOf(GUANGZHOU.replaceAll('广州市应急管理局', ''), { framework: 'none', newFramework: ID });
  expect(review.proposal).toEqual({ id: null, fault: null, made: null, doubts: [] });
});

test('what was corrected on the page is remembered, and the command with that profile gives the same draft', async () => {
  const [approved, executed] = ['年初预算数', '全年执行数'].map(
    (title) => `figure:年度预算申请(万元)/年度资金总额/${title}`,
  );
  const decisions = {
    [approved ?? '']: 'budget.expenditure.executed',
    [executed ?? '']: 'budget.expenditure.approved',
    'figure:总分/得分': 'none',
  };
  const review = await reviewOf(ZIYANG, { decisions });
  const profile = download(review, 'hunan-2023.profile.yaml') ?? '';
  expect(Object.keys(decisions).filter((key) => !profile.includes(JSON.stringify(key)))).toEqual([]);
  expect(review.tasks.filter(({ kind }) => kind === 'placed')).toMatchObject([
    { key: approved, chosen: 'budget.expenditure.executed', isSettled: true },
    { key: executed, chosen: 'budget.expenditure.approved', isSettled: true },
    { key: 'figure:总分/得分', chosen: 'none', isSettled: true },
  ]);
  writeFileSync(join(content, 'frameworks/hunan-2023.profile.yaml'), profile);
  const written = await writtenBy(ZIYANG);
  expect(download(review, '2023.mdx')).toBe(written('reports/ziyang-emergency/2023.mdx'));
  expect(download(review, '2023.source.json')).toBe(written('reports/ziyang-emergency/2023.source.json'));
  expect(written('reports/ziyang-emergency/2023.mdx')).toContain('approved: "1016.17"');
});
