/** Runs in the browser: a number is dragged onto a cell of the draft, by mouse, pen or finger. Whatever it does can be done without. */
import { makeElement } from '../../browser/make-element.ts';

/** How far the pointer goes before it is a drag and not a click, in px. */
const FAR = 5;

/** How near the edge of a pane begins to scroll it, and how far with each move, in px. */
const EDGE = 40;
const STEP = 14;

interface DragHandlers {
  /** What is carried, in a few words. */
  wordsOf: (key: string) => string;
  onStart: (key: string) => void;
  onDrop: (key: string, path: string) => void;
  onEnd: () => void;
}

export function listenToDrags(root: HTMLElement, handlers: DragHandlers): void {
  root.addEventListener('pointerdown', (event) => {
    const handle = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-drag]') : null;
    const key = handle?.dataset['drag'];
    if (key === undefined || event.button !== 0) return;
    // A finger on a cell moves the page; it carries a number by its sign.
    if (event.pointerType === 'touch' && handle instanceof HTMLTableCellElement) return;
    // Otherwise a mouse would select text on its way.
    if (event.pointerType === 'mouse') event.preventDefault();
    follow(root, { key, start: event }, handlers);
  });
}

function follow(root: HTMLElement, { key, start }: { key: string; start: PointerEvent }, handlers: DragHandlers): void {
  let ghost: HTMLElement | undefined;
  let target: HTMLElement | null = null;
  const aim = (next: HTMLElement | null): void => {
    target?.classList.remove('is-target');
    next?.classList.add('is-target');
    target = next;
  };
  const begin = (): HTMLElement => {
    root.classList.add('is-dragging');
    handlers.onStart(key);
    const element = makeElement('div', { class: 'import-ghost', 'aria-hidden': 'true' }, [handlers.wordsOf(key)]);
    document.body.append(element);
    return element;
  };
  const move = (event: PointerEvent): void => {
    if (event.pointerId !== start.pointerId) return;
    const [x, y] = [event.clientX, event.clientY];
    if (ghost === undefined && Math.hypot(x - start.clientX, y - start.clientY) < FAR) return;
    ghost ??= begin();
    ghost.style.transform = `translate(${x + 12}px, ${y + 12}px)`;
    const under = document.elementFromPoint(x, y);
    scrollNearEdge(under, x, y);
    aim(under?.closest<HTMLElement>('[data-slot]') ?? null);
  };
  const end = (event?: PointerEvent): void => {
    if (event !== undefined && event.pointerId !== start.pointerId) return;
    listening.abort();
    root.classList.remove('is-dragging');
    const path = event?.type === 'pointerup' ? target?.dataset['path'] : undefined;
    aim(null);
    if (ghost === undefined) return;
    ghost.remove();
    // The click that a browser makes of it is none.
    addEventListener('click', stop, { capture: true, once: true });
    setTimeout(() => removeEventListener('click', stop, { capture: true }));
    handlers.onEnd();
    if (path !== undefined) handlers.onDrop(key, path);
  };
  const listening = new AbortController();
  const { signal } = listening;
  addEventListener('pointermove', move, { signal });
  addEventListener('pointerup', end, { signal });
  addEventListener('pointercancel', end, { signal });
  addEventListener('keydown', ({ key: pressed }) => (pressed === 'Escape' ? end() : undefined), { signal });
}

function stop(event: Event): void {
  event.stopPropagation();
  event.preventDefault();
}

function scrollNearEdge(under: Element | null, x: number, y: number): void {
  for (const box of [under?.closest('.table-scroll'), under?.closest('.import-pane-body')]) {
    if (!box) continue;
    const { top, bottom, left, right } = box.getBoundingClientRect();
    if (y - top < EDGE) box.scrollTop -= STEP;
    if (bottom - y < EDGE) box.scrollTop += STEP;
    if (x - left < EDGE) box.scrollLeft -= STEP;
    if (right - x < EDGE) box.scrollLeft += STEP;
  }
}
