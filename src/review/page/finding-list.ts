/** Runs in the browser: what the checks find in the draft, now. */
import { makeElement } from '../../browser/make-element.ts';
import { SEVERITIES, SEVERITY_NAMES, type Severity } from '../../check/finding.ts';
import type { Review, ReviewFinding } from '../model.ts';
import { button } from './button.ts';
import { explanationBox } from './explanation-box.ts';

const SIGNS: Readonly<Record<Severity, string>> = { error: '✕', warning: '▲', info: 'ℹ' };

interface Handlers {
  onShow: (finding: ReviewFinding) => void;
  onExplain: (key: string, text: string) => void;
  /** The address of the site, where every check has a page. */
  base: string;
}

export class FindingList {
  readonly element: HTMLElement;
  readonly #count = makeElement('span', { class: 'import-count' });
  readonly #body = makeElement('div');
  readonly #handlers: Handlers;
  readonly #typed = new Map<string, string>();
  #said = '';

  constructor(handlers: Handlers) {
    this.#handlers = handlers;
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
    const focused = focusIn(this.#body);
    const items = (findings ?? []).map((finding) => this.#item(finding));
    this.#body.replaceChildren(
      ...(items.length === 0
        ? [makeElement('p', {}, [`${checkWords(findings)}。`])]
        : [makeElement('p', {}, [HOW_TO]), makeElement('ul', { class: 'import-findings' }, items)]),
    );
    focused();
  }

  #item(finding: ReviewFinding): HTMLElement {
    const { severity, check, title, message, fix, cell, place, beside, key, note } = finding;
    const { onShow, onExplain, base } = this.#handlers;
    const hasPlace = cell !== null || place !== null || beside.length > 0;
    const where = place === null ? '看这一格' : `看这一格（${place}）`;
    const [sign, word] = note === null ? [SIGNS[severity], SEVERITY_NAMES[severity]] : ['✓', EXPLAINED];
    const rule = check.includes('/')
      ? []
      : [makeElement('a', { href: `${base}guide/checks/${check}/`, target: '_blank' }, ['这条规则怎样核对'])];
    return makeElement('li', { class: `import-finding ${note === null ? severity : 'explained'}` }, [
      makeElement('p', { class: 'import-finding-head' }, [
        makeElement('span', { class: 'import-severity' }, [
          makeElement('span', { 'aria-hidden': 'true' }, [sign]),
          ` ${word}`,
        ]),
        makeElement('strong', {}, [title]),
      ]),
      makeElement('p', {}, [message]),
      ...(note === null
        ? fix === null
          ? []
          : [makeElement('p', { class: 'muted' }, [fix])]
        : [makeElement('p', { class: 'import-note' }, [`说明：${note}`])]),
      makeElement('div', { class: 'import-finding-ways' }, [
        ...(hasPlace ? [button(where, () => onShow(finding))] : []),
        ...rule,
      ]),
      ...(key === null ? [] : [explanationBox({ key, message, note }, { onExplain, typed: this.#typed })]),
    ]);
  }
}

const EXPLAINED = '已说明';

const HOW_TO =
  '程序放错了的，在“要看的”里改，或告诉网站维护人；原件就是这样印的，照录不改，在那一条下面写核对说明，说明与报告一起公开。';

/** Remembers which control has the focus, and gives it back to its like after the list is drawn anew. */
function focusIn(body: HTMLElement): () => void {
  const controls = (): HTMLElement[] => [...body.querySelectorAll<HTMLElement>('button, textarea, summary, a')];
  const key = document.activeElement instanceof HTMLElement ? document.activeElement.dataset['explains'] : undefined;
  const at = controls().findIndex((each) => each === document.activeElement);
  return () => {
    const own = key === undefined ? undefined : controls().find(({ dataset }) => dataset['explains'] === key);
    if (at < 0) return;
    (own ?? controls()[at])?.focus({ preventScroll: true });
    // What was explained stands behind what is open: the reader goes with it.
    own?.closest('li')?.scrollIntoView({ block: 'nearest' });
  };
}

type Counted = Pick<ReviewFinding, 'severity' | 'note'>;

/** What came of the checks, in a few words. */
export function checkWords(findings: readonly Counted[] | null): string {
  if (findings === null) return '选好部门和年度才核对';
  return findings.length === 0 ? '没有发现问题' : findingCounts(findings);
}

/** `2 个错误、1 个提醒、1 个已说明`; empty where there is none. */
export function findingCounts(findings: readonly Counted[]): string {
  const counts = SEVERITIES.map((severity) => ({
    word: SEVERITY_NAMES[severity],
    count: findings.filter((finding) => finding.severity === severity && finding.note === null).length,
  }));
  const explained = { word: EXPLAINED, count: findings.filter(({ note }) => note !== null).length };
  return [...counts, explained]
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => `${count} 个${word}`)
    .join('、');
}
