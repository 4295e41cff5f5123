/** A published datum as pages show it: digits as published, thousands separators, the unit directly behind. */
import { exact } from '../src/number/exact.ts';
import { grouped } from '../src/number/format.ts';
import { parseUnit } from '../src/number/unit.ts';
import type { Content } from '../src/report/datum.ts';
import { BOUND_SIGNS } from '../src/report/bound.ts';
import { NOTHING } from './table/model.ts';
import type { Piece } from './table/model.ts';

type FigureContent = Extract<Content, { kind: 'figure' }>;

/**
 * The text of a published value: `4,368.55万元`, `约5,000人`, `1.9万余人次`, `≥50%`, `不适用`, `—` for a blank cell.
 *
 * An unusual way of printing is kept.
 *
 * @param unit  the unit in a caption or column header; a figure in that unit is shown bare.
 */
export function shownContent(content: Content, { unit }: { unit?: string | undefined } = {}): string {
  if (content.kind === 'text') return content.text;
  if (content.kind === 'range' || content.kind === 'date') return content.printed;
  if (content.printed !== undefined) return content.printed;
  if (content.kind === 'absent') return content.none === '空白' ? NOTHING : content.none;
  return shownFigure(content.unit === unit ? { ...content, unit: '' } : content);
}

/** The same for a table cell: a dash is explained to those who do not see it. */
export function contentPieces(content: Content | undefined, column: { unit?: string | undefined } = {}): Piece[] {
  if (content === undefined) return blank('空白');
  if (content.kind === 'absent' && content.none === '空白') return blank('空白', content.printed);
  return [shownContent(content, column)];
}

/** A dash, or the mark that was printed, with the reason why nothing stands there. */
export function blank(why: string, mark: string = NOTHING): Piece[] {
  return [mark, { kind: 'hidden', text: why }];
}

/** Tells whether two figures are the same number, however they are written: 4.7 and 4.70 are. */
export function isSameFigure(a: string, b: string): boolean {
  return exact(a).eq(exact(b));
}

function shownFigure({ figure, unit, about, bound }: FigureContent): string {
  const sign = bound === undefined ? '' : BOUND_SIGNS[bound];
  const digits = `${sign}${grouped(figure)}`;
  switch (about) {
    case undefined:
      return `${digits}${unit}`;
    case '约':
    case '近':
      return `${about}${digits}${unit}`;
    case '余':
    case '多': {
      // 1.9万余人次: the word follows the multiple and precedes what is counted.
      const { multiple, word } = parseUnit(unit);
      return `${digits}${multiple}${about}${word}`;
    }
    case '等':
    case '以上':
      return `${digits}${unit}${about}`;
  }
}
