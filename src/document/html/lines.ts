/** Gathers what is printed into lines, with white space as browsers print it. */
import { lineText } from '../text.ts';
import type { Styles } from './styles.ts';
import { PLAIN, type DataTable, type Setting, type Target } from './target.ts';
import type { MarkupNode } from './tree.ts';
import type { NoteKind } from '../document.ts';

/** Characters as wide as a Chinese one. */
const WIDE =
  /[\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6]/;

export abstract class Lines implements Target {
  readonly styles: Styles;
  abstract readonly keepsHidden: boolean;
  #line = '';
  #marker = '';
  #setting: Setting = PLAIN;

  constructor(styles: Styles) {
    this.styles = styles;
  }

  add(text: string): void {
    this.#line += text;
  }

  end(next: Setting): void {
    const text = this.#line === '' ? '' : lineText(unwrapped(this.#line));
    this.#line = '';
    this.line(text === '' ? '' : this.#marker + text, this.#setting);
    if (text !== '') this.#marker = '';
    this.#setting = next;
  }

  mark(marker: string): void {
    this.#marker = marker;
  }

  turn(_: MarkupNode): Target | undefined {
    return undefined;
  }

  /** Takes a line that has ended; empty where nothing was printed. */
  protected abstract line(text: string, setting: Setting): void;
  abstract table(element: MarkupNode, inner: Setting, outer: Setting): void;
  abstract dataTable(table: DataTable): void;
  abstract note(kind: NoteKind, text: string): void;
}

/** Programs break long lines of the source anywhere: between Chinese characters such a break prints nothing. */
function unwrapped(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, (gap, at: number) => {
    if (!/[\r\n]/.test(gap)) return ' ';
    return WIDE.test(text.charAt(at - 1)) && WIDE.test(text.charAt(at + gap.length)) ? '' : ' ';
  });
}
