/** What the import page says of whose report it is, of which year and by which framework. */
import { describe, expect, test } from 'vitest';
import type { OfficeDocument } from '../../src/document/document.ts';
import { readContent } from '../../src/read/content.ts';
import { folderIo } from '../../src/read/io.ts';
import { openContent } from '../../src/review/content.ts';
import { makeReview } from '../../src/review/make-review.ts';
import type { Review, Settings } from '../../src/review/model.ts';
import { publishedContent } from '../../src/review/published-content.ts';
import { documentOf, paragraph } from '../import/form-table.ts';
import { ZIYANG_FORM } from '../import/ziyang-form.ts';

const io = folderIo('content');
const published = [{ department: 'ziyang-emergency', year: 2022 }];
const content = openContent(publishedContent(io, readContent(io).departments, published));
const ZIYANG = documentOf(
  paragraph('益阳市资阳区应急管理局', 1),
  paragraph('2023年度部门整体支出绩效自评表', 2),
  ZIYANG_FORM,
);

function reviewOf(settings: Partial<Settings>, document: OfficeDocument = ZIYANG, name = '自评表.docx'): Review {
  return makeReview({ document, name, content, today: '2026-11-29' }, { decisions: {}, ...settings });
}
const textsOf = ({ doubts }: Review): string[] => doubts.map(({ text }) => text);

test('another department than the document names is doubted', () => {
  expect(textsOf(reviewOf({ department: 'guangzhou-emergency' }))).toContain(
    '原件里写的是“益阳市资阳区应急管理局”，没有“广州市应急管理局”，请核对部门。',
  );
  expect(textsOf(reviewOf({})).join()).not.toContain('请核对部门');
});

describe('a framework that is not in force in the year', () => {
  test('is said not to be taken, is one of the answers, and leaves no profile', () => {
    const review = reviewOf({ year: 2019 });
    expect(review.framework.chosen).not.toBe('hunan-2023');
    const question = review.tasks.find(({ key }) => key.startsWith('framework:'));
    expect(question?.options.map(({ value }) => value)).toContain('hunan-2023');
    expect(textsOf(review)).toEqual([
      '这张表与一个指标体系相符，但《湖南省部门整体支出绩效自评表》适用 2023 年度起，不含 2019 年度，所以没有采用。年度选错的，改回年度；确是这张表的，在“指标体系”里选它。',
    ]);
    const [task] = review.tasks.filter(({ kind, options }) => kind === 'question' && options.length > 0);
    const decisions = { [task?.key ?? '']: task?.options.at(-1)?.value ?? '' };
    expect(reviewOf({ year: 2019, decisions }).downloads.map(({ name }) => name)).toEqual([
      '2019.mdx',
      '2019.source.json',
    ]);
  });

  test('stays where it was chosen by hand, with a doubt', () => {
    const review = reviewOf({ year: 2019, framework: 'hunan-2023' });
    expect(review.framework.chosen).toBe('hunan-2023');
    expect(textsOf(review).some((text) => text.includes('不含 2019 年度，请核对年度'))).toBe(true);
  });

  test('is taken where the year is its own', () => {
    expect(textsOf(reviewOf({ framework: 'hunan-2023' })).join()).not.toContain('不含');
  });
});

test('a report that is there already is said, with its page', () => {
  const [doubt] = reviewOf({ year: 2022, framework: 'hunan-2017' }).doubts.filter(({ about }) => about === 'report');
  expect(doubt?.text).toContain('本站已经有这个部门 2022 年度的报告。');
  expect(doubt?.link?.href).toBe('reports/ziyang-emergency/2022/');
  expect(reviewOf({}).doubts).toEqual([]);
});

describe('the year of a document that names none', () => {
  const unnamed = documentOf(paragraph('益阳市资阳区应急管理局', 1), ZIYANG_FORM);

  test.each([
    ['资阳区应急管理局2023年自评.xlsx', 2023],
    ['自评表2023.docx', 2023],
    ['2022-2023年自评.docx', null],
    ['2023年自评（2024-03-01）.docx', 2023],
    ['自评表（2024-03-01）.docx', null],
    ['自评20230415.docx', null],
    ['2022、2023自评.docx', null],
  ])('is proposed from the name %s', (name, year) => {
    const review = reviewOf({}, unnamed, name);
    expect(review.year).toBe(year);
    const doubt = `原件没有写明年度，${year ?? ''} 年度取自文件名，请核对。`;
    expect(textsOf(review).includes(doubt)).toBe(year !== null);
    expect(review.downloads[0]?.text.includes(`# - ${doubt}\n`) === true).toBe(year !== null);
  });

  test('is the chosen one, without a doubt', () => {
    const review = reviewOf({ year: 2023 }, unnamed, '2022年自评.docx');
    expect([review.year, review.doubts]).toEqual([2023, []]);
    expect(reviewOf({}, ZIYANG, '2022年自评.docx').year).toBe(2023);
  });
});
