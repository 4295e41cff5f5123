import { describe, expect, test } from 'vitest';
import { readClipboard, readDocument } from '../../src/document/read-document.ts';
import { grid } from './printed-blocks.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const PAGE = '<table><tr><td>指标<td>得分<tr><td>产出<td>9.10</table>';

describe('a document', () => {
  test('is read by its bytes, with their hash', async () => {
    const done: number[] = [];
    const read = await readDocument(bytes(PAGE), { onProgress: (part) => done.push(part) });
    expect(read.format).toBe('html');
    // As `sha256sum` says.
    expect(read.sha256).toBe('0cf6d96bda312412c10308ddfb70b7a8eeee5ce223dea8811c53262c2ed8d790');
    expect(grid(read)).toEqual([
      ['指标', '得分'],
      ['产出', '9.10'],
    ]);
    expect(done).toEqual([1]);
  });

  test('comes from a clipboard too, with the hash of its UTF-8', async () => {
    const read = await readClipboard(PAGE);
    expect(read).toEqual(await readDocument(bytes(PAGE)));
  });

  test.each(['<p> </p>', '<table><tr><td><td></table>', '<html><script>9.10</script></html>'])(
    'is refused where it says nothing: %s',
    async (html) => {
      await expect(readDocument(bytes(html))).rejects.toMatchObject({ reason: 'nothing' });
      await expect(readClipboard(html)).rejects.toMatchObject({ reason: 'nothing' });
    },
  );

  test('is not read on when the reader is told to stop', async () => {
    const stop = new AbortController();
    stop.abort(new Error('stopped'));
    await expect(readDocument(bytes(PAGE), { signal: stop.signal })).rejects.toThrow('stopped');
  });
});
