/** The real content is sound in form: every path leads somewhere, no text is refused, no sentence of a seed's author leaks a person. */
import { expect, test } from 'vitest';
import { allowList } from '../../components/allow-list.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import { folderIo } from '../../src/read/io.ts';

const io = folderIo('content');
const { content, findings } = inspectContent(io, allowList, { checks: [] });

test('inspecting the form of the content finds nothing', () => {
  expect(findings).toEqual([]);
});

test('no report carries a phone number or the name of a person who filled in the form', () => {
  for (const { file } of content.reports.values()) {
    const text = io.read(file) ?? '';
    expect(text, file).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)0\d{2,3}-\d{7,8}(?!\d)|填报人|填表人|联系人/);
  }
});

test('every report names its source and says that it is an example', () => {
  for (const { report } of content.reports.values()) {
    expect(report.disclosure.example).toBe(true);
    expect(report.disclosure.source.title).not.toBe('');
  }
});
