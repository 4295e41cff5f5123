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

/** The year in the name of a file; one that 年 follows goes before others. Undefined where it names none, several, or a span. */
export function yearInName(name = ''): number | undefined {
  if (/20\d\d年?(?:[-—–~～]+|至|到)20\d\d/.test(name)) return undefined;
  const bare = new Set([...name.matchAll(/(?<!\d)(20\d\d)(?!\d|[-.]\d)/g)].map(([, year]) => year));
  const [year] = bare;
  return yearIn(name) ?? (bare.size === 1 && year !== undefined ? Number.parseInt(year, 10) : undefined);
}

/** Whether all that a text counts is the year, as titles and captions do: `2023年度部门整体支出`, `（2023年）`. */
export function namesYearAlone(text: string, year: number | undefined): boolean {
  return yearIn(text) === year && year !== undefined && !/\d/.test(text.replace(/20\d\d年/g, ''));
}
