/** A file that is not UTF-8 gives one finding, which says what it is and how to save it. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inspectContent } from '../../src/read/inspect.ts';
import { type ContentIo, folderIo } from '../../src/read/io.ts';
import { allowList } from '../../components/allow-list.ts';
import { DEPARTMENT, FRAMEWORK, memoryIo, reportText, SITE, smallContent } from '../fixtures/content.ts';

const REPORT = 'reports/some-bureau/2023.mdx';
const TEXTS: Readonly<Record<string, string>> = {
  'site.yaml': SITE,
  'departments/some-bureau.yaml': DEPARTMENT,
  'frameworks/small-2020.yaml': FRAMEWORK,
  [REPORT]: reportText(),
};

function findings(file: string, bytes: Buffer) {
  const memory = memoryIo(smallContent());
  const io: ContentIo = {
    ...memory,
    read: (each) => (each === file ? bytes.toString('utf8') : memory.read(each)),
    bytes: (each) => (each === file ? bytes : memory.exists(each) ? Buffer.from(memory.read(each) ?? '') : undefined),
  };
  return inspectContent(io, allowList).findings.filter(({ check }) => check.startsWith('form/'));
}

/** A text in GBK. Node only decodes it, so that the table is made by decoding every pair of bytes. */
const GBK = new Map<string, number[]>();
for (let first = 0x81; first <= 0xfe; first += 1) {
  for (let second = 0x40; second <= 0xfe; second += 1) {
    const character = new TextDecoder('gb18030').decode(Uint8Array.of(first, second));
    if (character.length === 1 && character !== '\ufffd') GBK.set(character, [first, second]);
  }
}
function gbk(text: string): Buffer {
  return Buffer.from([...text].flatMap((each) => (each < '\x80' ? [each.charCodeAt(0)] : (GBK.get(each) ?? []))));
}

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const ENCODINGS: [name: string, encode: (text: string) => Buffer, told: string][] = [
  ['GBK', gbk, 'GBK（GB18030）'],
  ['GBK with a byte lost', (text) => gbk(text).subarray(0, -3), 'GBK（GB18030）'],
  ['UTF-16 little endian with a mark', (text) => utf16(`\ufeff${text}`), 'UTF-16'],
  ['UTF-16 little endian without', utf16, 'UTF-16'],
  ['UTF-16 big endian with a mark', (text) => utf16(`\ufeff${text}`).swap16(), 'UTF-16'],
  ['UTF-16 big endian without', (text) => utf16(text).swap16(), 'UTF-16'],
];

describe.each(Object.entries(TEXTS))('%s', (file, text) => {
  test.each(ENCODINGS)('in %s', (_, encode, told) => {
    expect(findings(file, encode(text))).toMatchObject([
      {
        ...{ check: 'form/encoding', file, line: 1, column: 1, stated: told, expected: 'UTF-8' },
        message: `文件不是 UTF-8 编码，看起来是 ${told}。`,
        fix: expect.stringMatching(/记事本.*WPS.*VS Code/) as string,
      },
    ]);
  });
  test('in UTF-8, with a mark, with Windows line breaks', () => {
    for (const each of [text, `\ufeff${text}`, text.replaceAll('\n', '\r\n')])
      expect(findings(file, Buffer.from(each))).toEqual([]);
  });
});

describe('a broken byte', () => {
  const whole = Buffer.from(TEXTS[REPORT] ?? '');
  const line = 22;
  const place = whole
    .toString('utf8')
    .split('\n')
    .slice(0, line - 1)
    .join('\n');
  /** Within the first character of that line. */
  const at = Buffer.byteLength(`${place}\n## `) + 1;
  const broken = (): Buffer => {
    const bytes = Buffer.from(whole);
    bytes[at] = 0x41;
    return bytes;
  };

  test('is reported with its line', () => {
    expect(findings(REPORT, broken())).toMatchObject([
      {
        ...{ check: 'form/encoding', line, column: 4 },
        message: '这一行有不是 UTF-8 的字节，这里的文字读不出来。',
      },
    ]);
  });
  test('is counted in lines that end as on Windows', () => {
    const bytes = Buffer.from(broken().toString('latin1').replaceAll('\n', '\r\n'), 'latin1');
    expect(findings(REPORT, bytes)).toMatchObject([{ check: 'form/encoding', line, column: 4 }]);
  });
  test('the last byte of all may be missing', () => {
    const bytes = Buffer.concat([whole, Buffer.from('末').subarray(0, 2)]);
    expect(findings(REPORT, bytes)).toMatchObject([{ check: 'form/encoding', line: 25, column: 1 }]);
  });
  test('of several the first is reported and the others are counted', () => {
    const bytes = Buffer.concat([broken(), Buffer.from([0xff, 0x0a, 0x41, 0x0a, 0xff])]);
    expect(findings(REPORT, bytes)).toMatchObject([
      { line, message: '这一行有不是 UTF-8 的字节，这里的文字读不出来；后面还有 2 行也是这样。' },
    ]);
  });
  test('a zero within UTF-8 is an invisible character, not another encoding', () => {
    const text = (TEXTS[REPORT] ?? '').replace('全年', '全\0年');
    expect(findings(REPORT, Buffer.from(text))).toMatchObject([{ check: 'form/invisible-character' }]);
  });
});

test('files on disk are read so too', () => {
  const root = mkdtempSync(join(tmpdir(), 'mingzhang-'));
  for (const [file, text] of Object.entries(TEXTS)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), gbk(text));
  }
  const checks = inspectContent(folderIo(root), allowList).findings.map(({ check, file }) => [check, file]);
  expect(checks.sort()).toEqual(
    Object.keys(TEXTS)
      .sort()
      .map((file) => ['form/encoding', file]),
  );
});
