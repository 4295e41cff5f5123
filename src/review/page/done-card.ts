/** Runs in the browser: what comes after the last thing to look at. */
import { makeElement } from '../../browser/make-element.ts';
import type { Review, ReviewFinding } from '../model.ts';
import { button } from './button.ts';
import { findingCounts } from './finding-list.ts';

export interface DoneCard {
  findings: Review['findings'];
  /** What is still to be chosen of whose report it is; empty where nothing is. */
  missing: string;
  /** How many things there were to look at. */
  count: number;
  /** Goes through all of them again. */
  onAgain: () => void;
}

export function doneCard({ findings, missing, count, onAgain }: DoneCard): HTMLElement {
  const again = count === 0 ? [] : [button('再看一遍定过的', onAgain)];
  const toFindings = button('看核对结果', () => goTo('import-findings'));
  const toDownloads = button('去下载', () => goTo('import-downloads'));
  const main = findings !== null && findings.length > 0 ? toFindings : toDownloads;
  main.className = 'import-main';
  return makeElement('div', { class: 'import-done' }, [
    makeElement('h3', { tabindex: -1 }, [count === 0 ? '没有要看的' : `${count} 处要看的都定了`]),
    makeElement('p', {}, [doneWords(findings, missing)]),
    makeElement('div', { class: 'import-buttons' }, [toFindings, toDownloads, ...again]),
  ]);
}

export function doneWords(
  findings: readonly Pick<ReviewFinding, 'severity' | 'note'>[] | null,
  missing: string,
): string {
  if (findings === null) return `还要在上面选${missing}，才能核对和下载。`;
  const found = findingCounts(findings);
  return found === '' ? '核对没有发现问题，可以下载了。' : `接着看核对结果（${found}），看过以后下载。`;
}

/** The heading of a section takes the focus. */
function goTo(id: string): void {
  const heading = document.querySelector<HTMLElement>(`#${id}`);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
