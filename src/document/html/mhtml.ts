/** Web pages that were saved as one file (.mht), also under the names .doc and .xls: the pages and style sheets in it. */
import { DocumentRefused } from '../refusal.ts';
import { decodedMarkup } from './encoding.ts';

export interface SavedPages {
  pages: readonly string[];
  sheets: readonly string[];
}

interface Part {
  headers: ReadonlyMap<string, string>;
  /** A byte a character. */
  body: string;
}

/** How deep parts lie within parts. */
const DEPTH_MAX = 5;
const PIECE = 8192;

/** The parts of a saved page; undefined where the file is a page itself. @throws DocumentRefused */
export function savedPages(file: Uint8Array): SavedPages | undefined {
  const head = binaryText(file.subarray(0, 4096));
  if (!/^\s*[\w-]+:/.test(head) || !/^MIME-Version:/im.test(head)) return undefined;
  const all = partsOf(binaryText(file).trimStart(), DEPTH_MAX);
  // Beside the sheets of a workbook lie the frame around them and its tabs, pages of their own without any figure.
  const parts = all.filter(({ headers }) => !/\btabstrip\.html?$/i.test(headers.get('content-location') ?? ''));
  const ofType = (type: RegExp): string[] => parts.filter((part) => type.test(typeOf(part))).map(decoded);
  const pages = ofType(/^(?:text\/html|application\/xhtml\+xml)/i);
  if (pages.length === 0) throw new DocumentRefused('damaged');
  const whole = pages.filter((page) => !/<frameset\b/i.test(page));
  return { pages: whole.length === 0 ? pages : whole, sheets: ofType(/^text\/css/i) };
}

function partsOf(text: string, depth: number): Part[] {
  const part = partOf(text);
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(typeOf(part));
  if (boundary === null) return [part];
  if (depth === 0) throw new DocumentRefused('damaged');
  const [, ...inner] = `\n${part.body}`.split(`\n--${boundary[1] ?? boundary[2] ?? ''}`);
  return inner
    .filter((each) => !each.startsWith('--'))
    .flatMap((each) => partsOf(each.slice(each.indexOf('\n') + 1), depth - 1));
}

function partOf(text: string): Part {
  const end = /\r?\n\r?\n/.exec(text);
  const head = text.slice(0, end?.index ?? 0).replace(/\r?\n[ \t]+/g, ' ');
  const headers = head.split('\n').map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, Math.max(0, colon)).trim().toLowerCase(), line.slice(colon + 1).trim()] as const;
  });
  return { headers: new Map(headers), body: end === null ? text : text.slice(end.index + end[0].length) };
}

function typeOf({ headers }: Part): string {
  return headers.get('content-type') ?? '';
}

function decoded(part: Part): string {
  const charset = /charset\s*=\s*"?([\w:.-]+)/i.exec(typeOf(part))?.[1];
  return decodedMarkup(bytesOf(part), charset);
}

function bytesOf({ headers, body }: Part): Uint8Array {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase() ?? '';
  const plain = encoding === 'base64' ? unpacked(body) : encoding === 'quoted-printable' ? unquoted(body) : body;
  const bytes = new Uint8Array(plain.length);
  for (let at = 0; at < plain.length; at += 1) bytes[at] = plain.charCodeAt(at);
  return bytes;
}

/** A character a byte, which `TextDecoder` gives for no encoding. */
function binaryText(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  return pieces.join('');
}

function unpacked(body: string): string {
  try {
    return atob(body.replace(/[^A-Za-z0-9+/]/g, ''));
  } catch {
    throw new DocumentRefused('damaged');
  }
}

function unquoted(body: string): string {
  return body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}
