/** Which way is better for an annual row: what its author says, else what its target prints. */
import { type Content, contentOf } from './datum.ts';
import { saysEqual } from './printed.ts';
import type { Direction, Target } from './target.ts';

/**
 * The direction of a row.
 *
 * @param year  the report's.
 * @returns undefined where the target is a plain figure, about a figure, or nothing: that is never guessed.
 */
export function directionOf({ direction, target }: Pick<Target, 'direction' | 'target'>, year: number) {
  return direction ?? printedDirection(target, year);
}

/** What the target itself says: with ≥95% higher is better, a date is met by any day before it, words are judged. */
export function printedDirection(target: Target['target'], year: number): Direction | undefined {
  return directionIn(contentOf(target, { unit: '', year }));
}

function directionIn(content: Content): Direction | undefined {
  switch (content.kind) {
    case 'figure':
      if (content.printed !== undefined && saysEqual(content.printed)) return '=';
      return content.about === '以上' ? '>=' : directionOfBound(content.bound);
    case 'date':
      return directionOfBound(content.bound ?? '<=');
    case 'range':
      return '=';
    case 'text':
      return 'qualitative';
    case 'absent':
      return undefined;
  }
}

function directionOfBound(bound: '>=' | '<=' | '>' | '<' | undefined): Direction | undefined {
  if (bound === undefined) return undefined;
  return bound === '>' || bound === '>=' ? '>=' : '<=';
}
