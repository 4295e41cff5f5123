/** The title of a document and the year that it names. */
import type { OfficeDocument } from '../document/document.ts';
import { squeezed } from './squeezed.ts';
import { type Printed, viewTable } from './table-view.ts';

/** The first paragraph, or cell near the top of a table, that says it is a report or a form of self-evaluation. */
export function titleOf({ blocks }: OfficeDocument): Printed | undefined {
  const texts = blocks.flatMap((block): Printed[] =>
    block.kind === 'paragraph' ? [block] : block.cells.filter(({ row }) => row < ROWS_MOST),
  );
  const found = texts.find(({ text }) => isReportTitle(text));
  return found && { text: squeezed(found.text), place: found.place };
}

/** Whether a text is the title of a report or a form, whatever stands in brackets behind it. */
export function isReportTitle(text: string): boolean {
  return /(?:自评|绩效).*(?:报告|自评表|情况表|评分表)$/.test(squeezed(text).replace(/\(.*\)$/, ''));
}

const ROWS_MOST = 3;

/** The year that a form names in a cell of its own: 预算年度, and beside it 2023. */
export function labelledYear({ blocks }: OfficeDocument): (Printed & { year: number }) | undefined {
  const views = blocks.flatMap((block) => (block.kind === 'table' ? [viewTable(block)] : []));
  for (const view of views)
    for (const cell of view.table.cells) {
      if (cell.row >= ROWS_MOST || !/^(?:预算|自评|评价|填报|所属)?年[度份]:?$/.test(squeezed(cell.text))) continue;
      const next = view.beside(cell);
      const [, year] = /^(20\d\d)年?度?$/.exec(squeezed(next?.text ?? '')) ?? [];
      if (next !== undefined && year !== undefined)
        return { text: next.text, place: next.place, year: Number.parseInt(year, 10) };
    }
  return undefined;
}

/** Undefined where it names none, or several. */
export function yearIn(title: string | undefined): number | undefined {
  const years = new Set([...(title ?? '').matchAll(/(20\d\d)年/g)].map(([, year]) => year));
  const [year] = years;
  return years.size === 1 && year !== undefined ? Number.parseInt(year, 10) : undefined;
}
