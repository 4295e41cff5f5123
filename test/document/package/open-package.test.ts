import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openPackage } from '../../../src/document/package/open-package.ts';
import { DocumentRefused } from '../../../src/document/refusal.ts';

const XML = strToU8(`<w:document>${'<w:p>9.10</w:p>'.repeat(50)}</w:document>`);
const PATH = 'word/document.xml';

/** Why a file is refused when it is opened or one of its files is read; undefined where it is not. */
function reasonOf(file: Uint8Array, ...read: string[]): string | undefined {
  try {
    const { unpacked } = openPackage(file);
    read.forEach((path) => unpacked(path));
    return undefined;
  } catch (error) {
    if (error instanceof DocumentRefused) return error.reason;
    throw error;
  }
}

/** Where the list of files has an entry. */
function listed(file: Uint8Array, index = 0): number {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  let at = -1;
  for (let found = -1; found < index;) {
    at += 1;
    if (view.getUint32(at, true) === 0x02014b50) found += 1;
  }
  return at;
}

/** A copy with numbers of an entry in the list overwritten: places from its beginning, four bytes each. */
function forged(file: Uint8Array, numbers: Readonly<Record<number, number>>, index = 0): Uint8Array {
  const copy = file.slice();
  const view = new DataView(copy.buffer);
  for (const [place, number] of Object.entries(numbers))
    view.setUint32(listed(copy, index) + Number(place), number, true);
  return copy;
}

const PACKED = 20;
const UNPACKED = 24;
const OFFSET = 42;

describe('an honest package', () => {
  test('gives its files, as bytes and as XML', () => {
    const file = openPackage(zipSync({ [PATH]: XML, 'word/媒体.png': strToU8('x') }));
    expect(file.paths).toEqual([PATH, 'word/媒体.png']);
    expect([file.has(PATH), file.has('word')]).toEqual([true, false]);
    expect(file.xml(PATH)?.children).toHaveLength(50);
    expect([file.xml('a'), file.unpacked('a')]).toEqual([undefined, undefined]);
  });

  test('may hold text in UTF-16', () => {
    const wide = Uint8Array.from(
      [...'\ufeff<a>一</a>'].flatMap((each) => [each.charCodeAt(0) & 255, each.charCodeAt(0) >> 8]),
    );
    expect(openPackage(zipSync({ a: wide })).xml('a')).toMatchObject({ name: 'a', children: ['一'] });
  });
});

test('a package may have its numbers in fields for large ones, as Java programs write them', () => {
  const numbers = new DataView(new ArrayBuffer(16));
  const plain = zipSync({ [PATH]: XML });
  const view = new DataView(plain.buffer, plain.byteOffset);
  numbers.setUint32(0, XML.length, true);
  numbers.setUint32(8, view.getUint32(listed(plain) + PACKED, true), true);
  const file = zipSync({ [PATH]: [XML, { extra: { 1: new Uint8Array(numbers.buffer) } }] });
  const large = forged(file, { [UNPACKED]: 0xffffffff, [PACKED]: 0xffffffff });
  expect(openPackage(large).unpacked(PATH)).toEqual(XML);
});

describe('a package that unpacks to too much', () => {
  const small = zipSync(Object.fromEntries([...'abc'].map((name) => [name, XML])));
  const claim = (mebibytes: number): Readonly<Record<number, number>> => ({
    [UNPACKED]: mebibytes * 2 ** 20,
    [PACKED]: 2 ** 20,
  });

  test('because one file does', () => {
    expect(reasonOf(forged(small, claim(99)))).toBe(undefined);
    expect(reasonOf(forged(small, claim(101)))).toBe('bomb');
  });

  test('because many files do together', () => {
    const forge = (file: Uint8Array, index: number): Uint8Array => forged(file, claim(90), index);
    expect(reasonOf([0, 1].reduce(forge, small))).toBe(undefined);
    expect(reasonOf([0, 1, 2].reduce(forge, small))).toBe('bomb');
  });

  test('by a ratio that no text has', () => {
    const zeros = zipSync({ [PATH]: new Uint8Array(4 * 2 ** 20) }, { level: 9 });
    expect(zeros.length).toBeLessThan(5_000);
    expect(reasonOf(zeros)).toBe('bomb');
  });

  test('by too many files', () => {
    const names = Array.from({ length: 5_001 }, (_, index) => [`a${index}`, new Uint8Array()]);
    expect(reasonOf(zipSync(Object.fromEntries(names), { level: 0 }))).toBe('bomb');
  });

  test('by packages within, which are not opened', () => {
    const inner = zipSync({ a: new Uint8Array(2 ** 20) }, { level: 1 });
    expect(reasonOf(zipSync({ [PATH]: XML, 'word/embeddings/a.zip': inner }), PATH, 'word/embeddings/a.zip')).toBe(
      undefined,
    );
  });
});

describe('a package whose list lies', () => {
  const file = zipSync({ [PATH]: XML });

  test('by a size below the real one', () => {
    expect(reasonOf(forged(file, { [UNPACKED]: 10 }), PATH)).toBe('damaged');
    const zeros = zipSync({ [PATH]: new Uint8Array(16 * 2 ** 20) }, { level: 1 });
    const before = process.cpuUsage();
    expect(reasonOf(forged(zeros, { [UNPACKED]: 10 }), PATH)).toBe('damaged');
    // A few thousandths, where all of it would take a hundred times as long.
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(1);
  });

  test('by a size above the real one', () => {
    expect(reasonOf(forged(file, { [UNPACKED]: XML.length + 1000 }), PATH)).toBe('damaged');
    expect(reasonOf(forged(file, { [UNPACKED]: 0xffffffff }), PATH)).toBe('bomb');
  });

  test('by content that is another one, even where it is as long', () => {
    const stored = zipSync({ [PATH]: XML }, { level: 0 });
    const copy = stored.slice();
    copy[copy.indexOf('9'.charCodeAt(0), 60)] = '8'.charCodeAt(0);
    expect(reasonOf(copy, PATH)).toBe('damaged');
  });

  test('by two sizes for content that is stored as it is', () => {
    const stored = zipSync({ [PATH]: XML }, { level: 0 });
    expect(reasonOf(stored, PATH)).toBe(undefined);
    expect(reasonOf(forged(stored, { [UNPACKED]: 0 }), PATH)).toBe('damaged');
  });

  test('by entries that lie over each other, which are read one by one or are another content', () => {
    const same = forged(zipSync({ a: XML, b: XML }), { [OFFSET]: 0 }, 1);
    expect(openPackage(same).unpacked('b')).toEqual(XML);
    expect(reasonOf(forged(zipSync({ a: XML, b: strToU8('b') }), { [OFFSET]: 0 }, 1), 'b')).toBe('damaged');
  });

  test('by one path twice, which programs read differently', () => {
    const two = zipSync({ 'word/a.xml': XML, 'word/b.xml': XML });
    const copy = two.slice();
    copy['word/'.length + 46 + listed(copy, 1)] = 'a'.charCodeAt(0);
    expect(reasonOf(copy)).toBe('damaged');
    expect(reasonOf(zipSync({ 'word/a.xml': XML, 'Word\\A.xml': XML }))).toBe('damaged');
  });

  test('by a place outside the file', () => {
    expect(reasonOf(forged(file, { [OFFSET]: 0x7fffffff }), PATH)).toBe('damaged');
    expect(reasonOf(forged(file, { [PACKED]: 3 }), PATH)).toBe('damaged');
  });

  test('or is cut off, or encrypted', () => {
    expect(reasonOf(file.subarray(0, file.length - 1))).toBe('damaged');
    expect(reasonOf(file.subarray(0, 60))).toBe('damaged');
    expect(reasonOf(forged(file, { 8: 0x00630000 }))).toBe('encrypted');
  });
});

test('only a result or a refusal comes of a file with any damage', () => {
  const file = zipSync({ '[Content_Types].xml': XML, [PATH]: XML });
  let seed = 17;
  const random = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return seed % below;
  };
  const reasons = new Set<string | undefined>();
  for (let round = 0; round < 400; round += 1) {
    const copy = file.slice(0, round % 4 === 0 ? random(file.length) : file.length);
    for (let flips = random(4); flips >= 0 && copy.length > 0; flips -= 1) copy[random(copy.length)] = random(256);
    reasons.add(reasonOf(copy, PATH));
  }
  expect(reasons.has('damaged')).toBe(true);
});
