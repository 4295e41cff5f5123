/** What a file is, by its bytes: names are changed, and clipboards have none. */
import { FILE_BYTES_MAX } from './limits.ts';
import { DocumentRefused, type Refusal } from './refusal.ts';
import type { Format } from './document.ts';

/** The compound files of old Office programs, and of new ones with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OTHERS: readonly (readonly [readonly number[], Refusal])[] = [
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'rtf'],
  [[0x89, 0x50, 0x4e, 0x47], 'picture'],
  [[0xff, 0xd8, 0xff], 'picture'],
  [[0x47, 0x49, 0x46, 0x38], 'picture'],
  [[0x42, 0x4d], 'picture'],
  [[0x49, 0x49, 0x2a, 0x00], 'picture'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'picture'],
];

/** The names of streams in compound files, as these write them: two bytes a character. */
const STREAMS: readonly (readonly [string, Format | Refusal])[] = [
  ['EncryptedPackage', 'encrypted'],
  ['WordDocument', 'old-word'],
  ['PowerPoint Document', 'old-slides'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
];

/** How far into a file its kind may be told. */
const HEAD = 1024;

/**
 * The format of a file that can be read.
 *
 * @throws DocumentRefused for any other, and for one that is too large.
 */
export function formatOf(file: Uint8Array): Format {
  if (file.length === 0) throw new DocumentRefused('empty');
  if (file.length > FILE_BYTES_MAX) throw new DocumentRefused('oversized');
  if (beginsWith(file, ZIP)) return packageFormat(file);
  if (beginsWith(file, COMPOUND)) return compoundFormat(file);
  const refusal = OTHERS.find(([mark]) => beginsWith(file, mark))?.[1];
  if (refusal !== undefined) throw new DocumentRefused(refusal);
  const head = latin(file.subarray(0, HEAD));
  // Some programs write a few bytes before the mark, which readers pass over.
  if (head.includes('%PDF-')) return 'pdf';
  if (isMarkup(file)) return 'html';
  throw new DocumentRefused('unknown');
}

/** The main part of a package stands under a fixed path, and paths are not compressed. */
function packageFormat(file: Uint8Array): Format {
  const names = latin(file.subarray(Math.max(0, file.length - 2 ** 20)));
  if (names.includes('word/document')) return 'docx';
  if (names.includes('xl/workbook')) return 'xlsx';
  if (names.includes('ppt/presentation')) throw new DocumentRefused('old-slides');
  // The list of files is at the end: a file that was cut off has none.
  throw new DocumentRefused(names.includes('PK\x05\x06') ? 'unknown' : 'damaged');
}

function compoundFormat(file: Uint8Array): Format {
  const found = STREAMS.find(([name]) => includesWide(file, name))?.[1];
  // WPS writes its own formats into compound files too, with the same streams or others.
  if (found === undefined) throw new DocumentRefused('wps');
  if (found === 'xls') return found;
  throw new DocumentRefused(found as Refusal);
}

/** Web pages, and the tables that a clipboard holds: markup near the beginning, in any encoding. */
function isMarkup(file: Uint8Array): boolean {
  const head = latin(file.subarray(0, HEAD)).replaceAll('\0', '');
  return /<(?:!doctype\s+html|html|head|body|meta|table|div|p|span|style|title|h[1-6]|!--)\b/i.test(head);
}

function beginsWith(file: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => file[index] === byte);
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

function includesWide(file: Uint8Array, name: string): boolean {
  const wide = [...name].map((character) => `${character}\0`).join('');
  return latin(file).includes(`${wide}\0\0`);
}
