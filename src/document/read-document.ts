/** Reads a file of any format that is taken; the reader of a format is loaded only when such a file comes. */
import { cellCount } from './cells.ts';
import { formatOf } from './format.ts';
import { CELLS_MAX, FILE_BYTES_MAX } from './limits.ts';
import { DocumentRefused } from './refusal.ts';
import { Steps } from './steps.ts';
import type { CMapReader } from './pdf/open-pdf.ts';
import type { Block, Format, Note, OfficeDocument, Progress } from './document.ts';

interface ReadOptions {
  onProgress?: Progress;
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
  return whole(format, file, await readFormat(file, format, options));
}

/**
 * Reads what a clipboard holds as `text/html`.
 *
 * @throws DocumentRefused where it says nothing.
 */
export async function readClipboard(html: string): Promise<OfficeDocument> {
  const bytes = new TextEncoder().encode(html);
  if (bytes.length > FILE_BYTES_MAX) throw new DocumentRefused('oversized');
  const { readPasted } = await import('./html/read-markup.ts');
  return whole('html', bytes, readPasted(html));
}

async function readFormat(
  file: Uint8Array,
  format: Format,
  { onProgress = () => undefined, readCMap = noCMaps }: ReadOptions,
): Promise<Read> {
  switch (format) {
    case 'html': {
      const { readMarkup } = await import('./html/read-markup.ts');
      return told(onProgress, (steps) => readMarkup(file, steps));
    }
    case 'docx': {
      const { readDocx } = await import('./docx/read-docx.ts');
      return told(onProgress, (steps) => readDocx(file, steps));
    }
    case 'xlsx':
    case 'xls': {
      const { readWorkbook } = await import('./sheet/read-workbook.ts');
      return readWorkbook(file, format, onProgress);
    }
    case 'pdf': {
      const { readPdf } = await import('./pdf/read-pdf.ts');
      return readPdf(file, { readCMap, onPage: onProgress });
    }
  }
}

function told(onProgress: Progress, read: (steps: Steps) => Read): Read {
  const steps = new Steps(onProgress);
  const all = read(steps);
  steps.end();
  return all;
}

const noCMaps: CMapReader = () => Promise.reject(new Error('There are no tables of characters here.'));

async function whole(format: Format, file: Uint8Array, { blocks, notes }: Read): Promise<OfficeDocument> {
  if (!blocks.some(hasText)) throw new DocumentRefused('nothing');
  if (cellCount(blocks) > CELLS_MAX) throw new DocumentRefused('too-many-cells');
  return { format, sha256: await digest(file), blocks, notes };
}

function hasText(block: Block): boolean {
  return block.kind === 'paragraph' || block.cells.some(({ text, tables }) => text !== '' || tables?.some(hasText));
}

async function digest(file: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new Uint8Array(file));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
