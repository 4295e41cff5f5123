/** A paragraph while it is read: its text, what is noticed in it, the text boxes that hang on it. */
import type { XmlElement } from '../xml.ts';
import type { Remark, RemarkKind } from './remarks.ts';

export class Line {
  text = '';
  readonly remarks: Remark[] = [];
  readonly boxes: XmlElement[] = [];
  /** How long the text was after the last remark of each kind. */
  readonly #ends = new Map<RemarkKind, number>();

  /** Adds printed text; the kinds say what is to be noticed of it. */
  add(text: string, kinds: readonly RemarkKind[] = []): void {
    const start = this.text.length;
    this.text += text;
    for (const kind of kinds) this.#quote(kind, text, start);
  }

  /** Notices text that is not printed. */
  leaveOut(kind: RemarkKind, text: string): void {
    if (text !== '') this.#quote(kind, text, this.text.length);
  }

  notice(kind: RemarkKind, text = ''): void {
    this.remarks.push({ kind, text });
  }

  /** Programs cut a stretch of text into many runs: it is one remark all the same. */
  #quote(kind: RemarkKind, text: string, start: number): void {
    const last = this.remarks.findLast((remark) => remark.kind === kind);
    if (last !== undefined && this.#ends.get(kind) === start) last.text += text;
    else this.notice(kind, text);
    this.#ends.set(kind, this.text.length);
  }
}
