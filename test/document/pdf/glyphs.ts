/** Characters of lines that tests write: Chinese ones as wide as their size, others half as wide. */
import { isWide } from '../../../src/document/pdf/lines.ts';
import type { Glyph, Turn } from '../../../src/document/pdf/page.ts';

interface At {
  left: number;
  baseline: number;
  size?: number;
  turn?: Turn;
}

/** Upright characters side by side; a space has its own. */
export function glyphsAt(text: string, { left, baseline, size = 10, turn = 0 }: At): Glyph[] {
  let at = left;
  return [...text].map((character) => {
    const from = at;
    at += isWide(character) ? size : size / 2;
    return {
      text: character,
      left: from,
      right: at,
      top: baseline - 0.8 * size,
      bottom: baseline + 0.2 * size,
      baseline,
      size,
      turn,
    };
  });
}

/** Lines one below the other, all from the same left edge. */
export function glyphsOf(lines: readonly string[], { left = 0, size = 10 } = {}): Glyph[] {
  return lines.flatMap((text, index) => glyphsAt(text, { left, baseline: size + index * 1.3 * size, size }));
}
