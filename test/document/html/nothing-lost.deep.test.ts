/** Pages of random markup, well formed or not: whatever they say is in a block or in a note, and tables have no holes. */
import { expect, test } from 'vitest';
import { readPasted } from '../../../src/document/html/read-markup.ts';
import { DocumentRefused } from '../../../src/document/refusal.ts';
import type { Table } from '../../../src/document/document.ts';

const OPENING = [
  ...[
    '<p>',
    '<div>',
    '<div style="display:none">',
    '<span>',
    '<span hidden>',
    '<b>',
    '<del>',
    '<ins>',
    '<sup>',
    '<h2>',
  ],
  ...['<ol start=3>', '<ul>', '<li>', '<li value=9>', '<dl><dt>', '<dd>', '<pre>', '<q>', '<center>', '<font>', '<a>'],
  ...['<table>', '<table>', '<caption>', '<colgroup><col hidden></colgroup>', '<thead>', '<tbody hidden>', '<tfoot>'],
  ...[
    '<tr>',
    '<tr>',
    '<tr>',
    '<tr hidden>',
    '<td>',
    '<td>',
    '<td>',
    '<td rowspan=2>',
    '<td colspan=3>',
    '<td rowspan=0>',
  ],
  ...[
    '<td hidden>',
    '<th colspan=2 style="mso-ignore:colspan">',
    '<nav>',
    '<header>',
    '<main>',
    '<article>',
    '<footer>',
  ],
  ...[
    '<br>',
    '<img>',
    '<iframe src=a></iframe>',
    '<hr>',
    '<div style="display:flex">',
    '<button>',
    '<fieldset>',
    '<object>',
  ],
];
const CLOSING = [
  'p',
  'div',
  'span',
  'b',
  'ol',
  'ul',
  'li',
  'table',
  'tr',
  'td',
  'h2',
  'nav',
  'main',
  'tbody',
  'del',
  'a',
];

function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
}

/** A page of so many pieces, and the words in it. */
function randomPage(seed: number): { html: string; words: string[] } {
  const random = randomFrom(seed);
  const pick = (all: readonly string[]): string => all[random(all.length)] ?? '';
  const words: string[] = [];
  let html = '';
  for (let left = 20 + random(120); left > 0; left -= 1) {
    const kind = random(10);
    if (kind < 5) html += pick(OPENING);
    else if (kind < 7) html += `</${pick(CLOSING)}>`;
    else {
      words.push(`w${words.length}w`);
      html += words.at(-1) ?? '';
    }
  }
  return { html, words };
}

/** How often each position of a grid is taken. */
function takings({ rows, columns, cells }: Table): number[] {
  const taken = Array.from({ length: rows * columns }, () => 0);
  for (const { row, column, rowSpan, columnSpan, tables = [] } of cells) {
    for (let down = row; down < row + rowSpan; down += 1)
      for (let right = column; right < column + columnSpan; right += 1)
        taken[down * columns + right] = (taken[down * columns + right] ?? 0) + 1;
    taken.push(...tables.flatMap(takings));
  }
  return taken;
}

test('nothing of a page is lost or read twice, and each position of a table is taken once', () => {
  const wrong: string[] = [];
  let refused = 0;
  for (let seed = 1; seed <= 1500; seed += 1) {
    const { html, words } = randomPage(seed);
    try {
      const { blocks, notes } = readPasted(html);
      const read = JSON.stringify(blocks);
      const noted = JSON.stringify(notes.filter(({ text }) => !text.startsWith('修订时插入')));
      for (const word of words) {
        const count = read.split(word).length - 1 + (noted.split(word).length - 1);
        if (count !== 1) wrong.push(`${seed}: ${word} ${count} times in ${html}`);
      }
      if (!blocks.every((block) => block.kind !== 'table' || takings(block).every((count) => count === 1)))
        wrong.push(`${seed}: a position of ${html}`);
    } catch (error) {
      if (!(error instanceof DocumentRefused)) throw error;
      refused += 1;
    }
  }
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(refused).toBe(0);
});
