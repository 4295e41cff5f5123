/** The text of a page's bytes. What a page says of its encoding is often wrong, so the bytes have a say. */

/** How far into a page its encoding may be declared; browsers stop at 1024 bytes, portals do not. */
const HEAD = 8192;
const DECLARED = [
  /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]+)/i,
  /^\s*<\?xml\s[^>]{0,300}?encoding\s*=\s*["']([\w:.-]+)/i,
];

/** Chinese text in another encoding is by chance UTF-8 only where it is shorter. */
const CERTAIN = 8;

/** What an encoder or a cut left of a character that cannot be read. */
export const UNREADABLE = '\ufffd';

/** What the bytes of a page say; a byte order mark before all, then the bytes, then what the page or its sender declares. */
export function decodedMarkup(bytes: Uint8Array, sender?: string): string {
  const sure = markedEncoding(bytes);
  if (sure !== undefined) return new TextDecoder(sure).decode(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const declared = knownEncoding(sender ?? DECLARED.map((each) => each.exec(head)?.[1]).find((each) => each));
  const text = new TextDecoder().decode(bytes);
  if (isUtf8(text, declared === undefined || declared === 'utf-8' ? 0 : CERTAIN)) return text;
  return new TextDecoder(declared === undefined || declared === 'utf-8' ? 'gb18030' : declared).decode(bytes);
}

/** By its mark; UTF-16 also because every other byte of its first tag is zero. */
function markedEncoding([one = -1, two = -1, three = -1, four = -1]: Uint8Array): string | undefined {
  if (one === 0xef && two === 0xbb && three === 0xbf) return 'utf-8';
  if (one === 0xff && two === 0xfe) return 'utf-16le';
  if (one === 0xfe && two === 0xff) return 'utf-16be';
  if (one > 0 && two === 0 && three > 0 && four === 0) return 'utf-16le';
  if (one === 0 && two > 0 && three === 0 && four > 0) return 'utf-16be';
  return undefined;
}

/** The name that decoders know an encoding by; a page that is read byte by byte cannot be in UTF-16, whatever it says. */
function knownEncoding(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch {
    return undefined;
  }
}

/** Whether bytes that were read as UTF-8 are that: a cut or a single bad byte leaves most characters whole. */
function isUtf8(text: string, least: number): boolean {
  let bad = 0;
  let good = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === UNREADABLE.charCodeAt(0)) bad += 1;
    else if (code > 0x7f) good += 1;
  }
  return good >= least && bad * 10 <= good;
}
