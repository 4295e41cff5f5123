/** What a file is, by its bytes: names are changed, and clipboards have none. */
import { FILE_BYTES_MAX } from './limits.ts';
import { openCompound } from './package/compound-file.ts';
import { entriesOf } from './package/entries.ts';
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
  [[0x52, 0x49, 0x46, 0x46], 'picture'],
  [[0x52, 0x61, 0x72, 0x21], 'archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'archive'],
  [[0x1f, 0x8b], 'archive'],
];

/** The streams of compound files by which they are known. */
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
  const head = headOf(file);
  // Some programs write a few bytes before the mark, which readers pass over.
  if (head.includes('%PDF-')) return 'pdf';
  if (isOfficeXml(head)) throw new DocumentRefused('office-xml');
  if (isOpenXml(head)) throw new DocumentRefused('open-document');
  if (isMarkup(head)) return 'html';
  // The pictures of telephones (HEIC) say their kind behind the length of that.
  if (/^.{0,4}ftyp(?:hei|hev|mif|msf|avi)/s.test(head)) throw new DocumentRefused('picture');
  throw new DocumentRefused(isPlainText(file) && !head.startsWith('<') ? 'plain-text' : 'unknown');
}

/** By the main part of a package, which stands under a fixed path; embedded documents have theirs below another. */
const PARTS: readonly (readonly [RegExp, Format | Refusal])[] = [
  [/^word\/document\d*\.xml$/i, 'docx'],
  [/^xl\/workbook\d*\.(?:xml|bin)$/i, 'xlsx'],
  [/^ppt\/presentation\d*\.xml$/i, 'old-slides'],
  [/^OFD\.xml$/i, 'ofd'],
  [/^(?:content|uof)\.xml$/i, 'open-document'],
];

function packageFormat(file: Uint8Array): Format {
  const paths = [...entriesOf(file).keys()];
  return formatOr(PARTS.find(([part]) => paths.some((path) => part.test(path)))?.[1] ?? 'archive');
}

function compoundFormat(file: Uint8Array): Format {
  const { names } = openCompound(file);
  // WPS writes its own formats into compound files too, with the same streams or others.
  return formatOr(STREAMS.find(([name]) => names.has(name))?.[1] ?? 'wps');
}

/** @throws DocumentRefused for what is no format. */
function formatOr(found: Format | Refusal): Format {
  if (found === 'docx' || found === 'xlsx' || found === 'xls') return found;
  if (found === 'pdf' || found === 'html') return found;
  throw new DocumentRefused(found);
}

/** Markup near the beginning, or the head of a page saved as one file. */
function isMarkup(head: string): boolean {
  const isSaved = /^[\w-]+:/.test(head) && /^MIME-Version:/im.test(head);
  const isPage = /<(?:!doctype\s+html|html|head|body|meta|table|div|p|span|style|title|font|center|h[1-6])\b|<!--/i;
  return isSaved || isPage.test(head);
}

/** What Office 2003 wrote, and programs that report figures still write under the name .xls. */
function isOfficeXml(head: string): boolean {
  return (
    /<\?mso-application\b|urn:schemas-microsoft-com:office:spreadsheet|office\/word\/2003|2006\/xmlPackage/.test(
      head,
    ) && /^<\?xml/.test(head)
  );
}

/** OpenDocument and its Chinese kin as one file of XML. */
function isOpenXml(head: string): boolean {
  return /^<\?xml/.test(head) && /urn:oasis:names:tc:opendocument|<uof:UOF\b|schemas\.uof\.org/.test(head);
}

/** Figures and words without any form: no byte of it is a control, but for the ends of lines and columns. */
function isPlainText(file: Uint8Array): boolean {
  const [first = 0, second = 0] = file;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return isWide || file.subarray(0, HEAD).every((byte) => byte >= 32 || (byte >= 9 && byte <= 13));
}

function beginsWith(file: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => file[index] === byte);
}

/** The first characters that say anything, in any encoding: programs write blank lines before a page. */
function headOf(file: Uint8Array): string {
  const start = file.subarray(0, HEAD * 64);
  return new TextDecoder('latin1')
    .decode(start)
    .replace(/\0|^(?:ï»¿|ÿþ|þÿ)/g, '')
    .trimStart()
    .slice(0, HEAD);
}
