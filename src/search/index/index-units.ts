/** Indexes a few units with Pagefind: files in memory, the same bytes for the same reports. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex, type IndexFile } from 'pagefind';
import { encodeDocument } from './encode.ts';
import { LANGUAGE } from '../language.ts';
import { reportText } from '../report-text.ts';
import type { SearchDocument } from '../search-document.ts';
import type { TableEntry } from '../shard-table.ts';
import { slicePath } from '../slices.ts';
import { wordsOfUnits } from './unit-words.ts';

export interface ShardFile {
  /** Below the shard's folder. */
  path: string;
  content: Uint8Array | string;
}

/** How many places of words a chunk holds. Small ones are packed faster, and none of them is ever loaded. */
const CHUNK_SIZE = '2000';

/** The engine itself, which is the same for all shards, and the file that tells its version. */
const ENGINE = /^(?:pagefind\.js|wasm\.unknown\.pagefind|pagefind-entry\.json)$/;
const CHUNK = /^index\//;

/** Pagefind wants a name for its record; nobody reads it. */
const RECORD = 'reports';

/** Where a unit keeps its words and what is said of its reports; all else in it is put into the site as it is. */
export const WORDS = 'words';
export const ENTRIES = 'entries.json';

/** A report as it is given to Pagefind. */
type Encoded = ReturnType<typeof encodeDocument> & { document: SearchDocument };

/**
 * Indexes units together, all reports as one record, one after the other, which takes Pagefind two thirds of the time that
 * it takes for a record each: most of it goes into every word of every record. Places tell the reports apart.
 *
 * @param units  the documents of each, sorted by id: their order is the order of the records, and changes the bytes.
 * @returns the files of each unit.
 */
export async function indexUnits(units: readonly (readonly SearchDocument[])[]): Promise<ShardFile[][]> {
  const encoded = units.map((unit) => unit.map((document) => ({ document, ...encodeDocument(document) })));
  const reports = encoded.flat();
  const files = reports.length === 0 ? [] : await pagefindFiles(reports.map(({ content }) => content).join(' '));
  const chunks = files.flatMap(({ path, content }) => (CHUNK.test(path) ? content : []));
  const words = wordsOfUnits(
    chunks,
    encoded.map((unit) => unit.map(({ places }) => places)),
  );
  return encoded.map((unit, index) => [
    { path: WORDS, content: words[index] ?? '' },
    { path: ENTRIES, content: JSON.stringify(unit.map(entryOf)) },
    ...unit.flatMap(textsOf),
  ]);
}

function entryOf({ document: { blocks, names, ...facts }, slices }: Encoded): TableEntry {
  return { ...facts, slices: slices.length };
}

function textsOf({ document: { department }, slices }: Encoded): ShardFile[] {
  return slices.map((blocks, slice) => ({
    path: slicePath(department.id, slice),
    content: JSON.stringify(reportText(blocks)),
  }));
}

/** What is said of the reports of a unit. */
export function entriesIn(unit: string): TableEntry[] {
  return JSON.parse(readFileSync(join(unit, ENTRIES), 'utf8')) as TableEntry[];
}

/** The engine without an index: shards are merged into it in the browser. */
export async function engineFiles(): Promise<ShardFile[]> {
  const files = await pagefindFiles('无');
  return files.filter(({ path }) => ENGINE.test(path));
}

/** The files of an index of one record. */
async function pagefindFiles(content: string): Promise<IndexFile[]> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = CHUNK_SIZE;
  const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
  try {
    if (index === undefined) throw new Error(`Pagefind: ${errors.join('; ')}`);
    const added = await index.addCustomRecord({ url: RECORD, content, language: LANGUAGE });
    if (added.errors.length > 0) throw new Error(`Pagefind: ${added.errors.join('; ')}`);
    const made = await index.getFiles();
    if (made.errors.length > 0) throw new Error(`Pagefind: ${made.errors.join('; ')}`);
    return made.files;
  } finally {
    // Its process keeps all memory until it ends.
    await close();
  }
}
