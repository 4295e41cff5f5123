/** Writes tiny PDFs by hand: objects, pages and their operators. */

export interface SmallPage {
  /** Operators; `F1` is a Latin font, `F2` one that names the Chinese table of characters, `F3` and `F4` have no meaning. */
  content: string;
  /** Further entries of the page, such as `/Rotate 90`. */
  entries?: string;
  /** Further fonts and forms that it names: `/X1 11 0 R`. */
  fonts?: string;
  forms?: string;
}

const FONTS = [
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
  '<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Song /Encoding /Identity-H /DescendantFonts [7 0 R] >>',
  '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [814 939 500] >>',
  '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 >>',
];
/** Numbers its glyphs and does not say what they are. */
const COUNTED_FONT =
  '<< /Type /Font /Subtype /Type1 /BaseFont /Odd /Encoding << /Differences [65 /g1 /g2 /g3] >> /FirstChar 65 /LastChar 67 /Widths [500 500 500] >>';
/** A picture of few points, shown as large as the page. */
const IMAGE =
  '<< /Type /XObject /Subtype /Image /Width 16 /Height 16 /ColorSpace /DeviceGray /BitsPerComponent 1 /Length 32 >>\nstream\n' +
  `${'0'.repeat(32)}\nendstream`;

interface Options {
  /** Entries of every stream of operators. */
  streamEntries?: string;
  /** Objects after all others; the first has the number 9 and two more for each page. */
  objects?: readonly string[];
  /** Further entries of the trailer, and of the catalog. */
  trailer?: string;
  catalog?: string;
  /** Encrypts what a stream holds, by the number of its object. */
  encrypt?: (bytes: string, number: number) => string;
}

/** Objects: 1 catalog, 2 pages, 3–7 fonts, 8 a picture (`Im`), then two a page. */
export function smallPdf(
  pages: readonly SmallPage[],
  { objects: more = [], trailer = '', catalog = '', streamEntries = '', encrypt = (bytes) => bytes }: Options = {},
): Uint8Array {
  const kids = pages.map((_, index) => `${9 + index * 2} 0 R`).join(' ');
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    ...FONTS,
    IMAGE,
    ...pages.flatMap(({ content, entries = '', fonts = '', forms = '' }, index) => {
      const stream = encrypt(content, 10 + index * 2);
      const resources = `<< /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R /F4 ${COUNTED_FONT} ${fonts} >> /XObject << /Im 8 0 R ${forms} >> >>`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources ${resources} /Contents ${10 + index * 2} 0 R ${entries} >>`,
        `<< /Length ${stream.length} ${streamEntries} >>\nstream\n${stream}\nendstream`,
      ];
    }),
    ...more,
  ];
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** A line of text at a place; Chinese is written in the codes of its font. */
export function textAt(x: number, y: number, text: string, size = 10): string {
  const isLatin = /^[\u0020-\u007e]*$/.test(text);
  const shown = isLatin ? `(${text.replace(/[()\\]/g, '\\$&')})` : hexOf(text);
  return `BT /${isLatin ? 'F1' : 'F2'} ${size} Tf ${x} ${y} Td ${shown} Tj ET\n`;
}

function hexOf(text: string): string {
  return `<${Array.from(text, (character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`;
}

/** All edges of cells between columns and rows, as lines. */
export function gridLines(xs: readonly number[], ys: readonly number[]): string {
  const across = ys.map((y) => `${xs[0]} ${y} m ${xs.at(-1)} ${y} l S\n`);
  const down = xs.map((x) => `${x} ${ys[0]} m ${x} ${ys.at(-1)} l S\n`);
  return [...across, ...down].join('');
}
