/** Runs in the browser: whose report it is, of which year, by which framework. */
import { makeElement } from '../../browser/make-element.ts';
import type { Option, Review, Settings } from '../model.ts';
import { optionList } from './option-list.ts';

/** The first year for which departments evaluated their whole expenditure. */
const YEAR_FIRST = 2012;

export class SettingsBar {
  readonly element: HTMLElement;
  readonly #update: (review: Review) => void;

  constructor(review: Review, onChoose: (chosen: Omit<Settings, 'decisions'>) => void) {
    const { department, year, framework } = review;
    const departments = optionList({
      ...{ label: '部门', options: department.options, chosen: department.chosen },
      onChange: (value) => onChoose({ department: value === '' ? undefined : value }),
    });
    const years = optionList({
      ...{ label: '年度', options: yearOptions(year), chosen: year === null ? null : String(year) },
      onChange: (value) => onChoose({ year: value === '' ? undefined : Number(value) }),
    });
    const frameworks = optionList({
      ...{ label: '指标体系', options: framework.options, chosen: framework.chosen, none: '（没有适用的）' },
      onChange: (value) => onChoose({ framework: value === '' ? undefined : value }),
    });
    this.element = makeElement('fieldset', { class: 'field-group import-settings' }, [
      makeElement('legend', {}, ['这是谁的、哪一年的、按哪张表评的']),
      ...[departments, years, frameworks].map(({ element }) => element),
    ]);
    this.#update = (now) => {
      departments.update(now.department.options, now.department.chosen);
      years.update(yearOptions(now.year), now.year === null ? null : String(now.year));
      frameworks.update(now.framework.options, now.framework.chosen);
    };
  }

  update(review: Review): void {
    this.#update(review);
  }
}

/** The newest first; a year that the document names is always among them. */
function yearOptions(named: number | null): Option[] {
  const last = new Date().getFullYear();
  const years = Array.from({ length: last - YEAR_FIRST + 1 }, (_, at) => last - at);
  const all = named === null || years.includes(named) ? years : [named, ...years];
  return all.map((year) => ({ value: String(year), name: `${year} 年度` }));
}
