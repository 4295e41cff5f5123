/** A paragraph while it is read: its text, what is noticed in it, the text boxes that hang on it. */
import type { XmlElement } from '../xml.ts';
import type { Remark, RemarkKind } from './remarks.ts';

export class Line {
  text = '';
  readonly remarks: Remark[] = [];
  readonly boxes: XmlElement[] = [];
  /** The last quote of each kind, and how long the text was behind it. */
  readonly #last = new Map<RemarkKind, { remark: Remark; end: number }>();

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
    const last = this.#last.get(kind);
    const isSame = last !== undefined && last.end === start;
    const remark = isSame ? last.remark : { kind, text: '' };
    remark.text += text;
    if (!isSame) this.remarks.push(remark);
    this.#last.set(kind, { remark, end: this.text.length });
  }
}
