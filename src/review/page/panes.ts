/** Runs in the browser: document and draft beside each other; where there is no room, one of them at a time. */
import { makeElement } from '../../browser/make-element.ts';
import { button } from './button.ts';
import { STANDINGS } from './links.ts';

export type Side = 'source' | 'form';

const SIDES: Readonly<Record<Side, string>> = { source: '原件', form: '草稿' };

const LEGEND = Object.values(STANDINGS)
  .map(({ sign, word }) => `${sign}${word}`)
  .join('　');

const HELP: Readonly<Record<Side, string>> = {
  source: `${LEGEND}。点一格，看它在草稿的哪里，放错了就在上面改；方向键走格子，回车同点。`,
  form: '点一格，看它在原件的哪里，放错了就在上面改。没有标记的是指标体系规定的，或程序推算的。',
};

export class Panes {
  readonly element: HTMLElement;

  constructor(bodies: Readonly<Record<Side, HTMLElement>>) {
    const sides = Object.keys(SIDES) as Side[];
    const switches = sides.map((side) => {
      const element = button(SIDES[side], () => this.show(side));
      element.dataset['side'] = side;
      element.setAttribute('aria-pressed', String(side === 'source'));
      return element;
    });
    this.element = makeElement('div', { class: 'import-panes', 'data-shown': 'source' }, [
      makeElement('div', { class: 'import-switch', role: 'group', 'aria-label': '看哪一边' }, switches),
      ...sides.map((side) =>
        makeElement('section', { class: `import-pane import-pane-${side}`, 'aria-labelledby': `import-${side}` }, [
          makeElement('h3', { id: `import-${side}` }, [SIDES[side]]),
          makeElement('p', { class: 'muted' }, [
            HELP[side],
            makeElement('span', { class: 'import-slide' }, ['宽的表可以左右滑动。']),
          ]),
          bodies[side],
        ]),
      ),
    ]);
  }

  /** Whether the draft is being worked out anew. */
  get isBusy(): boolean {
    return this.element.getAttribute('aria-busy') === 'true';
  }

  set isBusy(isBusy: boolean) {
    if (isBusy) this.element.setAttribute('aria-busy', 'true');
    else this.element.removeAttribute('aria-busy');
  }

  show(side: Side): void {
    this.element.dataset['shown'] = side;
    for (const each of this.element.querySelectorAll<HTMLElement>('[data-side]'))
      each.setAttribute('aria-pressed', String(each.dataset['side'] === side));
  }
}
