/** What the import page shows of a document, made in plain Node as the worker makes it. */
import { describe, expect, test } from 'vitest';
import { allowList } from '../../components/allow-list.ts';
import type { OfficeDocument } from '../../src/document/document.ts';
import { draftText } from '../../src/import/draft-text.ts';
import { importDocument } from '../../src/import/import-document.ts';
import { sourceText } from '../../src/import/source-text.ts';
import { readContent } from '../../src/read/content.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import { folderIo } from '../../src/read/io.ts';
import { openContent } from '../../src/review/content.ts';
import { makeReview } from '../../src/review/make-review.ts';
import type { Review, Settings } from '../../src/review/model.ts';
import { publishedContent } from '../../src/review/published-content.ts';
import { gathered } from '../../src/check/gathered.ts';
import { documentOf, drawnTable, paragraph } from '../import/form-table.ts';
import { ZIYANG_FORM } from '../import/ziyang-form.ts';

const io = folderIo('content');
const { departments, frameworks } = readContent(io);
const content = openContent(publishedContent(io, departments));
const today = '2026-11-29';

function reviewOf(document: OfficeDocument, settings: Partial<Settings> = {}): Review {
  return makeReview({ document, name: '自评表.docx', content, today }, { decisions: {}, ...settings });
}

const ROWS = [
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
  ['产出指标', '数量指标', '培训次数', '≥5次', '6次', '10', '10'],
];
const TABLE = drawnTable(ROWS);

const ZIYANG = documentOf(
  paragraph('益阳市资阳区应急管理局', 1),
  paragraph('2023年度部门整体支出绩效自评表', 2),
  ZIYANG_FORM,
);

describe('a form whose department and year it names', () => {
  const review = reviewOf(ZIYANG);

  test('is the draft that the command writes', () => {
    const department = 'ziyang-emergency';
    const draft = importDocument(ZIYANG, {
      frameworks,
      regions: departments.get(department)?.regions.map(({ code }) => code),
    });
    const text = draftText(draft, { department, year: 2023, entered: today, sourceTitle: '自评表.docx' });
    const places = sourceText(draft, { document: ZIYANG, file: '自评表.docx' });
    expect(review.downloads).toEqual([
      { name: '2023.mdx', text },
      { name: '2023.source.json', text: places },
    ]);
  });

  test('has the findings of the check, each with the place of its figure', () => {
    const file = 'reports/ziyang-emergency/2023.mdx';
    const [{ text = '' } = {}] = review.downloads;
    // Without last year's report, which the page does not have.
    const alone = {
      list: io.list,
      exists: (each: string) => each === file || (!each.startsWith('reports/') && io.exists(each)),
      read: (each: string) =>
        each === file ? text : each.startsWith('reports/') ? undefined : (io.read(each) ?? undefined),
    };
    const { findings } = inspectContent(alone, allowList, { files: [file] });
    expect(findings.length).toBeGreaterThan(5);
    const messages = (all: readonly { message: string }[] = []) => all.map(({ message }) => message).sort();
    expect(messages(review.findings ?? [])).toEqual(messages(gathered(findings)));
    expect(review.findings?.find(({ path }) => path === 'scores.execution.stated')).toMatchObject({
      severity: 'error',
      title: '得分不低于 0、不高于分值',
      place: '表1 第3行第9列',
    });
    // About a node of the form, whose points it prints behind the name.
    expect(review.findings?.find(({ path }) => path === 'computed.weights.output')).toMatchObject({
      ...{ place: '表1 第12行第2列', cell: 'weights.output', beside: [] },
    });
    const ranks = (review.findings ?? []).map(({ severity }) => ['error', 'warning', 'info'].indexOf(severity));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  });

  test('has the forms of a report’s page, in their order', () => {
    expect(review.forms.map(({ heading }) => heading)).toEqual([
      '年度目标及完成情况',
      '收支情况',
      '年度绩效指标',
      '评分表',
      '正文数字与勾稽关系',
    ]);
    const cells = review.forms.flatMap(({ tables }) =>
      tables.flatMap(({ bodies }) => bodies.flat().flatMap((row) => row.cells)),
    );
    expect(cells.find(({ path }) => path === 'budget.expenditure.approved')?.pieces).toEqual(['581.13']);
  });

  test('offers departments and frameworks by their Chinese names', () => {
    expect(review.department.chosen).toBe('ziyang-emergency');
    expect(review.department.options.map(({ name }) => name)).toContain('益阳市资阳区应急管理局（湖南省）');
    expect([review.year, review.framework.chosen]).toEqual([2023, 'hunan-2023']);
    expect(review.framework.options).toHaveLength(frameworks.size);
  });

  test('can be copied to another thread', () => {
    expect(structuredClone(review)).toEqual(review);
  });
});

test('what a person settles counts', () => {
  const review = reviewOf(ZIYANG, { department: 'liwan-emergency', year: 2022, framework: 'hunan-2017' });
  expect([review.department.chosen, review.year, review.framework.chosen]).toEqual([
    'liwan-emergency',
    2022,
    'hunan-2017',
  ]);
  expect(review.downloads[0]?.name).toBe('2022.mdx');
});

test('without a department or a year there are forms, and nothing to download', () => {
  const review = reviewOf(documentOf(TABLE));
  expect([review.department.chosen, review.year]).toEqual([null, null]);
  expect(review.forms.map(({ heading }) => heading)).toContain('年度绩效指标');
  expect([review.findings, review.downloads]).toEqual([null, []]);
});

test('questions come before numbers without a place, what is settled last', () => {
  const tasks = reviewOf(ZIYANG).tasks;
  expect(tasks.length).toBeGreaterThan(1);
  expect(new Set(tasks.map(({ key }) => key)).size).toBe(tasks.length);
  const kinds = tasks.map(({ kind }) => kind);
  expect(kinds.toSorted((a, b) => (a === b ? 0 : a === 'question' ? -1 : 1))).toEqual(kinds);
  const [first] = tasks;
  const answer = first?.options.at(-1)?.value ?? '';
  const settled = reviewOf(ZIYANG, { decisions: { [first?.key ?? '']: answer } }).tasks;
  expect(settled.at(-1)).toMatchObject({ key: first?.key, chosen: answer, isSettled: true });
});

test('a profile keeps what was applied, and nothing that was not', () => {
  const [first] = reviewOf(ZIYANG).tasks;
  const [key, answer] = [first?.key ?? '', first?.options.at(-1)?.value ?? ''];
  const idle = { 'number:没有这一行': 'none', 'direction:没有这一问': 'seen' };
  const profileOf = (decisions: Settings['decisions']) =>
    reviewOf(ZIYANG, { decisions }).downloads.find(({ name }) => name === 'hunan-2023.profile.yaml')?.text;
  expect(profileOf({ [key]: answer, ...idle })).toContain(`  ${JSON.stringify(key)}: ${JSON.stringify(answer)}\n`);
  expect(profileOf({ [key]: answer, ...idle })).not.toContain('没有');
  expect(profileOf(idle)).toBeUndefined();
});

describe('a draft with a row that cannot be read', () => {
  const table = drawnTable([...ROWS, ['产出指标', '数量指标', '演练次数', '5次\ufffd', '12', '10', '10']]);
  const review = reviewOf(
    documentOf(paragraph('益阳市资阳区应急管理局', 1), paragraph('2023年度部门整体支出绩效自评表', 2), table),
  );

  test('says why, and shows the other rows', () => {
    expect(review.findings?.[0]).toMatchObject({
      severity: 'error',
      message: '这里有无法识别的字符“\ufffd”，原文的文字已经丢失。',
      place: '表1 第3行第4列',
    });
    const shown = JSON.stringify(review.forms);
    expect(shown).toContain('培训次数');
    expect(shown).not.toContain('演练次数');
  });

  test('is downloaded as it was made', () => {
    expect(review.downloads[0]?.text).toContain('演练次数');
  });
});
