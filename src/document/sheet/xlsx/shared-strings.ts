/** The texts that cells of a workbook share, and the text of a rich one. */
import { CELLS_MAX } from '../../limits.ts';
import { DocumentRefused } from '../../refusal.ts';
import { streamXml } from '../../xml-stream.ts';
import { unescaped } from './values.ts';

/** Text that is made of runs; how they are pronounced is no text of the cell. */
export class RichText {
  #text = '';
  #isRun = false;
  #phonetic = 0;

  open(name: string): void {
    if (name === 'rPh') this.#phonetic += 1;
    this.#isRun = name === 't';
  }

  add(piece: string): void {
    if (this.#isRun && this.#phonetic === 0) this.#text += piece;
  }

  close(name: string): void {
    if (name === 'rPh') this.#phonetic -= 1;
    if (name === 't') this.#isRun = false;
  }

  /** The whole text, which begins anew. */
  take(): string {
    const text = unescaped(this.#text);
    this.#text = '';
    return text;
  }
}

/** @throws DocumentRefused */
export function sharedStrings(part: Uint8Array | undefined): readonly string[] {
  const strings: string[] = [];
  if (part === undefined) return strings;
  const rich = new RichText();
  streamXml(part, {
    open: (name) => rich.open(name),
    text: (piece) => rich.add(piece),
    close: (name) => {
      rich.close(name);
      if (name !== 'si') return;
      strings.push(rich.take());
      if (strings.length > CELLS_MAX) throw new DocumentRefused('too-many-cells');
    },
  });
  return strings;
}
