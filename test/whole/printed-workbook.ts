/** A workbook as LibreOffice prints it: its pages, by sheet. */
import { extractText, getDocumentProxy } from 'unpdf';

export interface PrintedPage {
  /** In millimetres. */
  width: number;
  height: number;
  /** Without spaces and line ends. */
  text: string;
  /** Of the smallest type, in points. */
  points: number;
  /** What its foot says. */
  sheet: string;
  number: number;
  of: number;
}

const MM = 25.4 / 72;

export async function printedPages(pdf: Uint8Array): Promise<PrintedPage[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { text } = await extractText(document, { mergePages: false });
  return Promise.all(
    text.map(async (_words, index) => {
      const page = await document.getPage(index + 1);
      const [, , width = 0, height = 0] = page.view;
      const items = (await page.getTextContent()).items.flatMap((item) => ('str' in item ? [item] : []));
      const whole = plain(items.map(({ str }) => str).join(''));
      const [, number, of] = /第(\d+)页,共(\d+)页/.exec(whole) ?? [];
      const foot = items.filter(({ transform }) => Number(transform[5]) < FOOT_MOST);
      return {
        width: Math.round(width * MM),
        height: Math.round(height * MM),
        text: whole,
        points: Math.min(
          ...items.filter(({ str }) => str.trim() !== '').map(({ transform }) => Math.abs(Number(transform[3]))),
        ),
        sheet: plain(foot.map(({ str }) => str).join('')).replace(/第\d+页.*$/, ''),
        number: Number(number),
        of: Number(of),
      };
    }),
  );
}

/** In points from the bottom: only the foot stands there. */
const FOOT_MOST = 40;

/** A PDF may hold a character as its radical or in its wide form; spaces that justify a line are no words. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}
