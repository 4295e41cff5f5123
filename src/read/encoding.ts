/** The encoding of a file: everything here is UTF-8, and editors on Windows may save something else. */
import { type Finding, formFinding } from '../check/finding.ts';
import type { ContentIo } from './io.ts';

/** The text of a file, or the one finding on its encoding; neither where there is no such file. */
export interface Decoded {
  text?: string;
  finding?: Finding;
}

/** Reads a file that must be UTF-8. Texts in memory have no bytes that could be wrong. */
export function readDecoded(io: ContentIo, file: string): Decoded {
  const bytes = io.bytes?.(file);
  if (bytes === undefined) {
    const text = io.read(file);
    return text === undefined ? {} : { text };
  }
  if (isUtf16(bytes)) return { finding: whole(file, 'UTF-16', 'UTF-16 LE') };
  const text = textIn(bytes);
  if (text !== undefined) return { text };
  return { finding: isGbk(bytes) ? whole(file, 'GBK（GB18030）', 'GB18030') : brokenBytes(file, bytes) };
}

/** The text of bytes that are UTF-8. */
function textIn(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The same of other bytes, with a replacement character for what cannot be read. */
function readableIn(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

const NOTEPAD = '记事本：“另存为”，把“编码”改为 UTF-8';
const WPS = 'WPS：“另存为”文本文件，在弹出的编码窗口里选“Unicode (UTF-8)”，再把文件名改回原样';

function whole(file: string, encoding: string, nameInCode: string): Finding {
  const code = `VS Code：点右下角的编码名，先“通过编码重新打开”选 ${nameInCode}，再“通过编码保存”选 UTF-8`;
  return formFinding(
    'encoding',
    { file, line: 1, column: 1 },
    {
      message: `文件不是 UTF-8 编码，看起来是 ${encoding}。`,
      fix: `把文件另存为 UTF-8 编码。${NOTEPAD}。${WPS}。${code}。`,
      stated: encoding,
      expected: 'UTF-8',
    },
  );
}

/** A file that is UTF-8 except for some bytes, as after a broken transfer or a cut in the middle of a character. */
function brokenBytes(file: string, bytes: Uint8Array): Finding {
  const at = brokenLine(bytes, 0);
  const before = readableIn(bytes.subarray(0, at.from)).split(/\r\n|\r|\n/);
  const line = readableIn(bytes.subarray(at.from, at.to)).split('\r');
  const within = line.findIndex((text) => text.includes(REPLACEMENT));
  const more = countBroken(bytes, at.to);
  return formFinding(
    'encoding',
    { file, line: before.length + within, column: (line[within] ?? '').indexOf(REPLACEMENT) + 1 },
    {
      message: `这一行有不是 UTF-8 的字节，这里的文字读不出来${more === 0 ? '' : `；后面还有 ${more} 行也是这样`}。`,
      fix: '对照原文重新键入这里的文字，再把文件保存为 UTF-8 编码。',
      expected: 'UTF-8',
    },
  );
}

const REPLACEMENT = '\ufffd';
const LINE_FEED = 0x0a;

/** The first line from an offset on that is not UTF-8; a line feed is never part of another character. */
function brokenLine(bytes: Uint8Array, offset: number): { from: number; to: number } {
  let from = offset;
  for (;;) {
    const end = bytes.indexOf(LINE_FEED, from);
    const to = end < 0 ? bytes.length : end + 1;
    if (to === bytes.length || textIn(bytes.subarray(from, to)) === undefined) return { from, to };
    from = to;
  }
}

/** How many of the lines from an offset on are not UTF-8. */
function countBroken(bytes: Uint8Array, offset: number): number {
  let count = 0;
  let from = offset;
  while (from < bytes.length && textIn(bytes.subarray(from)) === undefined) {
    from = brokenLine(bytes, from).to;
    count += 1;
  }
  return count;
}

/** So many bytes at the beginning show the encoding. */
const SAMPLE = 65_536;

/** With a mark at the beginning, or with zeros in every other byte: in Latin letters, line breaks and figures. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xfe && second === 0xff) || (first === 0xff && second === 0xfe)) return true;
  const sample = bytes.subarray(0, SAMPLE);
  if (!sample.includes(0)) return false;
  let [even, odd] = [0, 0];
  for (const [at, byte] of sample.entries())
    if (byte === 0) {
      if (at % 2 === 0) even += 1;
      else odd += 1;
    }
  const [few, many] = even < odd ? [even, odd] : [odd, even];
  return many * 20 > sample.length && few * 20 < many;
}

const HAN = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g;

/** Whether bytes that are not UTF-8 read as more Chinese characters in GB18030 than they do as UTF-8. */
function isGbk(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  const asUtf8 = readableIn(sample).match(HAN)?.length ?? 0;
  const text = new TextDecoder('gb18030').decode(sample);
  const characters = text.match(HAN)?.length ?? 0;
  const lost = text.match(/\ufffd/g)?.length ?? 0;
  const broken = readableIn(sample).match(/\ufffd/g)?.length ?? 0;
  // Chinese in GBK leaves hardly a character that would be Chinese in UTF-8 too, and breaks with nearly each one.
  return characters > 0 && asUtf8 < broken && lost * 10 <= characters;
}
