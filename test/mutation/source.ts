/** The YAML of a content file with the place of every node, and the edits that a fault makes in it. */
import { type Document, isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml';

export type Keys = readonly (string | number)[];

/** A piece of the text that is replaced. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

export class Source {
  readonly file: string;
  readonly text: string;
  readonly #document: Document.Parsed;
  /** Where the YAML begins in the file. */
  readonly #offset: number;

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
    this.#offset = file.endsWith('.mdx') ? text.indexOf('\n') + 1 : 0;
    const end = file.endsWith('.mdx') ? text.indexOf('\n---', this.#offset) + 1 : text.length;
    this.#document = parseDocument(text.slice(this.#offset, end));
  }

  lineOf(offset: number): number {
    return this.text.slice(0, offset).split('\n').length;
  }

  /** Where the scalar at these keys stands, quotes included; undefined where there is none. */
  scalar(keys: Keys): Edit | undefined {
    const node: unknown = this.#document.getIn(keys, true);
    if (!isScalar(node) || node.range == null) return undefined;
    const [start, end] = [node.range[0] + this.#offset, node.range[1] + this.#offset];
    return { start, end, text: this.text.slice(start, end) };
  }

  /** The edit that takes a key and its value out of a mapping; undefined where it is the only one of a block. */
  withoutKey(keys: Keys): Edit | undefined {
    const map: unknown = this.#document.getIn(keys.slice(0, -1), true);
    if (!isMap(map)) return undefined;
    const at = map.items.findIndex((item) => isScalar(item.key) && item.key.value === keys.at(-1));
    const starts = map.items.map((item) => (isPair(item) && isScalar(item.key) ? item.key.range?.[0] : undefined));
    const ends = map.items.map((item) => (isScalar(item.value) ? item.value.range?.[1] : undefined));
    return map.flow === true
      ? this.#fromFlow({ at, starts, ends })
      : this.#fromBlock({ at, starts, ends, count: starts.length });
  }

  /** The edit that takes an item out of a list; undefined where it is the only one. */
  withoutItem(keys: Keys): Edit | undefined {
    const list: unknown = this.#document.getIn(keys.slice(0, -1), true);
    const at = Number(keys.at(-1));
    if (!isSeq(list) || list.items.length < 2) return undefined;
    const ranges = list.items.map((item) => (isMap(item) || isScalar(item) ? item.range : undefined));
    const starts = ranges.map((range) => range?.[0]);
    const ends = ranges.map((range) => range?.[1]);
    return list.flow === true
      ? this.#fromFlow({ at, starts, ends })
      : this.#fromBlock({ at, starts, ends, count: starts.length });
  }

  /** With the comma behind it, or before it where it is the last. */
  #fromFlow({ at, starts, ends }: Spans): Edit | undefined {
    const [start, end, next, before] = [starts[at], ends[at], starts[at + 1], ends[at - 1]];
    if (start === undefined || end === undefined) return undefined;
    if (next !== undefined) return this.#cut(start, next);
    return before === undefined ? this.#cut(start, end) : this.#cut(before, end);
  }

  /** Whole lines. */
  #fromBlock({ at, starts, ends, count }: Spans & { count: number }): Edit | undefined {
    const [start, end] = [starts[at], ends[at]];
    if (start === undefined || end === undefined || count < 2) return undefined;
    const from = this.text.lastIndexOf('\n', start + this.#offset) + 1;
    const isFirstOfItem = /^\s*- \S/.test(this.text.slice(from, start + this.#offset + 1));
    const isItself = this.text.slice(from, start + this.#offset).trim() === '-';
    // The first key of a list item shares its line with the dash.
    if (isFirstOfItem && !isItself) return undefined;
    const newline = this.text.slice(0, end + this.#offset).endsWith('\n')
      ? end + this.#offset
      : this.text.indexOf('\n', end + this.#offset) + 1;
    return { start: from, end: newline, text: '' };
  }

  #cut(start: number, end: number): Edit {
    return { start: start + this.#offset, end: end + this.#offset, text: '' };
  }
}

interface Spans {
  at: number;
  starts: readonly (number | undefined)[];
  ends: readonly (number | undefined)[];
}

/** The text with all edits made; they do not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((all, { start, end, text: own }) => all.slice(0, start) + own + all.slice(end), text);
}
