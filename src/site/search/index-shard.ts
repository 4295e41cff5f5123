/** Makes one piece of the index with Pagefind: files in memory, the same bytes for the same reports. */
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { encodeDocument } from './encode.ts';
import { reportText } from './report-text.ts';
import type { SearchDocument } from './search-document.ts';
import { makeTable } from './shard-table.ts';

export interface ShardFile {
  /** Below the shard's folder. */
  path: string;
  content: Uint8Array | string;
}

/** No language that Pagefind has words or stems for: tokens stay as they are. */
export const LANGUAGE = 'zxx';

/** How many places of words a chunk holds. Fewer make queries smaller, and the list of chunks, which comes first, longer. */
const CHUNK_SIZE = '12000';

/** The engine itself, which is the same for all shards. */
const ENGINE = /^(?:index\/.+|pagefind\.js|wasm\.unknown\.pagefind|pagefind-entry\.json|pagefind\..*\.pf_meta)$/;
const OF_SHARD = /^(?:index\/|pagefind-entry\.json$|pagefind\..*\.pf_meta$)/;

/**
 * Indexes the reports of one shard.
 *
 * @param documents  sorted by id: their order is the order of the records, and changes the bytes.
 */
export async function indexShard(year: number, documents: readonly SearchDocument[]): Promise<ShardFile[]> {
  const encoded = documents.map((document) => ({ document, ...encodeDocument(document) }));
  const files = await pagefindFiles(encoded.map(({ document, content }) => ({ url: document.id, content })));
  const records = recordsByUrl(files);
  const entries = encoded.map(({ document, visible }) => {
    const record = records.get(document.id);
    if (record === undefined) throw new Error(`Pagefind: no record of ${document.id}`);
    return { document, record, visible };
  });
  return [
    ...files.filter(({ path }) => OF_SHARD.test(path)),
    { path: 'reports.json', content: JSON.stringify(makeTable(year, entries)) },
    ...documents.map((document) => ({
      path: `text/${document.department.id}.json`,
      content: JSON.stringify(reportText(document)),
    })),
  ];
}

/** The engine, over an index that answers nothing: shards are merged into it in the browser. */
export async function engineFiles(): Promise<ShardFile[]> {
  const files = await pagefindFiles([{ url: 'none', content: 'z' }]);
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
    // Its process keeps the memory of a shard until it ends.
    await close();
  }
}

async function add(index: PagefindIndex, record: { url: string; content: string }): Promise<void> {
  const { errors } = await index.addCustomRecord({ ...record, language: LANGUAGE });
  if (errors.length > 0) throw new Error(`Pagefind: ${record.url}: ${errors.join('; ')}`);
}

/** The ids of records by the addresses they were given. Pagefind says them only in the names of its own text files. */
function recordsByUrl(files: readonly IndexFile[]): Map<string, string> {
  return new Map(
    files.flatMap(({ path, content }) => {
      const record = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
      if (record === undefined) return [];
      const text = gunzipSync(content)
        .toString('utf8')
        .replace(/^pagefind_dcd/, '');
      const url = /"url":"([^"]+)"/.exec(text)?.[1];
      return url === undefined ? [] : [[url, record] as const];
    }),
  );
}
