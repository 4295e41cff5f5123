/** Signs that a file holds as codes of a font, given as the characters that are printed. */
import { attributeOf, childOf, type XmlElement } from '../xml.ts';
import { SYMBOL_FONTS } from './symbol-fonts.ts';

export interface PrintedSymbols {
  text: string;
  /** Codes that only the font knows: each stands in the text as `UNKNOWN_SYMBOL`. */
  unknown: readonly string[];
}

/** Unicode's own sign for a character that cannot be told. */
const UNKNOWN_SYMBOL = '\ufffd';

/** The font of a run whose letters are printed as signs; undefined for any other. */
export function symbolFontOf(runProperties: XmlElement | undefined): string | undefined {
  const fonts = childOf(runProperties, 'rFonts');
  const name = (attributeOf(fonts, 'ascii') ?? attributeOf(fonts, 'hAnsi'))?.trim().toLowerCase();
  return name !== undefined && SYMBOL_FONTS.has(name) ? name : undefined;
}

/** Text of a run as its font prints it. */
export function printedSymbols(text: string, font: string | undefined): PrintedSymbols {
  if (font === undefined && !PRIVATE.test(text)) return { text, unknown: [] };
  const unknown: string[] = [];
  const printed = [...text].map((character) => {
    const code = character.codePointAt(0) ?? 0;
    const isPrivate = code >= 0xf020 && code <= 0xf0ff;
    if (!isPrivate && (font === undefined || code > 0xff || code <= 0x20)) return character;
    const sign = SYMBOL_FONTS.get(font ?? '')?.get(code & 0xff);
    if (sign === undefined) unknown.push(`${font ?? '字体不明'} ${code.toString(16).toUpperCase()}`);
    return sign ?? UNKNOWN_SYMBOL;
  });
  return { text: printed.join(''), unknown };
}

/** Where programs put the codes of such fonts, so that they are no letters. */
const PRIVATE = /[\uf020-\uf0ff]/;

/** `w:sym`: a code and its font. */
export function symbolOf(element: XmlElement): PrintedSymbols {
  const char = attributeOf(element, 'char') ?? '';
  const code = /^[0-9a-f]{1,4}$/i.test(char) ? Number.parseInt(char, 16) : 0;
  return symbolAt(code, attributeOf(element, 'font') ?? '');
}

/** The sign at a code of a font. */
export function symbolAt(code: number, font: string): PrintedSymbols {
  const name = font.trim().toLowerCase();
  if (SYMBOL_FONTS.has(name)) return printedSymbols(String.fromCharCode(code), name);
  const isPrivate = code >= 0xe000 && code <= 0xf8ff;
  if (code >= 0x20 && !isPrivate) return { text: String.fromCharCode(code), unknown: [] };
  return { text: UNKNOWN_SYMBOL, unknown: [`${font.trim()} ${code.toString(16).toUpperCase()}`] };
}
