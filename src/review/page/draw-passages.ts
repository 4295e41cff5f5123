/** The text of the draft as it is printed, each paragraph with the place that it comes from. */
import type { Passage } from '../../import/body-text.ts';
import { type Drawn, drawn } from './drawn.ts';
import { passagePath } from './links.ts';

export function drawPassages(passages: readonly Passage[]): Drawn[] {
  return passages.map(({ place, level, text }) =>
    drawn('p', { class: 'import-text import-passage', 'data-path': passagePath(place) }, [
      level === null ? text : drawn('strong', { class: `import-level-${level}` }, [text]),
      ' ',
      // A paragraph does not take the focus: its button does.
      drawn('button', { type: 'button', class: 'import-from', title: '看它在原件的哪里' }, [place]),
    ]),
  );
}
