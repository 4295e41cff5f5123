/** What a form prints for everybody: headers, names and rules, captions. */
import type { Cell, Place } from '../document/document.ts';
import { meaningOf } from './header-words.ts';
import { isSumRow, type Panel } from './panels.ts';
import type { PlacedForm } from './place-form.ts';
import { squeezed } from './squeezed.ts';
import type { TableView } from './table-view.ts';

export function formPlaces(views: readonly TableView[], forms: readonly PlacedForm[]): Place[] {
  const panels = forms.flatMap((form) => form.panels);
  const ofPanels = panels.flatMap(({ view, header, columns }) =>
    view.table.cells.filter(
      (cell) => isHeader(cell, header) || isRule(cell, header, columns) || isWeightSum(view, cell, columns),
    ),
  );
  const names = forms.flatMap((form) => form.rows).flatMap(({ name, levels }) => [name, ...levels]);
  const weights = forms.flatMap((form) => form.prescribed).flatMap(({ fields }) => fields.weight ?? []);
  const above = names.flatMap(({ pointsAt }) => (pointsAt === undefined ? [] : [{ place: pointsAt }]));
  const titles = views.flatMap(({ table }) =>
    table.cells.filter(({ text }) => meaningOf(text) !== undefined || isCaption(text) || isScale(text)),
  );
  return [...ofPanels, ...names, ...weights, ...above, ...titles].map(({ place }) => place);
}

/** 附件2, 单位：万元, 续表1: said of a table, which becomes data. */
export function isCaption(text: string): boolean {
  const line = squeezed(text);
  return /^附[件表]?\d*:?$/.test(line) || /^(?:金额)?单位:/.test(line) || /^续?表\d*(?:[-—]\d+)?$/.test(line);
}

/** What points a grade takes, for everybody: `☑优 90分≤得分≤100分；□良 …`. */
function isScale(text: string): boolean {
  return /优.{0,30}良.{0,30}(?:中|合格|一般).{0,30}差/s.test(text) && /\d/.test(text);
}

/** Below the points of all rows, their sum. */
function isWeightSum(view: TableView, { row, column }: Cell, columns: Panel['columns']): boolean {
  return columns.get(column)?.kind === 'weight' && isSumRow(view, row);
}

function isHeader({ row }: Cell, { from, to }: Panel['header']): boolean {
  return row >= from && row < to;
}

function isRule({ row, column }: Cell, { to }: Panel['header'], columns: Panel['columns']): boolean {
  const kind = columns.get(column)?.kind;
  return row >= to && (kind === 'explanation' || kind === 'standard' || kind === 'number');
}
