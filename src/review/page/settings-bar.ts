/** Runs in the browser: whose report it is, of which year, by which framework. */
import { makeElement } from '../../browser/make-element.ts';
import { NO_FRAMEWORK } from '../../report/no-framework.ts';
import type { Office, Option, Review, Settings } from '../model.ts';
import { button } from './button.ts';
import { OfficeFields } from './office-fields.ts';
import { optionList } from './option-list.ts';
import { ProposalNote } from './proposal-note.ts';

/** The first year for which departments evaluated their whole expenditure. */
const YEAR_FIRST = 2012;

export class SettingsBar {
  readonly element: HTMLElement;
  readonly #update: (review: Review) => void;
  /** What was written of a department that is on no list. */
  #written: Partial<Office> = {};

  constructor(review: Review, onChoose: (chosen: Omit<Settings, 'decisions'>) => void) {
    const { department, year, framework } = review;
    let isRefused = false;
    const departments = optionList({
      ...{ label: '部门', options: department.options, chosen: department.chosen },
      onChange: (value) => onChoose({ department: value === '' ? undefined : value, office: undefined }),
    });
    const years = optionList({
      ...{ label: '年度', options: yearOptions(year), chosen: year === null ? null : String(year) },
      onChange: (value) => onChoose({ year: value === '' ? undefined : Number(value) }),
    });
    const frameworks = optionList({
      ...{ label: '指标体系', options: framework.options, chosen: framework.chosen, none: '（没有适用的）' },
      onChange: (value) => {
        isRefused = value === '';
        onChoose({ framework: isRefused ? NO_FRAMEWORK : value, newFramework: undefined });
      },
    });
    const office = new OfficeFields({
      onWrite: (written) => {
        this.#written = { ...this.#written, ...written };
        onChoose({ office: this.#written, department: undefined });
      },
      onLeave: () => {
        onChoose({ office: undefined });
        departments.element.querySelector('select')?.focus();
      },
    });
    const unlisted = button('我的单位不在名单里', () => onChoose({ office: this.#written, department: undefined }));
    departments.element.append(unlisted);
    const proposal = new ProposalNote((newFramework) => onChoose({ newFramework }));
    this.element = makeElement('div', {}, [
      makeElement('fieldset', { class: 'field-group import-settings' }, [
        makeElement('legend', {}, ['这是谁的、哪一年的、按哪张表评的']),
        ...[departments, years, frameworks, proposal].map(({ element }) => element),
      ]),
      office.element,
    ]);
    this.#update = (now) => {
      departments.update(now.department.options, now.department.chosen);
      years.update(yearOptions(now.year), now.year === null ? null : String(now.year));
      frameworks.update(now.framework.options, now.framework.chosen);
      office.update(now.office);
      unlisted.hidden = now.office !== null;
      proposal.update(now.proposal, { isRefused: isRefused && now.framework.chosen === null });
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

/** What nobody has chosen yet and the document does not say: `部门和年度`; empty where nothing is missing. */
export function missingChoices({ department, year }: Pick<Review, 'department' | 'year'>): string {
  return [...(department.chosen === null ? ['部门'] : []), ...(year === null ? ['年度'] : [])].join('和');
}
