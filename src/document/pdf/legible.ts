/** Tells characters that the file names from numbers that a font alone understands. */

/** Controls, private use, the mark of an unknown character, halves of pairs, and what is no character. */
const UNKNOWN =
  /[\u0000-\u001f\u007f-\u009f\ue000-\uf8ff\ufffd\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** What Chinese documents are made of. */
const USUAL = new RegExp(
  '^[\\u0020-\\u007e\\u00a0-\\u00ff\\u2010-\\u203b\\u2103\\u2116\\u2160-\\u217f\\u2190-\\u2193\\u2200-\\u22ff' +
    '\\u2460-\\u249b\\u2500-\\u25ff\\u3000-\\u303f\\u4e00-\\u9fff\\uff00-\\uffef]+$',
);

/**
 * Radicals as Unicode has them a second time, and the characters that look the same: a font has one glyph for both, and
 * some programs (browsers, LibreOffice) name the radical. Those that NFKC knows (⼀) are not in the list.
 *
 * @see EquivalentUnifiedIdeograph.txt of Unicode
 */
const RADICALS =
  '⺁⺂⺃⺄⺅⺆⺈⺉⺊⺋⺎⺏⺐⺒⺓⺔⺖⺗⺘⺙⺛⺞⺟⺠⺡⺢⺣⺤⺦⺨⺩⺭⺯⺰⺲⺶⺹⺽⺾⻁⻂⻃⻄⻅⻆⻈⻉⻋⻌⻐⻑⻒⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳';
const SAME =
  '厂乛乚乙亻冂刀刂卜㔾兀尣尢巳幺彑忄㣺扌攵旡歺母民氵氺灬爫丬犭王礻糹纟罒羊耂臼艹虎衤覀西见角讠贝车辶钅長镸长门阝雨青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟';
const CHARACTERS = new Map(Array.from(RADICALS, (radical, index) => [radical, SAME.charAt(index)]));

/** A text with the characters that it shows: radicals and ligatures (ﬁ) are no letters of their own. */
export function asPrinted(text: string): string {
  return text.replace(/[\u2e80-\u2fdf\ufb00-\ufb06]/g, (each) => CHARACTERS.get(each) ?? each.normalize('NFKC'));
}

/** Whether a text of one glyph can be what is printed. */
export function isLegible(text: string): boolean {
  return !UNKNOWN.test(text);
}

/** Names of glyphs that are numbers: `g12`, `cid_34`; `uni4E2D` is a character. */
const COUNTED = /^(?!u(?:ni)?[0-9A-F]{4,6}$)[A-Za-z]{1,6}_?\d+$/;

/**
 * What the characters of a font tell of it. Where a file does not say what its characters mean, pdf.js gives their
 * numbers, which fall anywhere; where they only happen to be the same as the numbers, all of them are usual ones.
 */
export class FontEvidence {
  #isNamed = false;
  #isOdd = false;

  /** @param name What the font calls the glyph, if it has names of its own. */
  add(text: string, code: number, name: string | undefined): void {
    if (text !== String.fromCodePoint(code)) this.#isNamed = true;
    else if (!USUAL.test(text) || (name !== undefined && COUNTED.test(name))) this.#isOdd = true;
  }

  get isNumbered(): boolean {
    return !this.#isNamed && this.#isOdd;
  }
}
