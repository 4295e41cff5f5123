/** Paint that a reader of text has no use for: it is passed over, however it is written, and what follows is read. */
import { describe, expect, test } from 'vitest';
import { nodeCMaps } from '../../../src/document/pdf/node-cmaps.ts';
import { readPdf } from '../../../src/document/pdf/read-pdf.ts';
import { refusePackedStreams, unpainted } from '../../../src/document/pdf/unpainted.ts';
import { smallPdf, textAt } from './small-pdf.ts';

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const after = (text: string): string => latin1(unpainted(bytesOf(text)));

describe('a pattern of tiles', () => {
  test('is a shading without a type, as long as before', () => {
    const pattern = '7 0 obj << /PatternType 1 /PaintType 1 /Resources << /Font 3 0 R >> /Length 9 >>\nstream';
    expect(after(pattern)).toBe(
      '7 0 obj << /PatternType 2 /PaintType 1 /Shading   << /Font 3 0 R >> /Length 9 >>\nstream',
    );
  });

  test.each([
    ['/P#61tternTyp#65 1 /X 1', '/P#61tternTyp#65 2 /X 1'],
    ['/PatternType%one\n+1.0/X', '/PatternType%one\n2   /X'],
    ['/PatternType 12 0 R>>', '/PatternType 2     >>'],
    ['/PatternType 2 /Shading 5 0 R', '/PatternType 2 /Shading 5 0 R'],
    // What cannot be understood is none.
    ['/PatternType 12 (0) R', '/PatternTyp_ 12 (0) R'],
    [`/PatternType 12 %${'x'.repeat(100)}\n 0 R>>`, `/PatternTyp_ 12 %${'x'.repeat(100)}\n 0 R>>`],
    ['/PatternTypes 1 /X', '/PatternTypes 1 /X'],
  ])('written as %s', (text, expected) => {
    expect(after(text)).toBe(expected);
  });

  test('leaves the resources of other objects alone', () => {
    const text = '6 0 obj << /Resources 5 0 R >> endobj 7 0 obj << /PatternType 1 /Length 9 >> stream /Resources 5 0 R';
    expect(after(text)).toBe(text.replace('Type 1', 'Type 2'));
  });
});

test('a shading has no type, and a form is no group', () => {
  expect(after('<< /ShadingType 4 /Sh#61dingType 7 >>')).toBe('<< /ShadingTyp_ 4 /Sh#61dingTyp_ 7 >>');
  expect(after('<< /Group 5 0 R /Groups [] >>')).toBe('<< /Grou_ 5 0 R /Groups [] >>');
});

test('a stream within a stream of objects is refused', () => {
  const packed = '<< /PatternType 1 /Length 4 >> stream\nf f \nendstream';
  expect(() => refusePackedStreams('<< /Type /ObjStm /N 1 /First 4 >>', packed)).toThrow();
  expect(() => refusePackedStreams('<< /Type /EmbeddedFile >>', packed)).not.toThrow();
  expect(() => refusePackedStreams('<< /N 1 /First 4 >>', '<< /PatternType 2 /Title (stream) >>')).not.toThrow();
});

test('text beside tiles and a mesh is read, and nothing is said to be missing', async () => {
  const tile = '0 0 5 5 re f';
  const objects = [
    `<< /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources << >> /Length ${tile.length} >>\nstream\n${tile}\nendstream`,
    '<< /ShadingType 4 /ColorSpace /DeviceGray /BitsPerCoordinate 8 /BitsPerComponent 8 /BitsPerFlag 8 /Decode [0 9 0 9 0 1] /Length 4 >>\nstream\n0000\nendstream',
  ];
  const resources = '/Resources << /Font << /F1 3 0 R >> /Pattern << /P 11 0 R >> /Shading << /S 12 0 R >> >>';
  const content = `${textAt(60, 700, 'Before 12.50')} /Pattern cs /P scn 0 0 9 9 re f /Pattern CS /P SCN 0 0 m 9 9 l S /S sh ${textAt(60, 500, 'Behind 97.20')}`;
  const { blocks, notes } = await readPdf(smallPdf([{ content, entries: resources }], { objects }), {
    readCMap: nodeCMaps,
  });
  expect(blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))).toEqual([
    'Before 12.50',
    'Behind 97.20',
  ]);
  expect(notes).toEqual([]);
});
