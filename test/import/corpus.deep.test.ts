/** Published tables as Word, Excel, PDF and web page: how much of each is placed right, and nothing is lost. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OfficeDocument, Table } from '../../src/document/document.ts';
import { nodeCMaps } from '../../src/document/pdf/node-cmaps.ts';
import { readDocument } from '../../src/document/read-document.ts';
import { type Draft, importDocument } from '../../src/import/import-document.ts';
import { converted, sofficePath } from '../whole/libreoffice.ts';
import { leavesOf } from '../../src/import/leaves.ts';
import { corpus, frameworks } from './corpus.ts';
import type { CorpusDocument } from './corpus-document.ts';

const documents = corpus();
const folder = mkdtempSync(join(tmpdir(), 'mingzhang-corpus-'));
const written = (of: 'html' | 'text' | 'workbook'): string[] =>
  documents.map((document) => {
    mkdirSync(join(folder, of), { recursive: true });
    const file = join(folder, of, `${document.name}.${of === 'workbook' ? 'fods' : 'html'}`);
    writeFileSync(file, document[of]);
    return file;
  });
written('html');
const [texts, workbooks] = [written('text'), written('workbook')];

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Counted {
  wanted: number;
  right: number;
  /** Placed with another text, and nobody is told to look. */
  wrong: string[];
  /** Neither placed nor among the numbers of the document. */
  lost: string[];
  /** Placed with another text, and a person is told to look. */
  marked: string[];
  /** Listed as not placed. */
  missing: string[];
  /** All placements, and those that do not stand where they say. */
  places: number;
  misplaced: string[];
}

/** What the draft says of each expected text. */
function count(draft: Draft, { name, expected, framework, unseen = [] }: CorpusDocument, sum: Counted): void {
  const left = new Set(draft.numbers.map(({ text }) => text));
  for (const { what, text } of expected) {
    const paths = pathsOf(what, draft, framework);
    const placed = draft.placements.filter((each) => paths.includes(each.path));
    const [first] = placed;
    sum.wanted += 1;
    if (placed.some((each) => each.text.replaceAll('\n', '') === text)) sum.right += 1;
    else if (first?.isCertain === true) sum.wrong.push(`${name} ${what}: ${first.text} for ${text}`);
    else if (first !== undefined) sum.marked.push(`${name} ${what}: ${first.text} for ${text}`);
    else if (/^[\d.]+$/.test(text) && !left.has(text)) sum.lost.push(`${name} ${what}: ${text}`);
    else sum.missing.push(`${name} ${what}: ${text}`);
  }
  const taken = draft.placements.filter(({ text }) => unseen.includes(text));
  sum.wrong.push(...taken.map(({ path, text }) => `${name} ${path}: ${text} is not to be placed`));
  // Where a file holds what nobody sees, each of its figures is told, and that it is hidden.
  const figures = unseen.filter((text) => /^[\d.]+$/.test(text));
  if (left.has(figures[0] ?? '')) sum.lost.push(...figures.filter((text) => !left.has(text)));
}

/** Where an expected text must have been placed; a leaf of which parts are printed stands in several places. */
function pathsOf(what: string, { fields }: Draft, framework: string | undefined): string[] {
  const [, leaf] = /^score of (.+)$/.exec(what) ?? [];
  if (leaf !== undefined) {
    const own = frameworks.get(framework ?? '');
    return (own ? leavesOf(own) : []).flatMap((each) => (each.name === leaf ? [`${each.path}.stated`] : []));
  }
  const words = what.split(' ');
  const [field, row] = [words.at(-1) ?? '', words.at(-2)];
  if (row === undefined) return [what];
  const sheets = fields['sheets'] as readonly (Rows & { id: string })[] | undefined;
  const sheet = words.length === 3 ? sheets?.find(({ id }) => `sheets.${id}` === words[0]) : (fields as Rows);
  const id = sheet?.targets?.find(({ name }) => name === row)?.id;
  return [`${words.length === 3 ? `${words[0]}.` : ''}targets.${id}.${field}`];
}

interface Rows {
  targets?: readonly { id: string; name: string }[];
}

/** Placements that do not stand where they say. */
function misplaced(draft: Draft, { blocks }: OfficeDocument): string[] {
  const texts = new Map<string, string>();
  const put = ({ cells }: Table): void => {
    for (const { place, text, tables = [] } of cells) {
      texts.set(place, text);
      tables.forEach(put);
    }
  };
  for (const block of blocks) block.kind === 'table' ? put(block) : texts.set(block.place, block.text);
  return draft.placements.flatMap(({ path, text, place }) =>
    text.split('\n').every((line) => texts.get(place)?.includes(line) === true) ? [] : [`${path} ${place}: ${text}`],
  );
}

async function countAll(files: (document: CorpusDocument) => string): Promise<Counted> {
  const sum: Counted = { wanted: 0, right: 0, wrong: [], lost: [], marked: [], missing: [], places: 0, misplaced: [] };
  for (const document of documents) {
    const read = await readDocument(readFileSync(files(document)), { readCMap: nodeCMaps });
    const { framework, year, department } = document;
    const draft = importDocument(read, { frameworks, framework, year, department });
    count(draft, document, sum);
    sum.places += draft.placements.length;
    sum.misplaced.push(...misplaced(draft, read));
  }
  return sum;
}

function say(format: string, { wanted, right, wrong, lost, marked, missing, places, misplaced: off }: Counted): void {
  const share = ((right / wanted) * 100).toFixed(2);
  console.log(
    `${format}: ${right} of ${wanted} placed right (${share} %), ${wrong.length} wrong without a mark, ${lost.length} lost, ${places - off.length} of ${places} places right`,
  );
  for (const each of [...marked, ...missing]) console.log(`${format}: ${each}`);
}

test('there are enough documents', () => {
  expect(documents.length).toBeGreaterThanOrEqual(24);
});

test('web pages', async () => {
  const sum = await countAll(({ name }) => join(folder, 'html', `${name}.html`));
  say('html', sum);
  expect([sum.wrong, sum.lost, sum.misplaced]).toEqual([[], [], []]);
  expect(sum.right / sum.wanted).toBeGreaterThanOrEqual(0.97);
});

describe.skipIf(sofficePath === undefined)('made by LibreOffice', () => {
  const made = new Map<string, string>();
  beforeAll(() => {
    made.set('docx', converted(texts, 'docx:MS Word 2007 XML', 'HTML (StarWriter)'));
    made.set('xlsx', converted(workbooks, 'xlsx:Calc MS Excel 2007 XML'));
    made.set('xls', converted(workbooks, 'xls:MS Excel 97'));
    made.set('pdf', converted(texts, 'pdf:writer_pdf_Export', 'HTML (StarWriter)'));
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
    expect([sum.lost, sum.misplaced]).toEqual([[], []]);
    expect(sum.wrong.length / sum.wanted).toBeLessThanOrEqual(0.003);
    expect(sum.right / sum.wanted).toBeGreaterThanOrEqual(least);
  });
});
