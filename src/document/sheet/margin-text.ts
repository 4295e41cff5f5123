/** Head and foot of printed pages: what their codes leave as text. */
import { lineText } from '../text.ts';

/** The text of a head or foot; undefined where it holds only page numbers, dates or names of the file. */
export function marginText(written: string): string | undefined {
  const text = lineText(
    written
      .replaceAll('&&', '\u0000')
      .replace(/&(?:"[^"]*"|K[0-9A-F]{6}|K\d\d[+-]\d{3}|\d{1,3}|[A-Za-z])/g, (code) =>
        /^&[LCR]$/.test(code) ? '\n' : '',
      )
      .replaceAll('\u0000', '&'),
  );
  const words = text.replace(/第\s*页|共\s*页|Page|of|[\d\s\p{P}\p{S}]/giu, '');
  return words === '' ? undefined : text;
}
