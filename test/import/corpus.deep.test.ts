/** Published tables as Word, Excel, PDF and web page: how much of each is placed right, and nothing is lost. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeCMaps } from '../../src/document/pdf/node-cmaps.ts';
import { readDocument } from '../../src/document/read-document.ts';
import { type Draft, importDocument } from '../../src/import/import-document.ts';
import { converted, sofficePath } from '../whole/libreoffice.ts';
import { corpus, type CorpusDocument, frameworks } from './corpus.ts';

const documents = corpus();
const folder = mkdtempSync(join(tmpdir(), 'mingzhang-corpus-'));
const written = (of: 'html' | 'cells'): string[] =>
  documents.map((document) => {
    mkdirSync(join(folder, of), { recursive: true });
    const file = join(folder, of, `${document.name}.html`);
    writeFileSync(file, document[of]);
    return file;
  });
const [pages, sheets] = [written('html'), written('cells')];

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Counted {
  wanted: number;
  right: number;
  /** Placed with another text, and nobody is told to look. */
  wrong: string[];
  /** Neither placed nor among the numbers of the document. */
  lost: string[];
}

/** What the draft says of each expected text. */
function count(draft: Draft, { name, expected }: CorpusDocument, sum: Counted): void {
  const rows = draft.fields['targets'] as readonly { id: string; name: string }[] | undefined;
  const idOf = new Map(rows?.map((row) => [row.name, row.id]));
  const left = new Set(draft.numbers.map(({ text }) => text));
  for (const { what, text } of expected) {
    const [row = '', field = ''] = what.split(' ');
    const path = field === '' ? what : `targets.${idOf.get(row)}.${field}`;
    const placed = draft.placements.find((each) => each.path === path);
    sum.wanted += 1;
    if (placed?.text.replaceAll('\n', '') === text) sum.right += 1;
    else if (placed?.isCertain === true) sum.wrong.push(`${name} ${what}: ${placed.text} for ${text}`);
    else if (placed === undefined && /^[\d.]+$/.test(text) && !left.has(text))
      sum.lost.push(`${name} ${what}: ${text}`);
  }
}

async function countAll(files: (document: CorpusDocument) => string): Promise<Counted> {
  const sum: Counted = { wanted: 0, right: 0, wrong: [], lost: [] };
  for (const document of documents) {
    const read = await readDocument(readFileSync(files(document)), { readCMap: nodeCMaps });
    const { framework, year } = document;
    count(importDocument(read, { frameworks, framework, year }), document, sum);
  }
  return sum;
}

function say(format: string, { wanted, right, wrong, lost }: Counted): void {
  const share = ((right / wanted) * 100).toFixed(2);
  console.log(
    `${format}: ${right} of ${wanted} placed right (${share} %), ${wrong.length} wrong without a mark, ${lost.length} lost`,
  );
}

test('there are enough documents', () => {
  expect(documents.length).toBeGreaterThanOrEqual(24);
});

test('web pages', async () => {
  const sum = await countAll(({ name }) => join(folder, 'html', `${name}.html`));
  say('html', sum);
  expect([sum.wrong, sum.lost]).toEqual([[], []]);
  expect(sum.right / sum.wanted).toBeGreaterThanOrEqual(0.97);
});

describe.skipIf(sofficePath === undefined)('made by LibreOffice', () => {
  const made = new Map<string, string>();
  beforeAll(() => {
    made.set('docx', converted(pages, 'docx:MS Word 2007 XML', 'HTML (StarWriter)'));
    made.set('xlsx', converted(sheets, 'xlsx:Calc MS Excel 2007 XML', 'HTML (StarCalc)'));
    made.set('xls', converted(sheets, 'xls:MS Excel 97', 'HTML (StarCalc)'));
    made.set('pdf', converted(pages, 'pdf:writer_pdf_Export', 'HTML (StarWriter)'));
  });
  afterAll(() => {
    for (const out of made.values()) rmSync(join(out, '..'), { recursive: true, force: true });
  });

  test.each([
    ['docx', 0.97],
    ['xlsx', 0.97],
    ['xls', 0.97],
    ['pdf', 0.9],
  ])('%s', async (format, least) => {
    const out = made.get(format) ?? '';
    const sum = await countAll(({ name }) => join(out, `${name}.${format}`));
    say(format, sum);
    expect(sum.wrong.slice(0, 9).join('\n')).toBe('');
    expect(sum.lost).toEqual([]);
    expect(sum.wrong.length / sum.wanted).toBeLessThanOrEqual(0.003);
    expect(sum.right / sum.wanted).toBeGreaterThanOrEqual(least);
  });
});
