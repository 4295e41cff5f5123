/** Whether a datum says what its source prints. */
import { exact } from '../../number/exact.ts';
import { halfWidth } from '../../number/half-width.ts';
import { ratioScale } from '../../number/unit.ts';
import { contentText } from '../../report/content-text.ts';
import type { Content, Datum } from '../../report/datum.ts';
import { parsePrinted, type Printed } from '../../report/printed.ts';
import { quantityOf } from './compare.ts';
import type { FigureContent } from './quantity.ts';

/**
 * Compares a published value with the text of a cell or line. White space, width and separators of thousands are no
 * difference, nor is a unit that only one of them names. A figure may stand among other words: `其他资金：64.33`.
 *
 * @param year  of the report, for dates that name none.
 */
export function isAsPrinted(content: Content, printed: string, year: number): boolean {
  const text = squeezed(printed);
  if (squeezed(contentText(content)) === text) return true;
  const read = parsePrinted(withoutSeparators(text), year);
  switch (content.kind) {
    case 'figure':
      if (read === undefined) return figuresIn(text).some((figure) => isFigure(content, { figure, unit: '' }));
      return 'figure' in read && isFigure(content, read) && isLoosened(content, read);
    case 'range':
      return (
        read !== undefined &&
        'low' in read &&
        isSameAs(content, read, ['low', 'high', 'lowOpen', 'highOpen']) &&
        [content.unit, ''].includes(read.unit)
      );
    case 'date':
      return read !== undefined && 'first' in read && isSameAs(content, read, ['first', 'last', 'bound']);
    case 'absent':
      return read !== undefined && 'none' in read && read.none === content.none;
    case 'text':
      return false;
  }
}

type PrintedFigure = Extract<Printed, { figure: string }>;

function isFigure({ figure, unit }: FigureContent, printed: Pick<PrintedFigure, 'figure' | 'unit'>): boolean {
  const own = exact(figure);
  const ratio = ratioScale(unit);
  if (unit === '' || printed.unit === '') {
    const value = exact(printed.figure);
    // 0.9112 in a column of percentages may be a ratio.
    return value.eq(own) || (ratio !== undefined && printed.unit === '' && value.eq(own.times(ratio)));
  }
  const datum: Datum = { path: '', keys: [], name: '', content: { kind: 'figure', ...printed }, exact: true };
  return quantityOf(datum, unit)?.value.eq(own) === true;
}

/** ≥ or 约 before a figure is a part of it; a bare number within a text leaves such words to the text around it. */
function isLoosened({ bound, about }: FigureContent, printed: PrintedFigure): boolean {
  if (about !== undefined && printed.bound === undefined && printed.about === undefined) return true;
  return about === '以上' ? printed.bound === '>=' : printed.bound === bound && printed.about === about;
}

function isSameAs<T extends object>(a: T, b: T, fields: readonly (keyof T)[]): boolean {
  return fields.every((field) => a[field] === b[field]);
}

const SEPARATOR = /(?<=\d)[,，](?=\d{3}(?!\d))/g;

const withoutSeparators = (text: string): string => text.replace(SEPARATOR, '');

const squeezed = (text: string): string => halfWidth(text).replace(/\s+/g, '');

/** Every number of a text, without a sign: 2020-2023 holds no negative one. */
function figuresIn(text: string): string[] {
  return (
    withoutSeparators(text)
      .match(/-?\d+(?:\.\d+)?/g)
      ?.flatMap((figure) => [figure, figure.replace('-', '')]) ?? []
  );
}
