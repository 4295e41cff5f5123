/** The gaps that lines of text leave, which may be those between columns. */
import type { Line } from './lines.ts';

/** How wide a gap between columns is at least, as a part of the size of the characters beside it. */
const GAP_MIN = 1.2;
/** The same where several lines leave it, as a part of the largest size. */
const SHARED_GAP_MIN = 0.8;

/** Rows of one table stand at most this far apart, as a multiple of the size. */
export const PITCH_MAX = 3.2;

export interface Span {
  from: number;
  to: number;
}

/** Stretches of a line between wide gaps. */
export function partsOf(line: Line): Span[] {
  const parts: Span[] = [];
  for (const { left, right, size } of line.glyphs) {
    const last = parts.at(-1);
    if (last !== undefined && left - last.to < GAP_MIN * size) last.to = Math.max(last.to, right);
    else parts.push({ from: left, to: right });
  }
  return parts;
}

/** The gaps that all lines leave. */
export function gapsOf(lines: readonly Line[]): Span[] {
  const size = lines.reduce((most, line) => Math.max(most, line.size), 0);
  return new Cover(lines.flatMap(partsOf), size).gaps;
}

/** What lines cover together: their parts, joined where they overlap. */
export class Cover {
  readonly #spans: readonly Span[];
  readonly #size: number;

  /** @param size Of the largest characters. */
  constructor(parts: readonly Span[], size: number) {
    const spans: Span[] = [];
    for (const part of [...parts].sort((one, other) => one.from - other.from)) {
      const last = spans.at(-1);
      if (last !== undefined && part.from <= last.to) last.to = Math.max(last.to, part.to);
      else spans.push({ ...part });
    }
    this.#spans = spans;
    this.#size = size;
  }

  /** With one line more. */
  and(parts: readonly Span[], size: number): Cover {
    return new Cover([...this.#spans, ...parts], Math.max(this.#size, size));
  }

  get gaps(): Span[] {
    return this.#spans.slice(1).flatMap(({ from: to }, index) => {
      const from = this.#spans[index]?.to ?? to;
      return to - from >= SHARED_GAP_MIN * this.#size ? [{ from, to }] : [];
    });
  }
}
