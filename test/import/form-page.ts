/** A document of an office as a page of HTML, from which LibreOffice makes texts and workbooks. */
import type { Table } from '../../src/document/document.ts';
import { exact } from '../../src/number/exact.ts';

export interface Pages {
  /** A page, from which Writer makes texts. */
  html: string;
  /** The same for Calc: every cell says what it holds and how it is shown. */
  cells: string;
}

/** A document as a page, for Writer, and the same for Calc, whose cells say what they hold. */
export function pagesOf(title: string, blocks: readonly (Table | string)[]): Pages {
  return { html: pageOf(title, blocks, () => ''), cells: pageOf(title, blocks, shownAs) };
}

type Attributes = (text: string) => string;

function pageOf(title: string, blocks: readonly (Table | string)[], attributes: Attributes): string {
  const body = blocks
    .map((block) =>
      typeof block === 'string'
        ? `<p>${escaped(block)}</p>`
        : `<table border="1" width="100%">${rowsOf(block, attributes)}</table>`,
    )
    .join('\n');
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body><p>${title}</p>\n${body}</body></html>`;
}

function rowsOf({ rows, cells }: Table, attributes: Attributes): string {
  return Array.from({ length: rows }, (_, at) => {
    const own = cells
      .filter(({ row }) => row === at)
      .map(({ text, rowSpan, columnSpan }) => {
        const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}`;
        return `<td${spans}${attributes(text)}>${escaped(text).replaceAll('\n', '<br>')}</td>`;
      });
    return `<tr>${own.join('')}</tr>`;
  }).join('\n');
}

/** Figures and percentages as numbers with a format that shows their decimals, all else as text. */
function shownAs(text: string): string {
  const [, shown, percent] = /^(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(%?)$/.exec(text) ?? [];
  const figure = shown?.replaceAll(',', '');
  const decimals = figure?.split('.')[1]?.length ?? 0;
  // Calc takes no format of a percentage with one decimal from a page.
  if (figure === undefined || (percent === '%' && decimals === 1)) return ' sdnum="1033;0;@"';
  const format = `${shown === figure ? '0' : '#,##0'}${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}${percent ?? ''}`;
  const value = percent === '%' ? exact(figure).dividedBy(exact('100')).toString() : figure;
  return ` sdval="${value}" sdnum="1033;0;${format}"`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
