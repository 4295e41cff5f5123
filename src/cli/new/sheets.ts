/** Project sheets of a new report: those of the last one without their figures, and new ones by the form they follow. */
import { suggestion } from '../../read/nearest.ts';
import type { Framework } from '../../report/framework.ts';
import type { OpenNode } from '../../report/open-nodes.ts';
import type { Report } from '../../report/report.ts';
import type { Sheet } from '../../report/sheet.ts';
import { sheetReport } from '../../report/sheet-report.ts';
import { completeReport } from '../../score/complete.ts';
import { UserError } from '../user-error.ts';
import { dividedPoints, modelRows, nodesWithoutRows } from './rows.ts';
import { scoresOf } from './scores.ts';
import { EMPTY, structureOf } from './structure.ts';
import { Flow, Remarked, type Value } from '../../write/yaml-lines.ts';
import { shiftYears } from './years.ts';

type Fields = { [key: string]: Value | undefined };

export interface NewSheet {
  name: string;
  framework: { id: string; framework: Framework } | null;
  /** The sheet of the last report that it continues. */
  last: Sheet | undefined;
}

/** The form that most projects follow. */
const USUAL_FORM = 'project-common-2020';

/** The sheets of the last report, then those that are asked for by name. */
export function newSheets(
  { sheet: names = [], sheetFramework }: { sheet?: string[]; sheetFramework?: string },
  { prior, frameworks }: { prior: Report | undefined; frameworks: ReadonlyMap<string, Framework> },
): NewSheet[] {
  const known = (id: string | null): NewSheet['framework'] => {
    const framework = frameworks.get(id ?? '');
    return id === null || framework === undefined ? null : { id, framework };
  };
  const kept = (prior?.sheets ?? []).map((last) => ({ name: last.name, framework: known(last.framework), last }));
  if (names.length === 0) return kept;
  const form = sheetFramework ?? USUAL_FORM;
  if (!frameworks.has(form)) {
    const hint = `用 --sheet-framework 写明项目自评表的指标体系。${suggestion(form, [...frameworks.keys()])}`;
    throw new UserError(`没有编号为 ${form} 的指标体系。`, { hint });
  }
  return [...kept, ...names.map((name) => ({ name, framework: known(form), last: undefined }))];
}

/** Everything of a sheet but its figures. */
export function sheetFields(
  { name, framework, last }: NewSheet,
  { prior, year }: { prior: Report | undefined; year: number },
): Value {
  const before =
    last === undefined || prior === undefined
      ? undefined
      : completeReport(sheetReport(last, prior), framework?.framework ?? null, new Map());
  const shift = (text: string): string => (prior === undefined ? text : shiftYears(text, year - prior.year));
  const { budget, goals, targets } = before === undefined ? plainBlocks() : structureOf(before, year);
  // An office chooses the nodes under which it sets indicators: last year's choice is taken.
  const open = (before?.targets ?? []).length > 0 ? [] : nodesWithoutRows(framework?.framework, before);
  const rows = [...(Array.isArray(targets) ? targets : []), ...modelRows(open, before).map(byNames)];
  return {
    id: last?.id,
    name: shift(name),
    code: last?.code === undefined ? undefined : EMPTY,
    authority: last?.authority,
    implementer: last?.implementer,
    framework: framework?.id ?? null,
    budget,
    goals,
    scores: framework === null ? undefined : scoresOf(framework.framework, before),
    targets: rows.length === 0 ? undefined : new Remarked(rows.map(inOneLine), { above: remarksFor(open) }),
    stated: new Remarked(
      { total: EMPTY },
      { above: ['原表有评价结论、存在问题、改进措施的，各加一行 conclusion、problems、measures'] },
    ),
  };
}

/** A row of a sheet needs neither an id nor a node: its names give both. */
function byNames({ id: _id, under: _under, ...row }: { [key: string]: Value }): Value {
  return row;
}

function remarksFor(nodes: readonly OpenNode[]): string[] {
  if (nodes.length === 0) return [];
  return [
    '原表每个指标写一项：照这里的样子添；levels 依次写一级、二级指标名称',
    '指标值没有“≥”“≤”的，知道方向就加上 direction: ">="（越高越好）、"<="（越低越好）或 "="',
    ...dividedPoints(nodes).map(({ name, weight }) => `${name}的各项，weight 加起来应是 ${weight} 分`),
  ];
}

function inOneLine(row: Value): Value {
  return row instanceof Flow || row instanceof Remarked ? row : new Flow(row);
}

/** What the form of a project prints. */
function plainBlocks(): Fields {
  const rate = new Flow({ id: 'execution', name: '执行率', of: 'executed', by: 'adjusted', stated: EMPTY });
  const amounts = new Flow({ approved: EMPTY, adjusted: EMPTY, executed: EMPTY });
  return {
    budget: { unit: '万元', decimals: 2, expenditure: { name: '年度资金总额', amounts, rates: [rate] } },
    goals: [new Flow({ expected: EMPTY, achieved: EMPTY })],
  };
}
