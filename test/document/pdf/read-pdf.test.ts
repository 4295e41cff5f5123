import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { PAGES_MAX } from '../../../src/document/limits.ts';
import { nodeCMaps } from '../../../src/document/pdf/node-cmaps.ts';
import { readPdf } from '../../../src/document/pdf/read-pdf.ts';
import { DocumentRefused } from '../../../src/document/refusal.ts';
import { gridLines, smallPdf, textAt, type SmallPage } from './small-pdf.ts';
import { expectedCells, shownCells, tablesOf, textsOf } from './tables.ts';

const read = (file: Uint8Array) => readPdf(file, { readCMap: nodeCMaps });
const readPages = (...pages: SmallPage[]) => read(smallPdf(pages));

async function refusal(file: Uint8Array): Promise<string> {
  return read(file).then(
    () => 'read',
    (error: unknown) => (error instanceof DocumentRefused ? error.reason : String(error)),
  );
}

/** Two rows of three cells, below a height. */
const wordsAt = (y: number): string =>
  textAt(60, y - 15, '指标') +
  textAt(120, y - 15, '目标值') +
  textAt(180, y - 15, '得分') +
  textAt(60, y - 35, '培训次数') +
  textAt(120, y - 35, '4') +
  textAt(180, y - 35, '9.10');
const rulesAt = (y: number): string => gridLines([50, 110, 170, 230], [y, y - 20, y - 40]);
const TABLE = wordsAt(800) + rulesAt(800);
const ROWS = [
  ['指标', '目标值', '得分'],
  ['培训次数', '4', '9.10'],
];
const MANY = textAt(60, 700, '本表由各预算单位填写后报财政部门审核。');

test('Chinese characters that are named only by the table of their font are read', async () => {
  const { blocks, notes } = await readPages({ content: textAt(60, 700, '部门整体支出绩效自评报告') });
  expect(textsOf(blocks)).toEqual(['部门整体支出绩效自评报告']);
  expect(blocks[0]?.place).toBe('第1页 第1段');
  expect(notes).toEqual([]);
});

test('a grid of lines is a table, with the places of its cells', async () => {
  const { blocks } = await readPages({ content: TABLE + MANY });
  const [table] = tablesOf(blocks);
  expect(table && shownCells(table)).toEqual(expectedCells(ROWS));
  expect(table?.cells.at(-1)?.place).toBe('第1页 表1 第2行第3列');
  expect(textsOf(blocks)).toEqual(['本表由各预算单位填写后报财政部门审核。']);
});

test('a table that is wider than its paper keeps its figures, goes on, and is named', async () => {
  const xs = [395, 495, 595];
  const rows = (from: number): number[] => [from, from - 20, from - 40];
  const amount = (y: number): string => textAt(400, y, '人员支出') + textAt(545, y, '15,284,401.79');
  const first = gridLines(xs, rows(100)) + textAt(400, 85, '项目') + textAt(500, 85, '预算数') + amount(65);
  const second = gridLines(xs, rows(800)) + amount(785) + amount(765);
  const { blocks, notes } = await readPages({ content: first }, { content: second });
  expect(tablesOf(blocks).map(shownCells)).toEqual([
    expectedCells([['项目', '预算数'], ...Array.from({ length: 3 }, () => ['人员支出', '15,284,401.79'])]),
  ]);
  expect(textsOf(blocks)).toEqual([]);
  expect(notes.map(({ kind, place, text }) => [kind, place, text])).toEqual([
    ['hidden', '第1—2页', '第1—2页有文字伸出纸边，打印出来不全；读到的是文件里的全文：请核对。'],
  ]);
});

test.each([
  ['thin rectangles', gridRectangles()],
  ['pieces with squares at the corners, as Word writes them', piecesWithCorners()],
  ['dashed lines', `[3 2] 0 d ${rulesAt(800)}`],
  ['thick lines', `3 w ${rulesAt(800)}`],
  ['scaled units', `q 2 0 0 2 0 0 cm ${gridLines([25, 55, 85, 115], [400, 390, 380])} Q`],
  ['boxes of single cells', [50, 110, 170].flatMap((x) => [780, 760].map((y) => `${x} ${y} 60 20 re S\n`)).join('')],
  ['shading below', `0.9 g 50 780 180 20 re f 0 g ${rulesAt(800)}`],
])('rules as %s are rules', async (_, rules) => {
  const { blocks } = await readPages({ content: rules + wordsAt(800) + MANY });
  expect(tablesOf(blocks).map(shownCells)).toEqual([expectedCells(ROWS)]);
});

function gridRectangles(): string {
  const across = [800, 780, 760].map((y) => `50 ${y - 0.25} 180 0.5 re f\n`);
  const down = [50, 110, 170, 230].map((x) => `${x - 0.25} 760 0.5 40 re f\n`);
  return [...across, ...down].join('');
}

function piecesWithCorners(): string {
  const [xs, ys] = [
    [50, 110, 170, 230],
    [800, 780, 760],
  ];
  const corners = xs.flatMap((x) => ys.map((y) => `${x} ${y} 0.48 0.48 re f*\n`));
  const across = xs.slice(1).flatMap((x) => ys.map((y) => `${x - 59.52} ${y} 59.52 0.48 re f*\n`));
  const down = xs.flatMap((x) => ys.slice(1).map((y) => `${x} ${y + 0.48} 0.48 19.52 re f*\n`));
  return [...corners, ...across, ...down].join('');
}

test('text of one run that reaches over a rule is parted at it', async () => {
  const run = `BT /F1 10 Tf 60 785 Td [(12.50)-3500(9.10)] TJ ET\n`;
  const { blocks } = await readPages({ content: run + gridLines([50, 110, 170], [800, 780, 760]) + MANY });
  expect(tablesOf(blocks)[0]?.cells.map(({ text }) => text)).toEqual(['12.50', '9.10', '', '']);
});

test.each([90, 180, 270])('a page that is turned by %i degrees is read upright', async (turn) => {
  const placement = { 90: '0 1 -1 0 595 0', 180: '-1 0 0 -1 595 842', 270: '0 -1 1 0 0 842' }[turn];
  const content = `q ${placement} cm ${wordsAt(560)} ${rulesAt(560)} ${textAt(60, 100, '表后的话')} Q`;
  const { blocks } = await readPages({ content, entries: `/Rotate ${turn}` });
  expect(textsOf(blocks)).toEqual(['表后的话']);
  expect(tablesOf(blocks).map(shownCells)).toEqual([expectedCells(ROWS)]);
});

test('a table that lies on its side on an upright page is read as whoever turns the paper reads it', async () => {
  const { blocks } = await readPages({ content: `q 0 1 -1 0 842 0 cm ${TABLE} ${MANY} Q` });
  expect(tablesOf(blocks).map(shownCells)).toEqual([expectedCells(ROWS)]);
});

test('user units scale a page and change nothing', async () => {
  const { blocks } = await readPages({ content: TABLE + MANY, entries: '/UserUnit 2' });
  expect(tablesOf(blocks).map(shownCells)).toEqual([expectedCells(ROWS)]);
});

test('glyphs without any meaning are marked and never guessed', async () => {
  const { blocks, notes } = await readPages({ content: `${MANY} BT /F3 10 Tf 60 600 Td <0003001412340567> Tj ET` });
  expect(textsOf(blocks)).toEqual(['本表由各预算单位填写后报财政部门审核。', '\ufffd'.repeat(4)]);
  expect(notes).toEqual([
    {
      kind: 'damaged',
      place: '第1页 第2段',
      text: '第1页 第2段有文件里没有说明是什么的字，写成了“\ufffd”：请对照原件改正。',
    },
  ]);
});

test('glyphs that are only counted are marked, too', async () => {
  const { blocks } = await readPages({ content: `${MANY} BT /F4 10 Tf 60 600 Td (ABC) Tj ET` });
  expect(textsOf(blocks).at(-1)).toBe('\ufffd'.repeat(3));
});

test('pages that are pictures alone are a scan; one among pages of text is named', async () => {
  const picture = { content: 'q 595 0 0 842 0 0 cm /Im Do Q' };
  expect(await refusal(smallPdf([picture, picture]))).toBe('scan');
  const { notes } = await readPages({ content: MANY }, { content: MANY }, picture, picture);
  expect(notes).toEqual([{ kind: 'picture', place: '第3—4页', text: '第3—4页是图片，里面的内容没有读：请对照原件。' }]);
});

test('text that was recognised in a scan is read, with a doubt', async () => {
  const content = `q 595 0 0 842 0 0 cm /Im Do Q ${MANY.replace('BT', 'BT 3 Tr')}`;
  const { blocks, notes } = await readPages({ content });
  expect(textsOf(blocks)).toEqual(['本表由各预算单位填写后报财政部门审核。']);
  expect(notes.map(({ text }) => text)).toEqual(['第1页是扫描的图片，文字来自文字识别，可能有错：请对照原件。']);
});

test('a watermark is named, not mixed into the text', async () => {
  const mark = `BT /F1 40 Tf 0.7 0.7 -0.7 0.7 200 300 Tm (DRAFT) Tj ET\n`;
  const { blocks, notes } = await readPages({ content: MANY + mark });
  expect(textsOf(blocks)).toEqual(['本表由各预算单位填写后报财政部门审核。']);
  expect(notes.map(({ text }) => text)).toEqual(['第1页有斜放的文字“DRAFT”，多半是水印，没有放进正文。']);
});

test('a blank file has nothing, too many pages are too many, and no PDF is damaged', async () => {
  expect(await refusal(smallPdf([{ content: '' }]))).toBe('nothing');
  expect(await refusal(smallPdf(Array.from({ length: PAGES_MAX + 1 }, () => ({ content: '' }))))).toBe('oversized');
  expect(await refusal(new TextEncoder().encode('%PDF-1.7\nnothing follows'))).toBe('damaged');
});

test('more tables within tables than anyone sets are refused', async () => {
  const frames = Array.from({ length: 9 }, (_, index) => {
    const [near, far] = [50 + index * 20, 550 - index * 20];
    return gridLines([near, far - 10, far], [far + 200, near + 12, near]);
  });
  expect(await refusal(smallPdf([{ content: frames.join('') + textAt(230, 400, '9.10') + MANY }]))).toBe(
    'too-many-cells',
  );
});

/** Passwords of 40 bits, as the first encrypted files had them. */
const ID = '0123456789abcdef';
const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const OWNER = 'a'.repeat(32);

function rc4(key: Uint8Array, bytes: Uint8Array): Buffer {
  const box = Uint8Array.from({ length: 256 }, (_, index) => index);
  const at = (index: number): number => box[index & 255] ?? 0;
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255;
    [box[i], box[j]] = [at(j), at(i)];
  }
  let [i, j] = [0, 0];
  return Buffer.from(bytes).map((byte) => {
    i = (i + 1) & 255;
    j = (j + at(i)) & 255;
    [box[i], box[j]] = [at(j), at(i)];
    return byte ^ at(at(i) + at(j));
  }) as Buffer;
}

const md5 = (...parts: Uint8Array[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest();
const KEY = md5(PADDING, Buffer.from(OWNER), Buffer.from([0xff, 0xff, 0xff, 0xff]), Buffer.from(ID)).subarray(0, 5);

function encrypted(user: Buffer): Uint8Array {
  const trailer = `/ID [(${ID}) (${ID})] /Encrypt << /Filter /Standard /V 1 /R 2 /P -1 /O <${Buffer.from(OWNER).toString('hex')}> /U <${user.toString('hex')}> >>`;
  const encrypt = (bytes: string, number: number): string => {
    const key = md5(KEY, Buffer.from([number, 0, 0, 0, 0])).subarray(0, 10);
    return rc4(key, Buffer.from(bytes, 'latin1')).toString('latin1');
  };
  // Strings of fonts would have to be encrypted too: Latin text needs none.
  return smallPdf([{ content: textAt(60, 700, 'Budget execution 97.20%') }], { trailer, encrypt });
}

test('a file that needs a password is refused, one that only forbids changes is read', async () => {
  expect(await refusal(encrypted(Buffer.alloc(32, 7)))).toBe('encrypted');
  const { blocks } = await read(encrypted(rc4(KEY, PADDING)));
  expect(textsOf(blocks)).toEqual(['Budget execution 97.20%']);
});

test('progress is told page by page', async () => {
  const file = smallPdf([{ content: MANY }, { content: MANY }, { content: MANY }]);
  const told: string[] = [];
  await readPdf(file, { readCMap: nodeCMaps, onPage: (page, pages) => told.push(`${page}/${pages}`) });
  expect(told).toEqual(['1/3', '2/3', '3/3']);
});

test('the bytes of the file stay the caller’s', async () => {
  const file = smallPdf([{ content: MANY }]);
  await read(file);
  expect(file.length).toBeGreaterThan(0);
});

test('captions that are repeated above the next part of a table are named, not read again', async () => {
  const part = (rows: readonly (readonly string[])[]): SmallPage => {
    const ys = [...rows, ''].map((_, index) => 780 - index * 20);
    const words = rows.flatMap((cells, row) =>
      cells.map((text, column) => textAt(60 + column * 60, 766 - row * 20, text)),
    );
    return { content: `${textAt(60, 790, '金额单位：万元')}${words.join('')}${gridLines([50, 110, 170], ys)}` };
  };
  const rows = (from: number) =>
    Array.from({ length: 36 }, (_, index) => [`项目${from + index}`, `${from + index}.50`]);
  const { blocks, notes } = await readPages(
    part([['项目', '金额'], ...rows(1)]),
    part([['项目', '金额'], ...rows(37)]),
  );
  expect(textsOf(blocks)).toEqual(['金额单位：万元']);
  expect(tablesOf(blocks).map((table) => table.rows)).toEqual([73]);
  expect(notes.map(({ text }) => text)).toEqual([
    '接上页的表格上方重复的文字（共1处：“金额单位：万元”）没有放进正文。',
  ]);
});

test('text that is turned beside a table is read along its line', async () => {
  const side = 'BT /F1 10 Tf 0 1 -1 0 300 500 Tm (Budget 2023) Tj ET\n';
  const { blocks } = await readPages({ content: TABLE + MANY + side });
  expect(textsOf(blocks)).toEqual(['本表由各预算单位填写后报财政部门审核。', 'Budget 2023']);
});
