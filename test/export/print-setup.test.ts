/** How sheets are printed. */
import { expect, test } from 'vitest';
import {
  headerAndFooter,
  isUpright,
  printTitles,
  type PrintedSheet,
  repeatedRows,
} from '../../src/export/xlsx/print-setup.ts';

const SHEET: PrintedSheet = { name: '收入', headRows: 2, widths: [40, 40], heights: [25, 20, 20] };

test('a narrow sheet stands upright, a wide one lies on its side', () => {
  expect(isUpright(SHEET)).toBe(true);
  expect(isUpright({ ...SHEET, widths: [60, 60] })).toBe(false);
});

test('heads are repeated on every page unless they would fill it', () => {
  expect(repeatedRows(SHEET)).toBe(2);
  expect(repeatedRows({ ...SHEET, heights: [25, 400, 20] })).toBe(0);
  expect(printTitles([{ ...SHEET, headRows: 0 }, SHEET])).toBe(
    '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="1">\'收入\'!$1:$2</definedName></definedNames>',
  );
});

test('a title may hold what means something in headers and in XML, and any length', () => {
  const { header, footer } = parts(headerAndFooter('A&B<局>\u0000'));
  expect(header).toBe('&amp;LA&amp;&amp;B&lt;局&gt;');
  expect(footer).toBe('&amp;L&amp;A&amp;R第&amp;P页，共&amp;N页');
  expect(parts(headerAndFooter('&'.repeat(500))).header.replaceAll('&amp;', '&').length).toBeLessThanOrEqual(255);
});

function parts(xml: string): { header: string; footer: string } {
  const [, header = '', footer = ''] =
    /^<headerFooter><oddHeader>(.*)<\/oddHeader><oddFooter>(.*)<\/oddFooter><\/headerFooter>$/.exec(xml) ?? [];
  return { header, footer };
}
