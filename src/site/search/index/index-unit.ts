/** Indexes a few reports with Pagefind: files in memory, the same bytes for the same reports. */
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { encodeDocument } from './encode.ts';
import { LANGUAGE } from '../language.ts';
import { reportText } from '../report-text.ts';
import type { SearchDocument } from '../search-document.ts';
import type { TableEntry } from '../shard-table.ts';
import { slicePath } from '../slices.ts';
import { wordsOfChunks } from './unit-words.ts';

export interface ShardFile {
  /** Below the shard's folder. */
  path: string;
  content: Uint8Array | string;
}

/** How many places of words a chunk holds. Small ones are packed faster, and none of them is ever loaded. */
const CHUNK_SIZE = '2000';

/** The engine itself, which is the same for all shards. */
const ENGINE = /^(?:index\/.+|pagefind\.js|wasm\.unknown\.pagefind|pagefind-entry\.json|pagefind\..*\.pf_meta)$/;
const CHUNK = /^index\//;

/** Where a unit keeps its words, what is said of its reports, and the texts, which are put into the site as they are. */
export const WORDS = 'words';
export const ENTRIES = 'entries.json';
export const TEXT = 'text';

/**
 * Indexes the reports of one unit.
 *
 * @param documents  sorted by id: their order is the order of the records, and changes the bytes.
 */
export async function indexUnit(documents: readonly SearchDocument[]): Promise<ShardFile[]> {
  const encoded = documents.map((document) => ({ document, ...encodeDocument(document) }));
  const files =
    encoded.length === 0
      ? []
      : await pagefindFiles(encoded.map(({ document, content }) => ({ url: document.id, content })));
  const entries: TableEntry[] = encoded.map(({ document: { blocks, names, ...facts }, slices }) => ({
    ...facts,
    slices: slices.length,
  }));
  return [
    { path: WORDS, content: wordsOfChunks(files.flatMap(({ path, content }) => (CHUNK.test(path) ? content : []))) },
    { path: ENTRIES, content: JSON.stringify(entries) },
    ...encoded.flatMap(({ document: { title, department }, slices }) =>
      slices.map((blocks, slice) => ({
        path: slicePath(department.id, slice),
        content: JSON.stringify(reportText({ title, blocks })),
      })),
    ),
  ];
}

/** The engine, over an index whose only word is none of ours: shards are merged into it in the browser. */
export async function engineFiles(): Promise<ShardFile[]> {
  const files = await pagefindFiles([{ url: 'none', content: '无' }]);
  return files.filter(({ path }) => ENGINE.test(path));
}

async function pagefindFiles(records: readonly { url: string; content: string }[]): Promise<IndexFile[]> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = CHUNK_SIZE;
  const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
  try {
    if (index === undefined) throw new Error(`Pagefind: ${errors.join('; ')}`);
    for (const record of records) await add(index, record);
    const made = await index.getFiles();
    if (made.errors.length > 0) throw new Error(`Pagefind: ${made.errors.join('; ')}`);
    return made.files;
  } finally {
    // Its process keeps the memory of a unit until it ends.
    await close();
  }
}

async function add(index: PagefindIndex, record: { url: string; content: string }): Promise<void> {
  const { errors } = await index.addCustomRecord({ ...record, language: LANGUAGE });
  if (errors.length > 0) throw new Error(`Pagefind: ${record.url}: ${errors.join('; ')}`);
}
