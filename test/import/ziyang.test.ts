/** A form with three tables in one becomes the data that a person made of it. */
import { describe, expect, test } from 'vitest';
import { importDocument } from '../../src/import/import-document.ts';
import { draftText } from '../../src/import/draft-text.ts';
import { allowList } from '../../components/allow-list.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import { folderIo } from '../../src/read/io.ts';
import { readContent } from '../../src/read/content.ts';
import { documentOf, paragraph } from './form-table.ts';
import { ZIYANG_FORM } from './ziyang-form.ts';

const ID = 'ziyang-emergency/2023';
const io = folderIo('content');
const { frameworks } = readContent(io);
const document = documentOf(
  paragraph('附件2', 1),
  paragraph('2023年度部门整体支出绩效自评表', 2),
  ZIYANG_FORM,
  paragraph('一、部门基本情况', 3),
  paragraph('我局现有工作人员27人。', 4),
);
const draft = importDocument(document, { frameworks });
const text = draftText(draft, {
  department: 'ziyang-emergency',
  year: 2023,
  entered: '2026-11-29',
  sourceTitle: '自评表',
});
const file = `reports/${ID}.mdx`;
const drafted = inspectContent(
  { list: io.list, exists: io.exists, read: (each) => (each === file ? text : io.read(each)) },
  allowList,
  { files: [file] },
).reports.get(ID)?.view;
const made = inspectContent(io, allowList, { files: [file] }).reports.get(ID)?.view;

test('the framework and the year are those of the form', () => {
  expect([draft.framework, draft.year, draft.title]).toEqual(['hunan-2023', 2023, '2023年度部门整体支出绩效自评表']);
});

describe('the draft', () => {
  test('is read without a fault', () => {
    expect(drafted).toBeDefined();
  });

  test('has the budget that a person made', () => {
    expect(drafted?.report.budget?.expenditure?.amounts).toEqual(made?.report.budget?.expenditure?.amounts);
    const figures = (view: typeof made) =>
      view?.report.budget?.expenditure?.splits?.flatMap(({ lines }) =>
        lines.map(({ name, amounts }) => [name, amounts]),
      );
    expect(figures(drafted)).toEqual(figures(made));
    expect(drafted?.report.budget?.expenditure?.rates?.[0]).toMatchObject({
      of: 'executed',
      by: 'adjusted',
      stated: '100',
    });
  });

  test('has every row with its values and points', () => {
    const rows = (view: typeof made) =>
      view?.report.targets.map(({ under, levels, name, weight, stated }) =>
        [under, levels, name, weight, stated].join('|'),
      );
    expect(rows(drafted)).toEqual(rows(made));
  });

  test('has the total and the score of the rate of execution', () => {
    expect(drafted?.report.stated.total).toBe('96');
    expect(drafted?.report.scores['execution']?.stated).toBe('96');
  });
});

test('no number is lost', () => {
  expect(draft.numbers.filter(({ fate }) => fate === 'unplaced')).toEqual([]);
  expect(draft.numbers.find(({ text: number }) => number === '951.84')).toMatchObject({ fate: 'placed' });
  // Points that the framework prescribes are neither data nor lost; the first are beside the amounts.
  expect(draft.numbers.filter(({ fate }) => fate === 'prescribed').map(({ text: number }) => number)).toEqual([
    ...['10', '50', '40'],
  ]);
  expect(draft.numbers.find(({ text: number }) => number === '27')).toMatchObject({ fate: 'prose' });
});

test('a person has at most five things to decide', () => {
  expect(draft.questions.map(({ text: question }) => question)).toHaveLength(4);
});
