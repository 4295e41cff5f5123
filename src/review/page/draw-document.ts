/** The document as it was read: paragraphs, and tables with their merged cells. A row at a time, since tables are long. */
import type { Cell, Paragraph, Table } from '../../document/document.ts';
import { type Drawn, drawn } from './drawn.ts';

export function drawParagraph({ text, level, place }: Paragraph): Drawn {
  const words = level === null ? text : drawn('strong', {}, [text]);
  return drawn('p', { class: 'import-text', 'data-place': place, title: place }, [words]);
}

/** The box of a table without its rows. */
export function drawTableBox({ place, sheet }: Table): Drawn {
  const name = sheet === undefined || place.includes(sheet) ? place : `${place}（${sheet}）`;
  return drawn('div', { class: 'table-scroll import-table' }, [
    drawn('table', { role: 'grid', 'aria-label': `原件 ${name}` }, [
      drawn('caption', { 'aria-hidden': 'true' }, [name]),
      drawn('tbody'),
    ]),
  ]);
}

/** The rows of a table, in order; a row that merged cells cover has none of its own. */
export function drawRows({ rows, cells }: Table): Drawn[] {
  const byRow = Array.from({ length: rows }, (): Cell[] => []);
  for (const cell of cells) byRow[cell.row]?.push(cell);
  return byRow.map((row) => drawn('tr', {}, row.map(drawCell)));
}

/** From how many characters on a cell needs room, or it becomes a column of single characters. */
const LONG = 12;

function drawCell({ text, place, rowSpan, columnSpan, isHidden, tables = [] }: Cell): Drawn {
  const looks = [...(isHidden === true ? ['import-hidden'] : []), ...(text.length > LONG ? ['import-long'] : [])].join(
    ' ',
  );
  const attributes = {
    ...{ 'data-place': place, title: isHidden === true ? `${place}，原件里隐藏` : place, tabindex: -1 },
    class: looks === '' ? undefined : looks,
    rowspan: rowSpan === 1 ? undefined : rowSpan,
    colspan: columnSpan === 1 ? undefined : columnSpan,
  };
  const hidden = isHidden === true ? [drawn('span', { class: 'import-hidden-word' }, ['隐藏'])] : [];
  return drawn('td', attributes, [text, ...hidden, ...tables.map(drawWhole)]);
}

/** A table within a cell. */
function drawWhole(table: Table): Drawn {
  const { name, attributes } = drawTableBox(table);
  return drawn(name, attributes, [
    drawn('table', { role: 'grid', 'aria-label': `原件 ${table.place}` }, [drawn('tbody', {}, drawRows(table))]),
  ]);
}
