/** A review as the worker of the import page makes it, from the form of 资阳区应急管理局 with two numbers too many. */
import { budgetTables } from '../../components/BudgetTable/budget.ts';
import { allowList } from '../../components/allow-list.ts';
import { goalTable } from '../../components/GoalList/goals.ts';
import { scoreTable } from '../../components/ScoreTable/scores.ts';
import type { FormTable } from '../../components/table/model.ts';
import { targetTable } from '../../components/TargetTable/targets.ts';
import type { OfficeDocument } from '../../src/document/document.ts';
import { draftText } from '../../src/import/draft-text.ts';
import { type Draft, importDocument } from '../../src/import/import-document.ts';
import { slotsOf } from '../../src/import/slots.ts';
import { readContent } from '../../src/read/content.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import { folderIo } from '../../src/read/io.ts';
import { findingsOf } from '../../src/review/finding-list.ts';
import { pathsIn } from '../../src/review/forms.ts';
import type { Review, ReviewForm, Task } from '../../src/review/model.ts';
import { figureTasks } from '../../src/review/tasks.ts';
import type { ReportView } from '../../src/score/view.ts';
import { documentOf, drawnTable, paragraph } from '../import/form-table.ts';
import { ZIYANG_FORM } from '../import/ziyang-form.ts';

const io = folderIo('content');
const content = readContent(io);

export const ZIYANG: OfficeDocument = documentOf(
  paragraph('2023年度部门整体支出绩效自评表', 1),
  ZIYANG_FORM,
  drawnTable(
    [
      ['备注', '本年公用经费', '371.25'],
      ['', '去年公用经费', '366.10'],
    ],
    '表2',
  ),
  paragraph('一、部门基本情况', 3),
  paragraph('我局现有工作人员27人。', 4),
);

/** The review of a document, of which nothing is decided. */
export function madeReview(document: OfficeDocument = ZIYANG): Review {
  const draft = importDocument(document, { frameworks: content.frameworks });
  const source = { department: 'ziyang-emergency', year: 2023, entered: '2026-11-29', sourceTitle: '自评表' };
  const text = draftText(draft, source);
  const [id, file] = ['ziyang-emergency/2023', 'reports/ziyang-emergency/2023.mdx'];
  const read = (each: string) => (each === file ? text : io.read(each));
  const report = inspectContent({ list: io.list, exists: io.exists, read }, allowList, { files: [file] }).reports.get(
    id,
  );
  const forms = report === undefined ? [] : formsOf(report.view);
  return {
    file: { name: '自评表.docx', sha256: document.sha256, format: document.format },
    ...{ blocks: document.blocks, notes: draft.notes },
    department: {
      chosen: 'ziyang-emergency',
      options: [...content.departments].map(([value, { name }]) => ({ value, name })),
    },
    office: null,
    year: draft.year ?? null,
    framework: {
      chosen: draft.framework,
      options: [...content.frameworks].map(([value, { name }]) => ({ value, name })),
    },
    ...{
      proposal: null,
      doubts: [],
      tasks: tasksOf(draft),
      figures: figureTasks(draft.figures, slotsOf(draft, content.frameworks)),
    },
    placements: draft.placements,
    slots: [...(report?.view.published ?? [])].map(([value, { name }]) => ({ value, name })),
    forms,
    findings: findingsOf(report?.findings ?? [], { ...draft, cells: pathsIn(forms), text }),
    ...{ numbers: draft.numbers, weights: draft.weights, passages: draft.passages },
    downloads: [{ name: '2023.mdx', text }],
  };
}

function tasksOf({ questions, numbers }: Draft): Task[] {
  const asked = questions.map(({ place, text }, at): Task => {
    const options = [
      { value: 'yes', name: '是' },
      { value: 'no', name: '不是' },
    ];
    return {
      key: `question ${at}`,
      kind: 'question',
      place,
      text,
      words: [],
      options,
      chosen: 'yes',
      isSettled: false,
    };
  });
  const left = numbers.filter(({ fate }) => fate === 'unplaced');
  return [
    ...asked,
    ...left.map(({ place, text, words }, at): Task => ({
      ...{ key: `number ${at}`, kind: 'unplaced', place, text, words },
      ...{ options: [{ value: 'none', name: '不是数据，不放进报告' }], chosen: null, isSettled: false },
    })),
  ];
}

function formsOf(view: ReportView): ReviewForm[] {
  const form = (heading: string, tables: readonly (FormTable | undefined)[]): ReviewForm => ({
    heading,
    tables: tables.flatMap((table) => table ?? []),
  });
  return [
    form('收支', budgetTables(view)),
    form('年度总体目标', [goalTable(view)]),
    form('年度指标', [targetTable(view)]),
    form('评分表', [scoreTable(view)]),
  ];
}
