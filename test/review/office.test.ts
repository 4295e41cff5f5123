/** An office that is on no list of the site: checked and downloaded all the same, with its own file. */
import { describe, expect, test } from 'vitest';
import { allowList } from '../../components/allow-list.ts';
import { readContent } from '../../src/read/content.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import { folderIo } from '../../src/read/io.ts';
import { openContent } from '../../src/review/content.ts';
import { makeReview } from '../../src/review/make-review.ts';
import type { Office, Review } from '../../src/review/model.ts';
import { publishedContent } from '../../src/review/published-content.ts';
import { documentOf, paragraph } from '../import/form-table.ts';
import { ZIYANG_FORM } from '../import/ziyang-form.ts';

const io = folderIo('content');
const content = openContent(publishedContent(io, readContent(io).departments));
const document = documentOf(paragraph('益阳市资阳区水利局', 1), paragraph('2023年度部门整体支出绩效自评表', 2), {
  ...ZIYANG_FORM,
  cells: ZIYANG_FORM.cells.map((cell) => ({ ...cell, text: cell.text.replaceAll('应急管理局', '水利局') })),
});
const reviewOf = (office?: Partial<Office>): Review =>
  makeReview({ document, name: '自评表.docx', content, today: '2026-11-29' }, { decisions: {}, office });
const ID = 'yi-yang-shi-zi-yang-qu-shui-li-ju';

test('is proposed as the document names it, in the region of its neighbours', () => {
  expect(reviewOf().department.chosen).toBeNull();
  const review = reviewOf({});
  expect(review.department.chosen).toBe(ID);
  expect(review.office).toEqual({
    fields: {
      ...{ id: ID, name: '益阳市资阳区水利局', shortName: '益阳市资阳区水利局', level: '区县' },
      regions: '430000 湖南省、430900 益阳市、430902 资阳区',
    },
    levels: ['国家', '省', '市', '区县', '乡镇'],
    faults: [],
  });
  expect(review.doubts).toEqual([]);
});

test('is checked, and its downloads pass the check of the command', () => {
  const { downloads, findings } = reviewOf({});
  expect(downloads.map(({ name }) => name)).toEqual(['2023.mdx', '2023.source.json', `${ID}.yaml`]);
  expect(findings?.length).toBeGreaterThan(0);
  const added = new Map([
    [`departments/${ID}.yaml`, downloads[2]?.text],
    [`reports/${ID}/2023.mdx`, downloads[0]?.text],
  ]);
  const all = {
    list: (folder: string) => [
      ...io.list(folder),
      ...[...added.keys()].flatMap((file) => (file.startsWith(`${folder}/`) ? [file.slice(folder.length + 1)] : [])),
    ],
    exists: (file: string) => added.has(file) || io.exists(file),
    read: (file: string) => added.get(file) ?? io.read(file),
  };
  const inspected = inspectContent(all, allowList, { files: [...added.keys()] });
  expect(inspected.findings.filter(({ check }) => check.startsWith('form/'))).toEqual([]);
  expect(inspected.reports.get(`${ID}/2023`)?.view.report.stated.total).toBe('96');
});

describe('what is not known of it', () => {
  test('is no dead end where it is the region', () => {
    const review = reviewOf({ name: '某某县水利局', regions: '某某县' });
    expect(review.office?.faults).toEqual([
      '所属地区还没有写全：每个地区写六位行政区划代码和名称，用顿号隔开。不知道代码的先这样，由网站维护人补上。',
    ]);
    expect(review.downloads.find(({ name }) => name.endsWith('.yaml'))?.text).toContain(
      '# 所属地区，从大到小，每个地区写六位行政区划代码和名称，用顿号隔开。原来写的是：某某县\nregions:\n  - { code: "000000", name: 待填写 }\n',
    );
  });

  test.each<[Partial<Office>, RegExp]>([
    [{ name: ' ' }, /^请写单位全称。$/],
    [{ name: '益阳市资阳区应急管理局' }, /^名单里已经有“益阳市资阳区应急管理局”，请改从名单里选。$/],
    [{ id: 'Shui Li' }, /^编号 Shui Li 不对。编号只能用/],
    [{ id: '2023' }, /^编号不能是 2023/],
    [{ id: 'ziyang-emergency' }, /^编号 ziyang-emergency 已经是“益阳市资阳区应急管理局”的/],
  ])('is said where it is %j, and nothing is downloaded', (office, fault) => {
    const review = reviewOf(office);
    expect(review.office?.faults[0]).toMatch(fault);
    expect([review.department.chosen, review.downloads]).toEqual([null, []]);
  });

  test('a region below those that are known is left to be completed', () => {
    expect(reviewOf({ name: '益阳市赫山区水利局' }).office?.fields).toMatchObject({
      regions: '430000 湖南省、430900 益阳市、赫山区',
      level: '区县',
    });
  });
});
