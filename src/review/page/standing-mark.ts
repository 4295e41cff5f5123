/** Runs in the browser: sign and word of what became of a text, at the end of its cell or line. */
import { makeElement } from '../../browser/make-element.ts';
import type { Task } from '../model.ts';
import { type Standing, STANDINGS } from './links.ts';

/** One mark: what became of a text, and of a number without a place its task. */
export interface Mark {
  standing: Standing;
  /** It can be dragged to a cell of the draft. */
  task?: Task;
}

/** What the marks of an element say, so that of thousands only those are made that say something new. */
const said = new WeakMap<HTMLElement, string>();

/** Sets the marks of a cell or a line. */
export function setMarks(element: HTMLElement, marks: readonly Mark[]): void {
  const words = JSON.stringify(marks);
  if ((said.get(element) ?? '[]') === words) return;
  said.set(element, words);
  for (const old of element.querySelectorAll(':scope > .import-standing')) old.remove();
  // A cell takes the focus itself; a line of text has a button for it.
  const name = element.tagName === 'P' ? 'button' : 'span';
  element.append(...marks.map((mark) => markElement(mark, name)));
  carry(
    element,
    marks.flatMap(({ task }) => task ?? []),
  );
}

/** The number itself can be dragged: the whole cell where one number in it has no place, else each number. */
function carry(element: HTMLElement, tasks: readonly Task[]): void {
  for (const old of element.querySelectorAll(':scope > .import-number')) old.replaceWith(...old.childNodes);
  element.normalize();
  delete element.dataset['drag'];
  const [only] = tasks;
  if (element.tagName === 'TD' && tasks.length === 1 && only !== undefined) element.dataset['drag'] = only.key;
  else wrapNumbers(element, tasks);
}

function wrapNumbers(element: HTMLElement, tasks: readonly Task[]): void {
  let rest = element.firstChild;
  for (const { key, text } of tasks) {
    if (!(rest instanceof Text)) return;
    const found = [...rest.data.matchAll(/\d+(?:[,，]\d{3})*(?:\.\d+)?/g)].find(([number]) => number === text);
    if (found === undefined) continue;
    const number = rest.splitText(found.index ?? 0);
    rest = number.splitText(text.length);
    const carried = makeElement('span', { class: 'import-number', 'data-drag': key });
    number.replaceWith(carried);
    carried.append(number);
  }
}

/** What is certain is the rule and shows its sign alone; a word is there for who does not see it. */
function markElement({ standing, task }: Mark, name: 'button' | 'span'): HTMLElement {
  const { sign, word } = STANDINGS[standing];
  return makeElement(
    name,
    {
      ...{ class: 'import-standing', 'data-standing': standing, type: name === 'button' ? 'button' : undefined },
      'data-drag': task?.key,
      title: task === undefined ? undefined : `${task.text} 可以拖到草稿的一格里。`,
    },
    [
      makeElement('span', { 'aria-hidden': 'true' }, [sign]),
      makeElement('span', { class: standing === 'certain' ? 'visually-hidden' : undefined }, [word]),
    ],
  );
}

/** Marks elements as those that belong to what was chosen on the other side; only one choice is marked at a time. */
export function markChosen(pane: HTMLElement, chosen: readonly HTMLElement[]): void {
  for (const old of pane.querySelectorAll('.is-chosen')) {
    old.classList.remove('is-chosen');
    old.removeAttribute('aria-selected');
  }
  for (const element of chosen) {
    element.classList.add('is-chosen');
    if (element.tagName === 'TD') element.setAttribute('aria-selected', 'true');
  }
}

/** How far what was chosen is brought into sight: not at all, within its pane, or on the page as well. */
export type Reach = 'mark' | 'pane' | 'page';

/** Brings an element into sight: within its pane where that scrolls, then on the page where that is asked for. */
export function reveal(element: HTMLElement, pane: HTMLElement, reach: Reach): void {
  if (reach === 'mark') return;
  const isScrolling = pane.scrollHeight > pane.clientHeight && getComputedStyle(pane).overflowY !== 'visible';
  if (isScrolling) {
    const [own, outer] = [element.getBoundingClientRect(), pane.getBoundingClientRect()];
    const isSeen = own.top >= outer.top && own.bottom <= outer.bottom;
    if (!isSeen) pane.scrollTop += own.top - outer.top - outer.height / 3;
  }
  for (const box of [element.closest('.table-scroll'), pane]) if (box !== null) revealSideways(element, box);
  if (reach === 'pane') return;
  const { top, bottom } = element.getBoundingClientRect();
  const work = element.closest('.import-work');
  const tasks = isScrolling ? work?.querySelector('.import-tasks') : null;
  const isCovered =
    tasks && getComputedStyle(tasks).position === 'sticky' && top < tasks.getBoundingClientRect().bottom;
  if (!isCovered && top >= 0 && bottom <= innerHeight) return;
  // Where the panes scroll, tasks and panes fill the screen together.
  if (isScrolling) work?.scrollIntoView({ block: 'start' });
  else element.scrollIntoView({ block: 'center', inline: 'nearest' });
}

/** Behind the names that stay at the left nothing is seen. */
function revealSideways(element: HTMLElement, box: Element): void {
  const names = element.closest('tr')?.querySelectorAll('.is-pinned') ?? [];
  if (box.scrollWidth <= box.clientWidth || element.classList.contains('is-pinned')) return;
  const [own, outer] = [element.getBoundingClientRect(), box.getBoundingClientRect()];
  const left = Math.max(outer.left, ...[...names].map((name) => name.getBoundingClientRect().right));
  if (own.left < left || own.right > outer.right) box.scrollLeft += own.left - left - (outer.right - left) / 3;
}
