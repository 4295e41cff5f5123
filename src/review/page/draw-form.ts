/** The tables of a form as `components/table/FormTable.astro` prints them, for the browser; a test compares the two. */
import type { Badge } from '../../../components/GradeBadge/badge.ts';
import { associate } from '../../../components/table/associate.ts';
import { place } from '../../../components/table/grid.ts';
import { labelled } from '../../../components/table/labels.ts';
import type { Cell, FormTable, Piece, Row } from '../../../components/table/model.ts';
import { type Drawn, drawn } from './drawn.ts';

type Child = Drawn | string;

/** The table in its scrolling box, and its notes. */
export function drawForm(given: FormTable): Drawn[] {
  const isCards = given.narrow === 'cards';
  const table = associate(isCards ? labelled(given) : given);
  // More columns than this do not fit upright paper.
  const isWide = place(table.head).some(({ cell, column }) => column + (cell.colspan ?? 1) > 7);
  const captionId = `${table.id}-caption`;
  const groups = (table.columnGroups ?? []).map((span) => drawn('colgroup', { span }));
  const foot = table.foot === undefined ? [] : [drawn('tfoot', {}, table.foot.map(drawRow))];
  const box = drawn(
    'div',
    {
      class: isWide ? 'table-scroll wide' : 'table-scroll',
      tabindex: 0,
      role: 'region',
      'aria-labelledby': captionId,
    },
    [
      drawn('table', { 'data-table': table.name, 'data-narrow': isCards ? 'cards' : undefined }, [
        drawn('caption', { id: captionId }, [table.caption]),
        ...groups,
        drawn(
          'thead',
          {},
          table.head.map(({ cells }) => drawn('tr', {}, cells.map(drawCell))),
        ),
        ...table.bodies.map((rows) => drawn('tbody', {}, rows.map(drawRow))),
        ...foot,
      ]),
    ],
  );
  return [box, ...table.notes.map((note) => drawn('p', { class: 'table-note' }, [note]))];
}

function drawRow({ anchor, level, looks = [], indicator, cells }: Row): Drawn {
  const names = [...(level === undefined ? [] : [`level-${level}`]), ...looks].join(' ');
  return drawn(
    'tr',
    { id: anchor, class: names === '' ? undefined : names, 'data-indicator': indicator },
    cells.map(drawCell),
  );
}

function drawCell(cell: Cell): Drawn {
  const { look, rowspan, colspan, title, scope, pieces } = cell;
  const spans = { rowspan: rowspan === 1 ? undefined : rowspan, colspan: colspan === 1 ? undefined : colspan };
  const content = pieces.flatMap(drawPiece);
  const { headers, path, field, value, label } = cell;
  // Here a name of a node leads to where its points are printed; the page of a report has no paths on names.
  if (scope !== undefined) {
    const isOfRows = scope === 'rowgroup' && (colspan ?? 1) > 1;
    const words = isOfRows ? [drawn('span', { class: 'row-group' }, content)] : content;
    return drawn('th', { class: look, scope, ...spans, id: cell.id, title, 'data-path': path }, words);
  }
  const data = { 'data-path': path, 'data-field': field, 'data-value': value, 'data-label': label };
  return drawn('td', { class: look, ...spans, headers, title, ...data }, content);
}

function drawPiece(piece: Piece): Child[] {
  if (typeof piece === 'string') return [piece];
  switch (piece.kind) {
    case 'hidden':
      return [drawn('span', { class: 'visually-hidden' }, [piece.text])];
    case 'mark':
      return [drawn('span', { class: 'mark', title: piece.title }, [piece.text])];
    case 'note':
      return [drawn('span', { class: 'note' }, [piece.text])];
    case 'differs':
      return [
        drawn('span', { class: 'differs-mark' }, [
          drawn('span', { 'aria-hidden': 'true' }, ['≠']),
          drawn('span', { class: 'visually-hidden' }, ['与自评不一致']),
        ]),
      ];
    case 'paragraphs':
      return piece.texts.map((text) => drawn('p', {}, [text]));
    case 'list':
      return [
        drawn(
          'ul',
          {},
          piece.items.map((item, index) => drawn('li', { id: piece.anchors?.[index] }, [item])),
        ),
      ];
    case 'steps':
      return [drawSteps(piece.steps)];
    case 'badge':
      return [drawBadge(piece.badge)];
    case 'details':
      return [
        drawn('details', { class: piece.name }, [
          drawn('summary', {}, piece.summary.flatMap(drawPiece)),
          ...piece.body.flatMap(drawPiece),
        ]),
      ];
  }
}

function drawSteps(steps: Extract<Piece, { kind: 'steps' }>['steps']): Drawn {
  const items = steps.map(({ formula, substituted, result }) =>
    drawn('li', {}, [
      drawn('span', { class: 'formula' }, [formula]),
      drawn('span', { class: 'substituted' }, [substituted]),
      drawn('span', { class: 'result' }, [result]),
    ]),
  );
  return drawn('ol', { class: 'steps' }, items);
}

function drawBadge({ look, title, grade, text }: Badge): Drawn {
  return drawn('span', { class: `grade grade-${look}`, title, 'data-grade': grade ?? undefined }, [text]);
}
