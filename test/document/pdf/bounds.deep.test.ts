/** Hostile PDFs: read in time that grows with what stands on a page, however it stands there, or refused. */
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { nodeCMaps } from '../../../src/document/pdf/node-cmaps.ts';
import { readPdf } from '../../../src/document/pdf/read-pdf.ts';
import { DocumentRefused } from '../../../src/document/refusal.ts';
import { cpuClock } from '../../fixtures/cpu-clock.ts';
import { gridLines, smallPdf, textAt, type SmallPage } from './small-pdf.ts';

/** Seconds of the processor that 100,000 things may take. */
const SECONDS_MAX = 20;

/** The number of blocks, or why there are none; in time. */
async function resultOf(file: Uint8Array): Promise<number | string> {
  const clock = cpuClock();
  const result = await readPdf(file, { readCMap: nodeCMaps }).then(
    ({ blocks }) => blocks.length,
    (error: unknown) => (error instanceof DocumentRefused ? error.reason : Promise.reject(error)),
  );
  expect(clock.seconds()).toBeLessThan(SECONDS_MAX);
  return result;
}

const WORDS = textAt(60, 500, 'Budget execution 97.20%');

/** Print so small that a page has room for as many lines as it may have characters. */
function tiny(line: string, count: number, at = '100 800'): string {
  return `BT /F1 0.001 Tf ${at} Td\n${`${line}\n`.repeat(count)}ET\n`;
}

function repeated(count: number, one: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => one(index)).join('\n');
}

const across = (from: number, to: number, at: number): string => `${from} ${at} m ${to} ${at} l S`;

test.each([
  ['lines of one paragraph', 1, tiny('(a) Tj 0 -0.002 Td', 100_000)],
  ['lines of one cell', 1, gridLines([50, 300, 500], [820, 400, 100]) + tiny('(a) Tj 0 -0.001 Td', 100_000)],
  ['paragraphs', 140_000, tiny('/F1 0.001 Tf (a) Tj 0 -0.002 Td /F1 0.002 Tf (b) Tj 0 -0.002 Td', 70_000)],
  [
    'rows between two rules',
    134,
    `${across(100, 200, 801)} ${across(100, 200, 100)} ${tiny('(a) Tj 30 0 Td (b) Tj -30 -0.002 Td', 20_000)}`,
  ],
  [
    'rows between three rules',
    1,
    `${[801, 790, 100].map((at) => across(100, 200, at)).join(' ')} ${tiny('(a) Tj 30 0 Td (b) Tj -30 -0.002 Td', 50_000, '100 780')}`,
  ],
  [
    'rules that begin and end each in another way, around lines',
    50_000,
    repeated(1_400, (index) => {
      const [from, to] = [10 + (index % 40) * 7, 330 + Math.floor(index / 40) * 7];
      return `${across(from, to, 830 - (index % 7))} ${across(from, to, 10 + (index % 60) / 3)}`;
    }) + tiny('(a) Tj 10 0 Td (b) Tj -10 -0.005 Td', 50_000, '310 800'),
  ],
  [
    'characters of one word over a rule',
    1,
    gridLines([50, 300, 500], [820, 400]) + `BT /F1 0.001 Tf 280 800 Td (${'a'.repeat(100_000)}) Tj ET`,
  ],
  ['small rules', 1, WORDS + repeated(100_000, (at) => across((at * 7919) % 590, ((at * 7919) % 590) + 6, at % 840))],
  [
    'small frames, one beside the other',
    1,
    WORDS + repeated(100_000, (at) => `${(at * 7) % 590} ${Math.floor(at / 84) * 5} 6 4 re S`),
  ],
  [
    'parts of a line',
    3,
    `BT /F1 0.001 Tf 100 800 Td ${`${'(a) Tj 0.01 0 Td '.repeat(30_000)}-300 -0.003 Td `.repeat(3)}ET`,
  ],
  ['slanted characters', 1, `BT /F1 1 Tf 1 1 -1 1 100 100 Tm (${'a'.repeat(100_000)}) Tj ET ${WORDS}`],
  ['points of a path', 'overfull', `${WORDS} 0 0 m ${'1 1 l 2 2 l '.repeat(1_500_000)} S`],
  ['states within each other', 'overfull', 'q '.repeat(100_000) + WORDS],
  ['lists within each other', 'nothing', '['.repeat(1_000_000) + WORDS],
])('very many %s on a page take their time once', async (_, result, content) => {
  expect(await resultOf(smallPdf([{ content }]))).toBe(result);
});

test('very many lines in the heads of two pages take their time once', async () => {
  const content = tiny('(a) Tj 0 -0.0005 Td', 50_000, '100 830') + tiny('(b) Tj 0 -0.002 Td', 50_000, '100 700');
  expect(await resultOf(smallPdf([{ content }, { content }]))).toBe(1);
});

test('a table over as many pages as a file may have takes its time once', async () => {
  const rows = Array.from({ length: 300 }, (_, index) => 800 - index * 2.6);
  const content = gridLines([50, 150, 250], rows) + WORDS;
  expect(await resultOf(smallPdf(Array.from({ length: 300 }, () => ({ content }))))).toBe(1);
});

const form = (resources: string, content: string): string =>
  `<< /Type /XObject /Subtype /Form /BBox [0 0 10 10] /Resources << ${resources} >> /Length ${content.length} >>\nstream\n${content}\nendstream`;
const group = (object: string): string => object.replace('/Form ', '/Form /Group << /S /Transparency >> ');
const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
const range = (kind: string, to: string): string =>
  `begincmap 1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange 1 begin${kind}range <00000000> ${to} end${kind}range endcmap`;
const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => 11 + index);

test.each<[string, Omit<SmallPage, 'content'>, readonly string[]]>([
  [
    'forms that each draw two others',
    { forms: '/X 11 0 R' },
    numbers(40).map((at) => form(`/XObject << /A ${at + 1} 0 R >>`, '/A Do /A Do')),
  ],
  [
    'more fonts than any file has',
    {
      fonts: numbers(6_000)
        .map((at) => `/G${at} ${at} 0 R`)
        .join(' '),
    },
    numbers(6_000).map((at) => `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /X ${at} >>`),
  ],
  [
    'annotations that are drawn very often',
    { entries: `/Annots [${'11 0 R '.repeat(100_000)}]` },
    ['<< /Type /Annot /Subtype /Square /Rect [0 0 10 10] /AP << /N 12 0 R >> >>', form('', '0 0 m 1 1 l S')],
  ],
  [
    'groups that each draw two others',
    { forms: '/X 11 0 R' },
    numbers(40).map((at) => group(form(`/XObject << /A ${at + 1} 0 R >>`, '/A Do /A Do'))),
  ],
  [
    'groups within a soft mask',
    { forms: '/X 11 0 R' },
    [
      form('/ExtGState << /G << /SMask << /S /Luminosity /G 12 0 R >> >> >>', '/G gs'),
      ...numbers(40).map((at) => group(form(`/XObject << /A ${at + 2} 0 R >>`, '/A Do /A Do'))),
    ],
  ],
])('%s are refused', async (_, page, objects) => {
  const used = numbers(6_000).map((at) => (page.fonts === undefined ? '' : `BT /G${at} 9 Tf (a) Tj ET`));
  const content = `${WORDS}${page.forms === undefined ? '' : '/X Do '}${used.join(' ')}`;
  expect(await resultOf(smallPdf([{ content, ...page }], { objects }))).toBe('overfull');
});

/** A pattern of tiles; what it draws names the patterns `A` and `B`. */
const tiles = (content: string, patterns: string, type = '/PatternType 1'): string =>
  `<< ${type} /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources << /Pattern << ${patterns} >> >> /Length ${content.length} >>\nstream\n${content}\nendstream`;
const BOTH = '/Pattern cs /A scn 0 0 1 1 re f /B scn 0 0 1 1 re f';
const nested = (type: string): string[] =>
  numbers(80).map((at) => tiles(BOTH, `/A ${at + 2 - (at % 2)} 0 R /B ${at + 3 - (at % 2)} 0 R`, type));
const mesh = (type: number, bits: number): string =>
  `<< /ShadingType ${type} /ColorSpace /DeviceGray /BitsPerCoordinate ${bits} /BitsPerComponent ${bits} /BitsPerFlag ${bits} /VerticesPerRow 2 /Decode [0 9 0 9 0 1] /Length 1000000 >>\nstream\n${'\u0000'.repeat(1_000_000)}\nendstream`;

test.each<[string, string, readonly string[]]>([
  ['patterns that each draw two others', BOTH, nested('/PatternType 1')],
  ['patterns whose type is spelled in numbers', BOTH, nested('/#50atternTyp#65 %1\n+1.0')],
  ['patterns whose type stands elsewhere', BOTH, [...nested('/PatternType 91 0 R'), '1']],
  [
    'forms that each draw two others, within a pattern',
    '/Pattern cs /A scn 0 0 9 9 re f',
    [
      tiles('/F Do', '>> /XObject << /F 12 0 R'),
      ...numbers(40).map((at) => form(`/XObject << /F ${at + 2} 0 R >>`, '/F Do /F Do')),
    ],
  ],
  ['points that take no bytes', '/S sh', [mesh(4, 0)]],
  ['patches of a mesh', '/S sh', [mesh(7, 1)]],
  ['rows of a mesh', '/Pattern cs /A scn 0 0 9 9 re f', ['<< /PatternType 2 /Shading 12 0 R >>', mesh(5, 0)]],
])('%s are passed over, and the text is read', async (_, content, objects) => {
  const entries = '/Resources << /Font << /F1 3 0 R >> /Pattern << /A 11 0 R /B 12 0 R >> /Shading << /S 11 0 R >> >>';
  const page = { content: `${content} ${WORDS}`, entries };
  expect(await resultOf(smallPdf([page], { objects }))).toBe(1);
});

test.each([
  ['characters of a text', stream(range('bf', '<00FFFFF0> <0020>'))],
  ['characters of a font', stream(range('cid', '<00FFFFF0> 1'))],
])('a table that names more %s than there are is refused', async (_, table) => {
  expect(await resultOf(smallPdf([{ content: WORDS }], { objects: [table] }))).toBe('bomb');
});

test('an outline of very many titles, beside or within each other, takes its time once', async () => {
  for (const way of ['Next', 'First']) {
    const titles = numbers(100_000).map((at) => `<< /Title (a${at}) /${way} ${at + 2} 0 R >>`);
    const objects = ['<< /First 12 0 R /Last 12 0 R >>', ...titles];
    expect(await resultOf(smallPdf([{ content: WORDS }], { catalog: '/Outlines 11 0 R', objects }))).toBe(1);
  }
});

test('a table of objects whose entries take no bytes is refused', async () => {
  const table =
    '3 0 obj << /Type /XRef /Size 300000000 /W [0 0 0] /Index [0 300000000] /Root 1 0 R /Length 1 >> stream\nx\nendstream endobj';
  const file = new TextEncoder().encode(`%PDF-1.5\n${table}\nstartxref\n9\n%%EOF\n`);
  expect(await resultOf(file)).toBe('damaged');
});

test('a file of nothing but words that begin and end streams takes its time once', async () => {
  expect(await resultOf(new TextEncoder().encode(`%PDF-1.4\n${'stream\nendstream '.repeat(1_000_000)}`))).toBe(
    'damaged',
  );
});

test('streams that unpack to more than any honest one are refused before they are', async () => {
  const packed = deflateSync(new Uint8Array(120 * 2 ** 20)).toString('latin1');
  expect(await resultOf(smallPdf([{ content: packed }], { streamEntries: '/Filter /FlateDecode' }))).toBe('bomb');
  const twice = { streamEntries: '/Filter [/FlateDecode /FlateDecode]' };
  expect(await resultOf(smallPdf([{ content: packed }], twice))).toBe('bomb');
  const honest = deflateSync(WORDS).toString('latin1');
  expect(await resultOf(smallPdf([{ content: honest }], { streamEntries: '/Filter /FlateDecode' }))).toBe(1);
});
