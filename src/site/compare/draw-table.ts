/** Runs in the browser: writes a comparison down as a table. */
import type { Cell, Comparison, ComparisonRow } from './comparison.ts';
import { make } from './dom.ts';

/** The table in its scrolling region, with the switch that hides rows without a difference. */
export function drawTable(comparison: Comparison, caption: string): HTMLElement {
  const { columns, totals, indicators } = comparison;
  const width = 3 + 2 * columns.length;
  const table = make('table', { class: 'data-table compare-table' }, [
    make('caption', {}, [caption]),
    make('thead', {}, headRows(columns)),
    make('tbody', {}, [bandRow('总体', width), ...totals.map(bodyRow)]),
    make('tbody', {}, [bandRow('各项指标（单位：分）', width), ...indicators.map(bodyRow)]),
  ]);
  const only = make('input', { type: 'checkbox', id: 'compare-only' });
  only.addEventListener('change', () => table.classList.toggle('only-different', only.checked));
  return make('div', {}, [
    make('label', { class: 'compare-option', for: 'compare-only' }, [only, '只看有差异的行']),
    make('div', { class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': '比较结果' }, [table]),
  ]);
}

function headRows(columns: Comparison['columns']): HTMLElement[] {
  const reports = columns.map(({ title, year, href }) =>
    make('th', { scope: 'colgroup', colspan: 2 }, [make('a', { href }, [title, make('span', {}, [year])])]),
  );
  const scores = columns.flatMap(() =>
    ['自评', '复算'].map((name) => make('th', { scope: 'col', class: 'number' }, [name])),
  );
  const single = (name: string): HTMLElement => make('th', { scope: 'col', rowspan: 2 }, [name]);
  return [make('tr', {}, [single('指标'), single('分值'), ...reports, single('差异')]), make('tr', {}, scores)];
}

function bandRow(name: string, width: number): HTMLElement {
  return make('tr', { class: 'compare-band' }, [
    make('th', { scope: 'rowgroup', colspan: width }, [make('span', {}, [name])]),
  ]);
}

function bodyRow({ name, level, weight, cells, difference, differs }: ComparisonRow): HTMLElement {
  return make('tr', { class: `level-${level}${differs ? ' compare-differs' : ''}` }, [
    make('th', { scope: 'row' }, [name]),
    make('td', { class: 'number' }, [weight]),
    ...cells.map(bodyCell),
    make('td', { class: 'compare-difference' }, [difference]),
  ]);
}

function bodyCell({ text, href, label, note, wide, missing, differs }: Cell): HTMLElement {
  const shown = href === undefined ? text : make('a', { href, 'aria-label': label }, [text]);
  const mark = make('span', { class: 'differs-mark' }, [
    '≠',
    make('span', { class: 'visually-hidden' }, ['与自评不同']),
  ]);
  return make('td', { class: `number${missing === true ? ' muted' : ''}`, colspan: wide === true ? 2 : undefined }, [
    shown,
    ...(differs === true ? [mark] : []),
    ...(note === undefined ? [] : [make('span', { class: 'note' }, [note])]),
  ]);
}
