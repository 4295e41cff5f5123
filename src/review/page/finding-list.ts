/** Runs in the browser: what the checks find in the draft, now. */
import { makeElement } from '../../browser/make-element.ts';
import { SEVERITIES, SEVERITY_NAMES, type Severity } from '../../check/finding.ts';
import type { Review, ReviewFinding } from '../model.ts';
import { button } from './button.ts';

const SIGNS: Readonly<Record<Severity, string>> = { error: '✕', warning: '▲', info: 'ℹ' };

export class FindingList {
  readonly element: HTMLElement;
  readonly #count = makeElement('span', { class: 'import-count' });
  readonly #body = makeElement('div');
  readonly #onShow: (finding: ReviewFinding) => void;
  #said = '';

  constructor(onShow: (finding: ReviewFinding) => void) {
    this.#onShow = onShow;
    this.element = makeElement('section', { 'aria-labelledby': 'import-findings' }, [
      makeElement('h2', { id: 'import-findings', tabindex: -1 }, ['核对结果', this.#count]),
      this.#body,
    ]);
  }

  update(findings: Review['findings']): void {
    const said = JSON.stringify(findings);
    if (said === this.#said) return;
    this.#said = said;
    this.#count.textContent = findings === null ? '' : findingCounts(findings);
    const focused = [...this.#body.querySelectorAll('button')].findIndex((each) => each === document.activeElement);
    this.#body.replaceChildren(
      findings === null || findings.length === 0
        ? makeElement('p', {}, [`${checkWords(findings)}。`])
        : makeElement(
            'ul',
            { class: 'import-findings' },
            findings.map((finding) => this.#item(finding)),
          ),
    );
    if (focused >= 0) [...this.#body.querySelectorAll('button')][focused]?.focus({ preventScroll: true });
  }

  #item(finding: ReviewFinding): HTMLElement {
    const { severity, title, message, fix, path, place } = finding;
    const hasPlace = path !== null || place !== null;
    const where = place === null ? '看这一格' : `看这一格（${place}）`;
    return makeElement('li', { class: `import-finding ${severity}` }, [
      makeElement('p', { class: 'import-finding-head' }, [
        makeElement('span', { class: 'import-severity' }, [
          makeElement('span', { 'aria-hidden': 'true' }, [SIGNS[severity]]),
          ` ${SEVERITY_NAMES[severity]}`,
        ]),
        makeElement('strong', {}, [title]),
      ]),
      makeElement('p', {}, [message]),
      ...(fix === null ? [] : [makeElement('p', { class: 'muted' }, [fix])]),
      ...(hasPlace ? [button(where, () => this.#onShow(finding))] : []),
    ]);
  }
}

/** What came of the checks, in a few words. */
export function checkWords(findings: readonly Pick<ReviewFinding, 'severity'>[] | null): string {
  if (findings === null) return '选好部门和年度才核对';
  return findings.length === 0 ? '没有发现问题' : findingCounts(findings);
}

/** `2 个错误、1 个提醒`; empty where there is none. */
export function findingCounts(findings: readonly Pick<ReviewFinding, 'severity'>[]): string {
  return SEVERITIES.map((severity) => ({
    severity,
    count: findings.filter((finding) => finding.severity === severity).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} 个${SEVERITY_NAMES[severity]}`)
    .join('、');
}
