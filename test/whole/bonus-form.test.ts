/** A place's form with bonus and penalty items becomes pages and data from YAML files alone. */
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { load } from 'cheerio';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { bonusContent } from '../fixtures/bonus-form.ts';
import { siteFrom } from './built-site.ts';

const site = siteFrom(bonusContent(), { real: false, like: inject('smallSite') });
const read = (...path: string[]): string => readFileSync(join(site.dist, ...path), 'utf8');
const REPORT = ['reports', 'some-bureau', '2023'];

beforeAll(() => {
  const { status, output } = site.build();
  expect(status, output).toBe(0);
});

afterAll(() => {
  rmSync(dirname(site.content), { recursive: true, force: true });
});

test('the score table has each item in a row of its own below the indicators', () => {
  const $ = load(read(...REPORT, 'index.html'));
  const rows = $('table[data-table="scores"] tbody tr[data-indicator]')
    .toArray()
    .map((row) => $(row).attr('data-indicator'));
  expect(rows.slice(-5)).toEqual(['complaints', 'awards', 'innovation', 'late', 'audit']);
  const cell = (id: string, field: string) => $(`[id="i-${id}"] [data-field="${field}"]`).first().attr('data-value');
  const texts = (id: string, field: string) => $(`[id="i-${id}"] [data-field="${field}"]`).text().trim();
  expect(texts('awards', 'stated')).toBe('3');
  expect(texts('late', 'stated')).toBe('-2');
  expect(cell('awards', 'weight')).toBeUndefined();
  expect($('[id="stated.total"]').text()).toContain('含加分、扣分 2.5 分');
});

test('weights of the data still add up to full marks', () => {
  const json = JSON.parse(read(...REPORT, 'report.json')) as {
    indicators: { id: string; weight: string }[];
    adjustments: { id: string }[];
    recomputed: unknown;
  };
  const leaves = json.indicators.filter(({ id }) => !id.includes('.'));
  expect(leaves.reduce((sum, { weight }) => sum + Number(weight), 0)).toBe(100);
  expect(json.adjustments.map(({ id }) => id)).toEqual(['awards', 'innovation', 'late', 'audit']);
  expect(json.recomputed).toEqual({ total: '90.5', grade: '优', computedPoints: '100' });
});

test('the page of the form explains the items and every rule', () => {
  const $ = load(read('frameworks', 'bonus-2020', 'index.html'));
  const text = (selector: string) => $(selector).text().replace(/\s+/g, ' ').trim();
  expect(text('[id="i-awards"]')).toMatchInlineSnapshot(
    `"表彰加分加分项，最多加 3 分按个数计分评分标准：国家级每次 2 分，省级每次 1 分，最多 3 分。每样按 分数 × 个数 计算，再相加，以规定的最高分、最低分为限。国家级表彰次数：每个 2 分省级表彰次数：每个 1 分"`,
  );
  expect(text('[id="i-late"]')).toMatchInlineSnapshot(
    `"迟报扣分扣分项，最多扣 5 分按个数计分每样按 分数 × 个数 计算，再相加，以规定的最高分、最低分为限。迟报次数：每个 -1 分"`,
  );
  expect(text('[id="i-audit"]')).toMatchInlineSnapshot(
    `"审计意见加减分项，最多加 1、最多扣 2 分按情形计分属于哪种情形，就得哪种情形的分。没有问题：1 分发现问题：-2 分"`,
  );
  expect(text('[id="i-progress"]')).toMatchInlineSnapshot(
    `"预算执行 10 分扣分评分标准：执行率每低于 95% 一个百分点扣 0.5 分。预算执行率（执行数 ÷ 全年预算数）低于 95% 的，每低于 1%（只计整数个）扣 0.5 分，扣完为止。"`,
  );
  expect(text('[id="i-control"]')).toMatchInlineSnapshot(
    `"“三公”经费控制 10 分按所在档次计分看“三公”经费变动率（本年“三公”经费 比 上年“三公”经费 的变动率）落在哪一档。“三公”经费变动率 ≤ 0%：分值的 100%0% < “三公”经费变动率 ≤ 10%：分值的 50%10% < “三公”经费变动率：0 分"`,
  );
  expect(text('[id="i-goals"]')).toMatchInlineSnapshot(
    `"绩效目标 20 分按情形计分属于哪种情形，就得哪种情形的分。全部设定：分值的 100%大部分设定：分值的 60%没有设定：0 分特殊情形：单位没有项目，得分值的 80%"`,
  );
  expect(text('[id="i-training"]')).toMatchInlineSnapshot(
    `"培训 20 分按个数计分每样按 分数 × 个数 计算，再相加，以规定的最高分、最低分为限。培训次数：每个 2 分"`,
  );
  expect(text('[id="i-complaints"]')).toMatchInlineSnapshot(
    `"群众投诉 20 分扣分分值 − 分值的 5% × 有效投诉件数，扣完为止。"`,
  );
});
