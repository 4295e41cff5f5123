/** Runs in the browser: writes a comparison down as a table. */
import { makeElement } from '../browser/make-element.ts';
import type { Cell, Comparison, ComparisonRow } from './comparison.ts';

/** The table in its scrolling region, with the switch that hides rows without a difference. */
export function drawTable(comparison: Comparison, caption: string): HTMLElement {
  const { columns, totals, indicators } = comparison;
  const width = 3 + 2 * columns.length;
  const table = makeElement('table', { class: 'data-table compare-table' }, [
    makeElement('caption', {}, [caption]),
    makeElement('thead', {}, headRows(columns)),
    makeElement('tbody', {}, [bandRow('总体', width), ...totals.map(bodyRow)]),
    makeElement('tbody', {}, [bandRow('各项指标（单位：分）', width), ...indicators.map(bodyRow)]),
  ]);
  const only = makeElement('input', { type: 'checkbox', id: 'compare-only' });
  only.addEventListener('change', () => table.classList.toggle('only-different', only.checked));
  return makeElement('div', {}, [
    makeElement('label', { class: 'compare-option', for: 'compare-only' }, [only, '只看有差异的行']),
    makeElement('div', { class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': '比较结果' }, [table]),
  ]);
}

function headRows(columns: Comparison['columns']): HTMLElement[] {
  const reports = columns.map(({ title, year, href }) =>
    makeElement('th', { scope: 'colgroup', colspan: 2 }, [
      makeElement('a', { href }, [title, makeElement('span', {}, [year])]),
    ]),
  );
  const scores = columns.flatMap(() =>
    ['自评', '复算'].map((name) => makeElement('th', { scope: 'col', class: 'number' }, [name])),
  );
  const single = (name: string): HTMLElement => makeElement('th', { scope: 'col', rowspan: 2 }, [name]);
  return [
    makeElement('tr', {}, [single('指标'), single('分值'), ...reports, single('差异')]),
    makeElement('tr', {}, scores),
  ];
}

function bandRow(name: string, width: number): HTMLElement {
  return makeElement('tr', { class: 'compare-band' }, [
    makeElement('th', { scope: 'rowgroup', colspan: width }, [makeElement('span', {}, [name])]),
  ]);
}

function bodyRow({ name, level, weight, cells, difference, differs }: ComparisonRow): HTMLElement {
  return makeElement('tr', { class: `level-${level}${differs ? ' compare-differs' : ''}` }, [
    makeElement('th', { scope: 'row' }, [name]),
    makeElement('td', { class: 'number' }, [weight]),
    ...cells.map(bodyCell),
    makeElement('td', { class: 'compare-difference' }, [difference]),
  ]);
}

function bodyCell({ text, href, label, note, wide, missing, differs }: Cell): HTMLElement {
  const shown = href === undefined ? text : makeElement('a', { href, 'aria-label': label }, [text]);
  const mark = makeElement('span', { class: 'differs-mark' }, [
    '≠',
    makeElement('span', { class: 'visually-hidden' }, ['与自评不同']),
  ]);
  return makeElement(
    'td',
    { class: `number${missing === true ? ' muted' : ''}`, colspan: wide === true ? 2 : undefined },
    [
      shown,
      ...(differs === true ? [mark] : []),
      ...(note === undefined ? [] : [makeElement('span', { class: 'note' }, [note])]),
    ],
  );
}
