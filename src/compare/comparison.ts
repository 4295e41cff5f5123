/** Runs in the browser: the comparison as rows of cells, ready to be written down; no document is needed. */
import { SCORER_COLUMNS, type Scorer, SCORERS } from '../report/scorer.ts';
import { compareFigures, spreadOf } from './figures.ts';
import { mergeIndicators, type MergedRow } from './merge.ts';
import type { ComparedNode, ComparedReport } from './model.ts';

export interface Cell {
  text: string;
  href?: string;
  /** What a reader of the screen hears with a link whose text is a figure alone. */
  label?: string;
  /** A remark below the figure. */
  note?: string;
  /** Spans the two score columns of a report. */
  wide?: boolean;
  /** Stands for something that is not there. */
  missing?: boolean;
  /** The recomputed score is another than the stated one. */
  differs?: boolean;
}

export interface ComparisonRow {
  name: string;
  level: number;
  weight: string;
  /** Two cells a report, or one that is wide. */
  cells: Cell[];
  /** What is said of the difference between the reports: 相差 1.25, 相同, or why nothing can be said. */
  difference: string;
  /** True where the reports differ in this row. */
  differs: boolean;
}

export interface Comparison {
  columns: { title: string; href: string; year: string }[];
  totals: ComparisonRow[];
  indicators: ComparisonRow[];
}

const INCOMPARABLE = '无法比较';

/** Compares reports under one framework. */
export function compareReports(reports: readonly ComparedReport[]): Comparison {
  return {
    columns: reports.map((report) => ({
      title: report.department,
      year: `${report.year}年度${report.sheet === null ? '' : `：${report.sheet}`}`,
      href: hrefOf(report),
    })),
    totals: [
      totalRow(reports),
      gradeRow(reports),
      ...SCORERS.flatMap((scorer) => scorerRow(scorer, reports)),
      rateRow(reports),
      findingRow(reports),
    ],
    indicators: mergeIndicators(reports.map(({ indicators }) => indicators)).map((row) => indicatorRow(row, reports)),
  };
}

/** Where a report's page begins, or a sheet on it. */
function hrefOf({ url, place }: Pick<ComparedReport, 'url' | 'place'>): string {
  return place === '' ? url : `${url}#${place.replace(/\.$/, '')}`;
}

function totalRow(reports: readonly ComparedReport[]): ComparisonRow {
  const cells = reports.flatMap(({ stated, recomputed }) => scoreCells(stated.total, recomputed.total));
  const compared = ofOneKind((kind) => reports.map((report) => report[kind].total), spreadInPoints);
  return { name: '总分', level: 1, weight: '', cells, ...compared };
}

function gradeRow(reports: readonly ComparedReport[]): ComparisonRow {
  const cells = reports.flatMap(({ stated, recomputed, meant }) => [
    textCell(stated.grade, '未公开'),
    { ...textCell(recomputed.grade, '不推定'), differs: isOther(meant.stated, meant.recomputed) },
  ]);
  const compared = ofOneKind((kind) => reports.map((report) => report.meant[kind]), sameAmong);
  return { name: '等级', level: 1, weight: '', cells, ...compared };
}

/** What a scorer gave, where any report has it; a column that is headed in another way says so below its figure. */
function scorerRow(scorer: Scorer, reports: readonly ComparedReport[]): ComparisonRow[] {
  const given = reports.map(({ others }) => others.find((other) => other.scorer === scorer));
  if (given.every((other) => other === undefined)) return [];
  const name = SCORER_COLUMNS[scorer];
  const cells = given.map((other): Cell => {
    const note = other === undefined || other.column === name ? {} : { note: other.column };
    return { ...textCell(other?.total ?? null, '未公开'), ...note, wide: true };
  });
  const totals = given.flatMap((other) => other?.total ?? []);
  return [{ name, level: 1, weight: '', cells, ...spreadInPoints(totals) }];
}

function rateRow(reports: readonly ComparedReport[]): ComparisonRow {
  const rates = reports.map(({ executionRate }) => executionRate);
  const cells = rates.map((rate) => ({ ...textCell(rate, '无法计算'), wide: true }));
  const shares = rates.flatMap((rate) => rate?.replace('%', '') ?? []);
  return { name: '预算执行率', level: 1, weight: '', cells, ...spreadAmong(shares, '个百分点') };
}

function findingRow(reports: readonly ComparedReport[]): ComparisonRow {
  const cells = reports.map(({ findings, url, department, year }): Cell => {
    const errors = findings.fail + findings.truncation;
    return {
      text: `不符 ${errors}，待核实 ${findings.review}`,
      href: `${url}#findings`,
      label: `${department}${year}年度的核对发现：不符 ${errors}，待核实 ${findings.review}`,
      wide: true,
    };
  });
  return { name: '核对发现', level: 1, weight: '', cells, ...sameAmong(cells.map(({ text }) => text)) };
}

function indicatorRow({ name, level, nodes }: MergedRow, reports: readonly ComparedReport[]): ComparisonRow {
  const weights = nodes.flatMap((node) => (node?.weight == null ? [] : [node.weight]));
  const [first] = weights;
  const sameWeight = first === undefined || weights.every((weight) => compareFigures(weight, first) === 0);
  const cells = nodes.flatMap((node, column): Cell[] => {
    const report = reports[column];
    if (node === undefined || report === undefined) return [{ text: '无此行', wide: true, missing: true }];
    return nodeCells(node, report, sameWeight);
  });
  // Points out of different weights say nothing beside each other.
  const compared = sameWeight
    ? ofOneKind((kind) => nodes.map((node) => pointsIn(node, kind)), spreadInPoints)
    : { difference: '分值不同', differs: true };
  return { name, level, weight: sameWeight ? (first ?? '') : '不同', cells, ...compared };
}

/** Where nothing was added or taken off, that is 0 points; a score that is not public is none. */
function pointsIn(node: ComparedNode | undefined, kind: 'stated' | 'recomputed'): string | null {
  return node?.[kind] ?? (node?.kind === 'adjustment' ? '0' : null);
}

function nodeCells(node: ComparedNode, report: ComparedReport, sameWeight: boolean): Cell[] {
  // Only what the form scores or lists has a row of its own on the report page.
  const hasRow = node.kind !== 'group' && node.kind !== 'undisclosed';
  const link = (what: string): Pick<Cell, 'href' | 'label'> =>
    hasRow
      ? {
          href: `${report.url}#${report.place}i-${node.id}`,
          label: `${report.department}${report.year}年度，${node.name}，${what}`,
        }
      : {};
  if (node.kind === 'undisclosed') return [{ text: '未公开', wide: true, missing: true }];
  if (node.kind === 'unscored') return [{ text: '不计分', ...link('不计分'), wide: true, missing: true }];
  const silent = node.kind === 'adjustment' ? '无' : '未公开';
  const [stated = { text: '' }, recomputed = { text: '' }] = scoreCells(node.stated, node.recomputed, silent);
  const notes = [...(sameWeight || node.weight === null ? [] : [`分值 ${node.weight}`]), ...(node.others ?? [])];
  return [
    {
      ...stated,
      ...link(`自评得分 ${stated.text}`),
      ...(notes.length === 0 ? {} : { note: notes.join('，') }),
    },
    { ...recomputed, ...link(`复算得分 ${recomputed.text}`) },
  ];
}

function scoreCells(stated: string | null, recomputed: string | null, silent = '未公开'): Cell[] {
  const differs = stated !== null && recomputed !== null && compareFigures(stated, recomputed) !== 0;
  return [textCell(stated, silent), { ...textCell(recomputed, '—'), differs }];
}

function textCell(text: string | null, otherwise: string): Cell {
  return text === null ? { text: otherwise, missing: true } : { text };
}

function isOther(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b;
}

interface Difference {
  difference: string;
  differs: boolean;
}

/**
 * Compares scores of one kind only: a recomputed score and a stated one are not set against each other. The recomputed
 * ones as long as no more reports have a stated one; the words name the kind.
 */
function ofOneKind(
  scoresOf: (kind: 'stated' | 'recomputed') => readonly (string | null)[],
  compare: (scores: readonly string[]) => Difference,
): Difference {
  const [stated, recomputed] = [scoresOf('stated').filter(isKnown), scoresOf('recomputed').filter(isKnown)];
  const isRecomputed = recomputed.length >= stated.length;
  const { difference, differs } = compare(isRecomputed ? recomputed : stated);
  return {
    difference: difference === INCOMPARABLE ? difference : (isRecomputed ? '复算' : '自评') + difference,
    differs,
  };
}

function isKnown(score: string | null): score is string {
  return score !== null;
}

function spreadInPoints(scores: readonly string[]): Difference {
  return spreadAmong(scores, '分');
}

function spreadAmong(figures: readonly string[], unit: string): Difference {
  const spread = spreadOf(figures);
  if (spread === undefined) return { difference: INCOMPARABLE, differs: false };
  return spread === '0'
    ? { difference: '相同', differs: false }
    : { difference: `相差 ${spread} ${unit}`, differs: true };
}

function sameAmong(words: readonly string[]): Difference {
  if (words.length < 2) return { difference: INCOMPARABLE, differs: false };
  const differs = new Set(words).size > 1;
  return { difference: differs ? '不同' : '相同', differs };
}
