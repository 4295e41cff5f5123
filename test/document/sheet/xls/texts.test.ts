/** Texts of .xls files, over the ends of their records. */
import { describe, expect, test } from 'vitest';
import { RecordReader } from '../../../../src/document/sheet/xls/records.ts';
import { decoderOf, stringTable, textAt } from '../../../../src/document/sheet/xls/texts.ts';

const CODE = { version: 8, decoder: decoderOf(1252) } as const;

/** The bytes of a text, two each character or one. */
function wide(text: string): number[] {
  return [...text].flatMap((character) => [character.charCodeAt(0) & 0xff, character.charCodeAt(0) >> 8]);
}

function narrow(text: string): number[] {
  return [...text].map((character) => character.charCodeAt(0));
}

function recordOf(...parts: number[][]): { type: number; offset: number; parts: Uint8Array[] } {
  return { type: 0, offset: 0, parts: parts.map((part) => Uint8Array.from(part)) };
}

test('a text is of one byte a character or of two', () => {
  expect(textAt(new RecordReader(recordOf([2, 0, 0, ...narrow('ab')])), 2, CODE)).toBe('ab');
  expect(textAt(new RecordReader(recordOf([2, 1, ...wide('绩效')])), 1, CODE)).toBe('绩效');
});

test('its fonts and how it is spoken are passed over', () => {
  const rich = [2, 0, 0x0d, 1, 0, 4, 0, 0, 0, ...wide('绩效'), 9, 9, 9, 9, 8, 8, 8, 8, 1, 0, 0, ...narrow('z')];
  const reader = new RecordReader(recordOf(rich));
  expect([textAt(reader, 2, CODE), textAt(reader, 2, CODE)]).toEqual(['绩效', 'z']);
});

test('before Excel 97 it is in the code page of its country', () => {
  const gbk = { version: 5, decoder: decoderOf(936) } as const;
  expect(textAt(new RecordReader(recordOf([4, 0xbc, 0xa8, 0xd0, 0xa7])), 1, gbk)).toBe('绩效');
  const big5 = { version: 5, decoder: decoderOf(950) } as const;
  expect(textAt(new RecordReader(recordOf([2, 0xc1, 0x5a])), 1, big5)).toBe('績');
});

describe('the shared texts go over the ends of records', () => {
  const head = [3, 0, 0, 0, 3, 0, 0, 0];

  test('between two texts', () => {
    const record = recordOf([...head, 2, 0, 1, ...wide('绩效')], [1, 0, 0, ...narrow('a'), 1, 0, 0, ...narrow('b')]);
    expect(stringTable(record)).toEqual(['绩效', 'a', 'b']);
  });

  test('within a text, that goes on in one byte a character or in two', () => {
    const record = recordOf(
      [...head, 4, 0, 1, ...wide('绩')],
      [0, ...narrow('ab')],
      [1, ...wide('效'), 1, 0, 0, ...narrow('c')],
    );
    expect(stringTable(record)).toEqual(['绩ab效', 'c']);
  });

  test('within its fonts', () => {
    const record = recordOf([...head, 1, 0, 8, 1, 0, ...narrow('a'), 9, 9], [9, 9, 1, 0, 0, ...narrow('b')]);
    expect(stringTable(record)).toEqual(['a', 'b']);
  });

  test('and one that is cut off ends with the file', () => {
    expect(stringTable(recordOf([...head, 4, 0, 0, ...narrow('ab')]))).toEqual(['ab']);
  });
});
