/** Streams of compound files, as another library writes them and as nobody should. */
import { CFB } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { openCompound } from '../../../src/document/package/compound-file.ts';
import { DocumentRefused } from '../../../src/document/refusal.ts';
import { compoundFile } from '../compound-file.ts';

const SECTOR = 512;

function written(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const container = CFB.utils.cfb_new();
  for (const [path, content] of Object.entries(streams)) CFB.utils.cfb_add(container, path, content);
  return new Uint8Array(CFB.write(container, { type: 'array' }) as ArrayBuffer);
}

function filled(length: number, start = 0): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (index * 7 + start) % 251);
}

describe('a stream', () => {
  test.each([1, 63, 64, 65, 4095, 4096, 4097, 100_000])('of %d bytes is read whole', (length) => {
    const file = written({ '/Other': filled(200, 1), '/Workbook': filled(length), '/Small': filled(70, 2) });
    expect(openCompound(file).stream('Workbook')).toEqual(filled(length));
    expect(openCompound(file).stream('Small')).toEqual(filled(70, 2));
  });

  test('of an embedded document is not that of the file', () => {
    const file = written({ '/MBD1/Workbook': filled(5_000, 1), '/MBD1/Book': filled(10), '/Workbook': filled(5_000) });
    const { names, stream } = openCompound(file);
    expect(names.has('Workbook') && !names.has('Book') && !names.has('MBD1')).toBe(true);
    expect(stream('Workbook')).toEqual(filled(5_000));
    expect(stream('Book')).toBeUndefined();
  });

  test('may end with the file, before its last sector does', () => {
    const content = filled(5_000);
    const file = written({ '/Workbook': content });
    const start = new TextDecoder('latin1').decode(file).indexOf(new TextDecoder('latin1').decode(content));
    expect(openCompound(file.subarray(0, start + content.length)).stream('Workbook')).toEqual(content);
  });
});

describe('is damaged', () => {
  const damaged = (change: (view: DataView, file: Uint8Array) => void): Uint8Array => {
    const file = written({ '/Workbook': filled(5_000) });
    change(new DataView(file.buffer), file);
    return file;
  };
  const read = (file: Uint8Array): unknown => openCompound(file).stream('Workbook');
  const directoryOf = (view: DataView): number => (view.getUint32(48, true) + 1) * SECTOR;
  const tableOf = (view: DataView): number => (view.getUint32(76, true) + 1) * SECTOR;

  test('where the directory comes back to itself', () => {
    const file = damaged((view) => {
      const first = view.getUint32(48, true);
      view.setUint32(tableOf(view) + first * 4, first, true);
    });
    expect(() => read(file)).toThrow(DocumentRefused);
  });

  test('where a stream comes back to itself', () => {
    const file = damaged((view) => {
      // The directory names the root first; every sector is followed by itself.
      view.setUint32(directoryOf(view) + 128 + 120, 0x7fffffff, true);
      view.setUint32(directoryOf(view) + 256 + 120, 0x7fffffff, true);
      const directory = view.getUint32(48, true);
      for (let sector = 0; sector < 128; sector += 1)
        if (sector !== directory) view.setUint32(tableOf(view) + sector * 4, sector, true);
    });
    expect(() => read(file)).toThrow(DocumentRefused);
  });

  test('where an entry lies behind the directory', () => {
    const file = damaged((view) => view.setUint32(directoryOf(view) + 76, 10_000, true));
    expect(() => read(file)).toThrow(DocumentRefused);
  });

  test('where its sectors have no size, or it has no directory', () => {
    expect(() => read(damaged((view) => view.setUint16(30, 20, true)))).toThrow(DocumentRefused);
    expect(() => read(compoundFile('Workbook').subarray(0, 1100))).toThrow(DocumentRefused);
    expect(() => read(new Uint8Array(8))).toThrow(DocumentRefused);
  });
});
