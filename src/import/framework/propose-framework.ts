/** A framework out of the form itself, where none that is known fits: names, points and order as they are printed. */
import type { GradeBand } from '../../report/grade-band.ts';
import { pointsIn } from '../figures.ts';
import { type IndicatorRow, type Name, pointsOf } from '../indicator-rows.ts';
import { isTotalRow, type Panel } from '../panels.ts';
import { frameworkText } from './framework-text.ts';
import { draftIndicators, type FormNode, type FormTree } from './indicators.ts';
import { printedBands } from './printed-bands.ts';

/** What a form prints of a framework. */
export interface ProposedFramework extends FormTree {
  bands: readonly GradeBand[];
}

export interface FrameworkFacts {
  name: string;
  place: string;
  /** Six digits. */
  region: string;
  /** The first year in which it applies. */
  from: number;
  source: string;
}

/** As many rows as make a form; fewer are a table with points. */
const ROWS_LEAST = 3;

/**
 * Undefined where the form prescribes nothing: rows without points or without levels above them, and those of a year, which
 * say what was to be reached.
 *
 * @param texts  of the form, which may print the grades.
 */
export function proposeFramework(
  rows: readonly IndicatorRow[],
  panels: readonly Panel[],
  texts: readonly string[],
): ProposedFramework | undefined {
  const isPrescribed = (row: IndicatorRow): boolean =>
    row.levels.length > 0 &&
    pointsIn(pointsOf(row) ?? '') !== undefined &&
    row.fields.target === undefined &&
    row.fields.actual === undefined;
  if (rows.length < ROWS_LEAST || !rows.every(isPrescribed)) return undefined;
  return { nodes: treeOf(rows), total: totalIn(panels), bands: printedBands(texts) };
}

/** YAML, and what a person has to look at. */
export function proposedText(proposed: ProposedFramework, facts: FrameworkFacts): { text: string; doubts: string[] } {
  const { indicators, total, doubts } = draftIndicators(proposed, { isOpen: false });
  return { text: frameworkText({ ...facts, indicators, total, isCopied: true, bands: proposed.bands }), doubts };
}

interface Node extends FormNode {
  children: Node[];
  parts?: string[];
}

/** Rows under their names; a name that a form repeats in the next row is the same one. */
function treeOf(rows: readonly IndicatorRow[]): Node[] {
  const top: Node[] = [];
  let before: IndicatorRow | undefined;
  for (const row of rows) {
    const siblings = row.levels.reduce((nodes, level) => childNamed(nodes, level).children, top);
    const last = siblings.at(-1);
    const weight = pointsIn(pointsOf(row) ?? '');
    if (before !== undefined && last !== undefined && before.name.place === row.name.place && weight !== undefined) {
      const parts = [...(last.parts ?? [last.weight ?? '']), weight];
      Object.assign(last, { parts, weight: undefined });
    } else {
      const { explanation, standard } = row.fields;
      const texts = { explanation: textOf(explanation?.text), standard: textOf(standard?.text) };
      siblings.push({ name: row.name.name, weight, ...texts, children: [] });
    }
    before = row;
  }
  return top;
}

function childNamed(nodes: Node[], { name, points }: Name): Node {
  const last = nodes.at(-1);
  if (last?.name === name) return last;
  const node: Node = { name, weight: points, explanation: '', standard: '', children: [] };
  nodes.push(node);
  return node;
}

function textOf(text: string | undefined): string {
  return (text ?? '').replaceAll('\n', '');
}

/** The points that the row of the total prints for all. */
function totalIn(panels: readonly Panel[]): string | undefined {
  for (const { view, header, columns, end } of panels) {
    const weights = [...columns].flatMap(([column, { kind }]) => (kind === 'weight' ? [column] : []));
    for (let row = header.to; row < end; row += 1) {
      const figures = weights.flatMap((column) => pointsIn(view.at(row, column)?.text ?? '') ?? []);
      if (isTotalRow(view, row) && figures.length > 0) return figures.at(-1);
    }
  }
  return undefined;
}
