/** Reads a file of any format that is taken; the reader of a format is loaded only when such a file comes. */
import { formatOf } from './format.ts';
import { CELLS_MAX, FILE_BYTES_MAX } from './limits.ts';
import { DocumentRefused } from './refusal.ts';
import type { CMapReader } from './pdf/open-pdf.ts';
import type { Block, Format, Note, OfficeDocument, Table } from './document.ts';

interface ReadOptions {
  /** Told how much is done, from 0 to 1; never twice the same. */
  onProgress?: (done: number) => void;
  /** Ends the reading with its reason as an error. */
  signal?: AbortSignal;
  /** Gives the tables of characters that Chinese PDFs may need; without it such characters are marked as illegible. */
  readCMap?: CMapReader;
}

interface Read {
  blocks: readonly Block[];
  notes: readonly Note[];
}

/**
 * Reads a file by its bytes; its name does not count.
 *
 * @throws DocumentRefused where it cannot be read, or says nothing.
 */
export async function readDocument(given: Uint8Array, options: ReadOptions = {}): Promise<OfficeDocument> {
  // Node's own kind of bytes is not taken by everybody.
  const file = new Uint8Array(given.buffer, given.byteOffset, given.byteLength);
  const format = formatOf(file);
  options.signal?.throwIfAborted();
  const read = await readFormat(file, format, options);
  return whole(format, file, read, options);
}

/**
 * Reads what a clipboard holds as `text/html`.
 *
 * @throws DocumentRefused where it says nothing.
 */
export async function readClipboard(html: string, options: ReadOptions = {}): Promise<OfficeDocument> {
  const bytes = new TextEncoder().encode(html);
  if (bytes.length > FILE_BYTES_MAX) throw new DocumentRefused('oversized');
  const { readPasted } = await import('./html/read-markup.ts');
  return whole('html', bytes, readPasted(html), options);
}

async function readFormat(
  file: Uint8Array,
  format: Format,
  { onProgress, signal, readCMap }: ReadOptions,
): Promise<Read> {
  switch (format) {
    case 'html': {
      const { readMarkup } = await import('./html/read-markup.ts');
      return readMarkup(file);
    }
    case 'docx': {
      const { readDocx } = await import('./docx/read-docx.ts');
      return readDocx(file);
    }
    case 'xlsx':
    case 'xls': {
      const { readWorkbook } = await import('./sheet/read-workbook.ts');
      return readWorkbook(file, format);
    }
    case 'pdf': {
      const { readPdf } = await import('./pdf/read-pdf.ts');
      return readPdf(file, {
        readCMap: readCMap ?? noCMaps,
        ...(onProgress && { onPage: (page, pages) => onProgress(page / (pages + 1)) }),
        ...(signal && { signal }),
      });
    }
  }
}

const noCMaps: CMapReader = () => Promise.reject(new Error('There are no tables of characters here.'));

async function whole(format: Format, file: Uint8Array, read: Read, options: ReadOptions): Promise<OfficeDocument> {
  options.signal?.throwIfAborted();
  const { blocks, notes } = read;
  if (!blocks.some(hasText)) throw new DocumentRefused('nothing');
  const cells = blocks.reduce((sum, block) => sum + (block.kind === 'table' ? cellsWithin(block) : 0), 0);
  if (cells > CELLS_MAX) throw new DocumentRefused('too-many-cells');
  const sha256 = await digest(file);
  options.signal?.throwIfAborted();
  options.onProgress?.(1);
  return { format, sha256, blocks, notes };
}

function hasText(block: Block): boolean {
  return block.kind === 'paragraph' || block.cells.some(({ text, tables }) => text !== '' || tables?.some(hasText));
}

function cellsWithin({ cells }: Table): number {
  return cells.reduce(
    (sum, { tables = [] }) => sum + 1 + tables.reduce((inner, each) => inner + cellsWithin(each), 0),
    0,
  );
}

async function digest(file: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new Uint8Array(file));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
