/** The title of a document and the year that it names. */
import type { OfficeDocument } from '../document/document.ts';
import { squeezed } from './squeezed.ts';
import type { Printed } from './table-view.ts';

/** The first paragraph, or cell near the top of a table, that says it is a report or a form of self-evaluation. */
export function titleOf({ blocks }: OfficeDocument): Printed | undefined {
  const texts = blocks.flatMap((block): Printed[] =>
    block.kind === 'paragraph' ? [block] : block.cells.filter(({ row }) => row < ROWS_MOST),
  );
  const found = texts.find(({ text }) => TITLE.test(squeezed(text).replace(/\(.*\)$/, '')));
  return found && { text: squeezed(found.text), place: found.place };
}

const TITLE = /(?:自评|绩效).*(?:报告|自评表|情况表|评分表)$/;
const ROWS_MOST = 3;

/** Undefined where it names none, or several. */
export function yearIn(title: string | undefined): number | undefined {
  const years = new Set([...(title ?? '').matchAll(/(20\d\d)年/g)].map(([, year]) => year));
  const [year] = years;
  return years.size === 1 && year !== undefined ? Number.parseInt(year, 10) : undefined;
}
