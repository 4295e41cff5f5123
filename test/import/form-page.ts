/** A document of an office as a page of HTML, from which LibreOffice makes texts, and as a workbook. */
import type { Table } from '../../src/document/document.ts';
import { type Worksheet, workbookOf } from './form-workbook.ts';

export interface Pages {
  /** A page as it is published. */
  html: string;
  /** A page from which Writer makes texts: without what they cannot hide. */
  text: string;
  /** A flat file from which Calc makes workbooks. */
  workbook: string;
}

/** A document of one page and one sheet. */
export function pagesOf(title: string, blocks: readonly (Table | string)[], { noise = false } = {}): Pages {
  const html = pageOf(title, blocks);
  return { html, text: html, workbook: workbookOf([{ name: '自评表', blocks: [title, ...blocks] }], { noise }) };
}

export function pageOf(title: string, blocks: readonly (Table | string)[], hidden?: Worksheet['hidden']): string {
  const body = blocks
    .map((block) =>
      typeof block === 'string'
        ? `<p>${escaped(block)}</p>`
        : `<table border="1" width="100%">${rowsOf(block, hidden)}</table>`,
    )
    .join('\n');
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>${paperOf(blocks)}</head><body><p>${title}</p>\n${body}</body></html>`;
}

/** A table with many columns needs a broad page, or it is cut off. */
function paperOf(blocks: readonly (Table | string)[]): string {
  const columns = Math.max(0, ...blocks.map((block) => (typeof block === 'string' ? 0 : block.columns)));
  return columns > COLUMNS_OF_A_PAGE ? '<style>@page { size: 42cm 29.7cm; margin: 1cm }</style>' : '';
}

function rowsOf({ rows, cells }: Table, hidden: Worksheet['hidden']): string {
  const unseen = (all: readonly number[] | undefined, at: number): string =>
    all?.includes(at) === true ? ' style="display:none"' : '';
  const all = Array.from({ length: rows }, (_, at) => {
    const own = cells
      .filter(({ row }) => row === at)
      .map(({ text, column, rowSpan, columnSpan }) => {
        const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}`;
        return `<td${spans}${unseen(hidden?.columns, column)}>${escaped(text).replaceAll('\n', '<br>')}</td>`;
      });
    return `<tr${unseen(hidden?.rows, at)}>${own.join('')}</tr>`;
  });
  // What is longer than a page has its header on each of them.
  return rows > ROWS_OF_A_PAGE ? `<thead>${all[0] ?? ''}</thead>${all.slice(1).join('\n')}` : all.join('\n');
}

const ROWS_OF_A_PAGE = 45;
const COLUMNS_OF_A_PAGE = 12;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
