/** The text of a new report: everything that is known already, and a gap for everything else. */
import type { Framework } from '../../report/framework.ts';
import type { Report } from '../../report/report.ts';
import { PLACEHOLDER } from './placeholder.ts';
import { modelRows, nodesWithoutRows, rowRemarks } from './rows.ts';
import { scoresOf } from './scores.ts';
import { type NewSheet, sheetFields } from './sheets.ts';
import { EMPTY, structureOf } from './structure.ts';
import { Flow, Remarked, type Value, yamlLines } from '../../write/yaml-lines.ts';

export interface NewReport {
  department: string;
  year: number;
  framework: { id: string; framework: Framework } | null;
  /** The department's last report before this year, whose structure is taken over. */
  prior: Report | undefined;
  /** Its project sheets. */
  sheets: readonly NewSheet[];
  sourceTitle: string;
  /** The day on which it is entered, `YYYY-MM-DD`. */
  entered: string;
}

/** Frontmatter and body. */
export function reportText(wanted: NewReport): string {
  const { department, year, framework, prior, sheets, sourceTitle, entered } = wanted;
  const blocks = prior === undefined ? plainBlocks() : structureOf(prior, year);
  const fields: { [key: string]: Value | undefined } = {
    department,
    year,
    framework: framework?.id ?? null,
    disclosure: {
      status: new Remarked('draft', { above: ['填完并核对无误后改为 published，entered 同时改为那一天'] }),
      entered,
      source: new Remarked(
        { title: sourceTitle },
        { above: ['知道原报告公开的日期，在这里加一行 published: 年-月-日'], below: ['address: 原文网址，知道就填'] },
      ),
    },
    stated: framework === null ? undefined : statedFields(framework.framework),
    ...blocks,
    targets: targetsOf(wanted, blocks['targets']),
    scores: framework === null ? undefined : scoresOf(framework.framework, prior),
    sheets: sheets.length === 0 ? undefined : sheets.map((sheet) => sheetFields(sheet, { prior, year })),
  };
  const lines = Object.entries(fields).flatMap(([key, value]) =>
    value === undefined ? [] : ['', ...yamlLines({ [key]: value })],
  );
  // The first three keys belong together.
  const head = lines.slice(1, 6).filter((line) => line !== '');
  return `---\n${[...head, ...lines.slice(6)].join('\n')}\n---\n\n${body(framework?.framework)}`;
}

function statedFields({ bands }: Framework): Value {
  const grades = bands.map((band) => band.grade);
  return new Remarked(
    { total: EMPTY },
    grades.length === 0 ? {} : { below: [`grade: ${grades[0] ?? ''}  # ${grades.join('、')}，公布了才填`] },
  );
}

/** Last year's rows, and a model for every node of the framework that has none. */
function targetsOf({ framework, prior }: NewReport, known: Value | undefined): Value | undefined {
  const nodes = nodesWithoutRows(framework?.framework, prior);
  const rows = [...(Array.isArray(known) ? known : []), ...modelRows(nodes, prior)];
  return rows.length === 0 ? undefined : new Remarked(rows, { above: rowRemarks(nodes) });
}

/** What nearly every report prints, for a department without an earlier one. */
function plainBlocks(): { [key: string]: Value } {
  const amounts = new Flow({ approved: EMPTY, adjusted: EMPTY, executed: EMPTY });
  return { budget: { unit: '万元', decimals: 2, expenditure: { amounts } } };
}

function body(framework: Framework | undefined): string {
  const titles = framework?.sections.map((section) => section.title) ?? [];
  const sections = titles.length === 0 ? ['部门基本情况', '绩效自评情况', '存在的问题', '下一步改进措施'] : titles;
  return sections.map((title) => `## ${title}\n\n${PLACEHOLDER}\n`).join('\n');
}
