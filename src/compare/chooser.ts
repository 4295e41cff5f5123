/** Runs in the browser: choosing a framework, then reports under it. */
import { choiceQuery, REPORTS_MAX } from './address.ts';
import { makeElement } from '../browser/make-element.ts';
import { narrow } from '../browser/narrow.ts';
import type { ChoiceRow, FrameworkChoice, FrameworkChoices } from './model.ts';

/** Frameworks with at least two reports, as links; an honest sentence where there is none. */
export function frameworkChooser(frameworks: readonly FrameworkChoice[], page: string): HTMLElement {
  const ready = frameworks.filter(({ reports }) => reports > 1);
  if (ready.length === 0) {
    return makeElement('p', { class: 'notice' }, [
      '现在没有一个指标体系有两份以上可比较的报告。同一指标体系下公开了第二份报告，就可以在这里比较。',
    ]);
  }
  const list = makeElement('ul', { class: 'link-list' });
  const { field, status } = filterField('筛选指标体系', (query) => {
    const { shown, matches } = narrow(ready, query, ({ name, place }) => `${name} ${place}`);
    list.replaceChildren(
      ...shown.map(({ id, name, place, reports }) =>
        makeElement('li', {}, [
          makeElement('a', { href: page + choiceQuery(id) }, [name]),
          makeElement('span', { class: 'muted' }, [`${place}，${reports} 份报告`]),
        ]),
      ),
    );
    status.textContent = countWords(matches, shown.length, '个指标体系');
  });
  return makeElement('section', {}, [makeElement('h2', {}, ['选择指标体系']), field, status, list]);
}

export interface ChooserOptions {
  /** The address of the compare page. */
  page: string;
  /** Fetches the reports of a region by its code, where the regions have lists of their own. */
  ofRegion: (code: string) => Promise<readonly ChoiceRow[]>;
}

/** A form of checkboxes; what was chosen stays on top while the list is narrowed, and while another region is shown. */
export function reportChooser(
  { id, name, reports, regions }: FrameworkChoices,
  before: readonly ChoiceRow[],
  { page, ofRegion }: ChooserOptions,
): HTMLElement {
  const chosen = new Map(before.map((row) => [row[0], row]));
  let listed: readonly ChoiceRow[] = reports;
  const list = makeElement('ul', { class: 'compare-choices' });
  const tally = makeElement('p', { role: 'status' });
  const say = (hint = ''): void => {
    tally.textContent = `已选 ${chosen.size} 份，可选 2 至 ${REPORTS_MAX} 份。${hint}`;
    for (const box of list.querySelectorAll('input')) box.disabled = !box.checked && chosen.size >= REPORTS_MAX;
  };
  const { field, status, redraw } = filterField('筛选报告（部门、地区、年度）', (query) => {
    const rest = narrow(
      listed.filter(([report]) => !chosen.has(report)),
      query,
      ([report, department, year, region, sheet = '']) => `${report} ${department} ${year} ${region} ${sheet}`,
    );
    list.replaceChildren(...[...chosen.values(), ...rest.shown].map((row) => choiceItem(row, chosen, say)));
    status.textContent = countWords(rest.matches, rest.shown.length, '份未选的报告');
    say();
  });
  let wanted = '';
  const show = async (code: string): Promise<void> => {
    wanted = code;
    const rows = await ofRegion(code).catch(() => undefined);
    // The reader may have gone on to another region meanwhile.
    if (wanted !== code) return;
    listed = rows ?? [];
    redraw();
    if (rows === undefined) say('这个地区的报告清单没有取到，请重新选择地区。');
  };
  const fields = regions === undefined ? [field] : [regionField(regions, show), field];
  const form = makeElement('form', { method: 'get', action: page, class: 'compare-form' }, [
    makeElement('input', { type: 'hidden', name: 'framework', value: id }),
    ...fields,
    makeElement('fieldset', { class: 'field-group' }, [makeElement('legend', {}, [`选择报告：${name}`]), status, list]),
    tally,
    makeElement('button', { type: 'submit' }, ['比较所选报告']),
  ]);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (chosen.size < 2) say('请至少选择两份报告。');
    else location.assign(page + choiceQuery(id, [...chosen.keys()]));
  });
  return form;
}

function choiceItem(row: ChoiceRow, chosen: Map<string, ChoiceRow>, say: () => void): HTMLElement {
  const [id, department, year, region, sheet = ''] = row;
  const box = makeElement('input', { type: 'checkbox', name: 'reports', value: id, checked: chosen.has(id) });
  box.addEventListener('change', () => {
    if (box.checked) chosen.set(id, row);
    else chosen.delete(id);
    say();
  });
  const about = makeElement('span', { class: 'muted' }, [region]);
  return makeElement('li', {}, [
    makeElement('label', {}, [box, makeElement('span', {}, [`${department} ${year}年度 ${sheet} `, about])]),
  ]);
}

/** Regions to choose from; the first is shown at once. */
function regionField(
  regions: NonNullable<FrameworkChoices['regions']>,
  show: (code: string) => Promise<void>,
): HTMLElement {
  const options = regions.map(({ code, name }) => makeElement('option', { value: code }, [name]));
  const select = makeElement('select', {}, options);
  const change = (): void => void show(select.value);
  select.addEventListener('change', change);
  queueMicrotask(change);
  return makeElement('label', { class: 'compare-filter' }, [makeElement('span', {}, ['地区']), select]);
}

/** A box to type into; the list is drawn at once and after every change. */
function filterField(
  label: string,
  draw: (query: string) => void,
): { field: HTMLElement; status: HTMLElement; redraw: () => void } {
  const input = makeElement('input', { type: 'search', autocomplete: 'off' });
  const status = makeElement('p', { class: 'muted', role: 'status' });
  const redraw = (): void => draw(input.value);
  input.addEventListener('input', redraw);
  input.addEventListener('keydown', (event) => {
    // Enter would send the form while the reader is still looking for a report.
    if (event.key === 'Enter') event.preventDefault();
  });
  // The caller's drawing writes into what this function returns.
  queueMicrotask(redraw);
  return {
    field: makeElement('label', { class: 'compare-filter' }, [makeElement('span', {}, [label]), input]),
    status,
    redraw,
  };
}

function countWords(matches: number, shown: number, unit: string): string {
  return matches > shown
    ? `符合的有 ${matches} ${unit}，只列出前 ${shown} ${unit}，请输入更多文字。`
    : `符合的有 ${matches} ${unit}。`;
}
