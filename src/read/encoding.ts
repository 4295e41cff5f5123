/** The encoding of a file: everything here is UTF-8, and editors on Windows may save something else. */
import { isUtf8 } from 'node:buffer';
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
  if (isUtf8(bytes)) return { text: bytes.toString('utf8') };
  return { finding: isGbk(bytes) ? whole(file, 'GBK（GB18030）', 'GB18030') : brokenBytes(file, bytes) };
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
function brokenBytes(file: string, bytes: Buffer): Finding {
  const at = brokenLine(bytes, 0);
  const before = bytes.toString('utf8', 0, at.from).split(/\r\n|\r|\n/);
  const line = bytes.toString('utf8', at.from, at.to).split('\r');
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
function brokenLine(bytes: Buffer, offset: number): { from: number; to: number } {
  let from = offset;
  for (;;) {
    const end = bytes.indexOf(LINE_FEED, from);
    const to = end < 0 ? bytes.length : end + 1;
    if (to === bytes.length || !isUtf8(bytes.subarray(from, to))) return { from, to };
    from = to;
  }
}

/** How many of the lines from an offset on are not UTF-8. */
function countBroken(bytes: Buffer, offset: number): number {
  let count = 0;
  let from = offset;
  while (from < bytes.length && !isUtf8(bytes.subarray(from))) {
    from = brokenLine(bytes, from).to;
    count += 1;
  }
  return count;
}

/** So many bytes at the beginning show the encoding. */
const SAMPLE = 65_536;

/** With a mark at the beginning, or with zeros in every other byte: in Latin letters, line breaks and figures. */
function isUtf16(bytes: Buffer): boolean {
  const mark = bytes.length >= 2 ? bytes.readUInt16BE(0) : 0;
  if (mark === 0xfeff || mark === 0xfffe) return true;
  const sample = bytes.subarray(0, SAMPLE);
  if (!sample.includes(0)) return false;
  const zeros: [number, number] = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2 === 0 ? 0 : 1] += 1;
  const [few, many] = zeros.toSorted((a, b) => a - b);
  return (many ?? 0) * 20 > sample.length && (few ?? 0) * 20 < (many ?? 0);
}

const HAN = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g;

/** Whether bytes that are not UTF-8 read as more Chinese characters in GB18030 than they do as UTF-8. */
function isGbk(bytes: Buffer): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  const asUtf8 = sample.toString('utf8').match(HAN)?.length ?? 0;
  const text = new TextDecoder('gb18030').decode(sample);
  const characters = text.match(HAN)?.length ?? 0;
  const lost = text.match(/\ufffd/g)?.length ?? 0;
  const broken = sample.toString('utf8').match(/\ufffd/g)?.length ?? 0;
  // Chinese in GBK leaves hardly a character that would be Chinese in UTF-8 too, and breaks with nearly each one.
  return characters > 0 && asUtf8 < broken && lost * 10 <= characters;
}
