import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { parseXml } from '../../src/document/xml.ts';

test('a part with more elements than the memory can hold as a tree is refused', () => {
  const part = strToU8(`<a>${'<b/>'.repeat(10_000_000)}</a>`);
  expect(() => parseXml(part)).toThrow(expect.objectContaining({ reason: 'bomb' }));
});
