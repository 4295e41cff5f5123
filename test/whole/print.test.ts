/** The Guangzhou report as the browser prints it: an official document after GB/T 9704. */
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { PORTAL_BASE } from '../fixtures/portal-site.ts';
import { browsing } from './browsing.ts';
import { chromiumPath } from './chromium.ts';

const dist = join(inject('portalSite'), 'dist');
const POINTS_PER_MM = 72 / 25.4;

interface Sheet {
  width: number;
  height: number;
  text: string;
  /** Left edges and baselines of its pieces of text, in millimetres from the left and the top. */
  pieces: { text: string; left: number; top: number; points: number }[];
}

describe.skipIf(chromiumPath === undefined)('on paper', () => {
  const web = browsing(() => dist, PORTAL_BASE);
  let sheets: Sheet[] = [];
  beforeAll(async () => {
    const page = await web.browser.newPage({ colorScheme: 'dark' });
    await page.goto(`${web.address}${PORTAL_BASE}reports/guangzhou-emergency/2022/`);
    sheets = await sheetsOf(await page.pdf({ preferCSSPageSize: true }));
  });

  test('is A4, upright but for wide tables, which lie on their side', () => {
    const millimetres = sheets.map(({ width, height }) => [Math.round(width), Math.round(height)].join('×'));
    expect(new Set(millimetres)).toEqual(new Set(['210×297', '297×210']));
    expect(sheets[0]).toSatisfy(({ width, height }: Sheet) => height > width);
    const onSide = sheets.filter(({ width, height }) => width > height);
    expect(
      onSide
        .map(({ text }) => text)
        .join('')
        .replaceAll('\n', ''),
    ).toContain('整体绩效目标产出指标完成情况');
  });

  test('keeps the margins: 28 mm on the left, 37 mm at the top, and lines of 28 characters', () => {
    const upright = sheets.filter(({ width, height }) => width < height);
    const body = upright.flatMap(({ pieces }) =>
      pieces.filter(({ text }) => text.trim() !== '' && !/^[—\s\d]+$/.test(text)),
    );
    expect(Math.min(...body.map(({ left }) => left))).toBeGreaterThanOrEqual(27.5);
    expect(Math.min(...body.map(({ top }) => top))).toBeGreaterThanOrEqual(37);
    const prose = body.filter(({ points }) => Math.abs(points - 15.75) < 0.1);
    expect(prose.length).toBeGreaterThan(40);
  });

  test('begins with the title, numbers its headings, and every page with dashes', () => {
    const text = sheets.map((sheet) => sheet.text).join('\n');
    expect(sheets[0]?.text).toContain('整体支出绩效自评报告');
    for (const heading of ['二、年度整体绩效目标', '（一）应急指挥', '附件：复算算式'])
      expect(text).toContain(plain(heading));
    sheets.forEach((sheet, index) => expect(sheet.text).toContain(`—${index + 1}—`));
  });

  test('repeats the head of a table on each of its pages', () => {
    const onSide = sheets.filter(({ width, height }) => width > height);
    expect(onSide.length).toBeGreaterThan(1);
    for (const { text } of onSide) expect(text).toContain('三级指标');
  });

  test('has the working as an appendix, and nothing that only a screen can use', () => {
    const text = sheets.map((sheet) => sheet.text).join('\n');
    expect(text).toContain(plain('20 × (20 + 3.5 ÷ 6 + 904 ÷ 994) ÷ 22'));
    expect(text).toMatch(/打印自https:/);
    for (const words of ['跳到正文', '主导航', '修改本页', '目录', '固定链接', '大字'])
      expect(text).not.toContain(words);
  });
});

async function sheetsOf(pdf: Buffer): Promise<Sheet[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { text } = await extractText(document, { mergePages: false });
  return Promise.all(
    text.map(async (words, index) => {
      const page = await document.getPage(index + 1);
      const [, , width = 0, height = 0] = page.view;
      const { items } = await page.getTextContent();
      const pieces = items.flatMap((item) =>
        'str' in item
          ? [
              {
                text: item.str,
                left: Number(item.transform[4]) / POINTS_PER_MM,
                top: (height - Number(item.transform[5])) / POINTS_PER_MM,
                points: Math.abs(Number(item.transform[3])),
              },
            ]
          : [],
      );
      return { width: width / POINTS_PER_MM, height: height / POINTS_PER_MM, text: plain(words), pieces };
    }),
  );
}

/** A PDF may hold a character as its radical (⾃ for 自; a few, 门 among them, have no mapping); spaces that justify a line are no words. */
function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(' ', '');
}
