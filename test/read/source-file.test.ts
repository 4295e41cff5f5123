/** The file beside a report that says where its source printed each figure: what is read, and what is refused and where. */
import { describe, expect, test } from 'vitest';
import { allowList } from '../../components/allow-list.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import { memoryIo, smallContent } from '../fixtures/content.ts';

const FILE = 'reports/some-bureau/2023.source.json';
const REPORT = 'reports/some-bureau/2023.mdx';
const ID = 'some-bureau/2023';

const written = (figures: string, head = `"file": "自评表.docx",\n  "sha256": "${'a'.repeat(64)}"`): string =>
  `{\n  ${head},\n  "figures": {\n${figures}\n  }\n}\n`;
const TOTAL = '    "stated.total": ["97.00", "表1 第9行第8列"]';

function inspected(text: string, changes: Record<string, string | undefined> = {}, files?: string[]) {
  const io = memoryIo(smallContent({ [FILE]: text, ...changes }));
  return inspectContent(io, allowList, { checks: [], ...(files && { files }) });
}

const found = (text: string) =>
  inspected(text).findings.map(({ check, file, line, message }) => [check, file, line, message]);

const places = (text: string) => found(text).map((each) => each.slice(0, 3));

test('a sound file belongs to its report', () => {
  const { reports, findings } = inspected(written(TOTAL));
  expect(findings).toEqual([]);
  expect(reports.get(ID)?.source).toEqual({
    file: '自评表.docx',
    sha256: 'a'.repeat(64),
    figures: { 'stated.total': ['97.00', '表1 第9行第8列'] },
  });
});

test('a report without one has none', () => {
  const { reports } = inspectContent(memoryIo(smallContent()), allowList, { checks: [] });
  expect(reports.get(ID)?.source).toBeNull();
});

test('it is read with its report alone, and never that of last year', () => {
  const reads: string[] = [];
  const io = memoryIo(
    smallContent({
      [FILE]: written(TOTAL),
      'reports/some-bureau/2022.mdx': smallContent()[REPORT]?.replace('year: 2023', 'year: 2022'),
      'reports/some-bureau/2022.source.json': written(TOTAL),
    }),
  );
  const watched = { ...io, read: (file: string) => (reads.push(file), io.read(file)) };
  inspectContent(watched, allowList, { files: [REPORT] });
  expect(reads.filter((file) => file.endsWith('.json'))).toEqual([FILE]);
});

describe('a file that cannot be used is one finding at its place', () => {
  test.each([
    ['breaks off', `{\n  "file": "自评表.docx"`, 2, '读不下去'],
    ['an empty file', '', 1, '读不下去'],
    ['a merge that was not finished', written(`<<<<<<< HEAD\n${TOTAL}`), 5, '读不下去'],
    ['a comma too many', written(`${TOTAL},`), 6, '读不下去'],
    ['a list', '[]', 1, '文件应当有 file、sha256 和 figures'],
    [
      'an unknown field',
      written(TOTAL, `"file": "a", "sha256": "${'a'.repeat(64)}",\n  "confidence": 1`),
      1,
      'confidence',
    ],
    ['a hash that is none', written(TOTAL, '"file": "a",\n  "sha256": "x"'), 3, '64 位小写十六进制'],
    ['a name that is missing', written(TOTAL, `"sha256": "${'a'.repeat(64)}"`), 1, '原件的文件名应当是一段文字'],
    ['a place that is missing', written(`${TOTAL},\n    "stated.grade": ["优"]`), 6, '[原文, 位置]'],
    ['a place that is empty', written('    "stated.total": ["97.00", ""]'), 5, '位置不能空着'],
    ['a figure that is a number', written('    "stated.total": [97, "表1"]'), 5, '原文应当是一段文字'],
    ['a figure twice', written(`${TOTAL},\n${TOTAL}`), 6, 'stated.total 写了两次'],
    ['the prototype', written('    "__proto__": ["97.00", "表1"]'), 5, '__proto__'],
    ['the prototype in disguise', written('    "\\u005f_proto__": ["97.00", "表1"]'), 5, '__proto__'],
  ])('%s', (_, text, line, words) => {
    const findings = found(text);
    expect(findings).toEqual([['form/source-file', FILE, line, expect.stringContaining(words)]]);
  });

  test('what is too large is not parsed', () => {
    expect(found(written(`${TOTAL}${' '.repeat(2_000_000)}`))).toEqual([
      ['form/too-large', FILE, 1, expect.stringContaining('2000000')],
    ]);
  });

  test('deep nesting takes no stack', () => {
    const deep = `${'['.repeat(500_000)}${']'.repeat(500_000)}`;
    expect(places(written(`    "stated.total": ${deep}`))).toEqual([['form/source-file', FILE, 5]]);
    expect(places(deep)).toEqual([['form/source-file', FILE, 1]]);
  });

  test('characters that nobody sees', () => {
    expect(places(written('    "stated.total": ["97\u200b.00", "表1"]'))).toEqual([
      ['form/invisible-character', FILE, 5],
    ]);
    expect(places(written('    "stated.total": ["97\\u202e.00", "表1"]'))).toEqual([
      ['form/invisible-character', FILE, 5],
    ]);
  });

  test('another encoding', () => {
    const io = memoryIo(smallContent({ [FILE]: '' }));
    const bytes = (file: string) => (file === FILE ? Buffer.from([0xff, 0xfe, 0x7b, 0]) : undefined);
    const { findings } = inspectContent({ ...io, bytes }, allowList, { checks: [] });
    expect(findings.map(({ check, file }) => [check, file])).toEqual([['form/encoding', FILE]]);
  });

  test('the report is then not shown half', () => {
    expect(inspected('{').reports.get(ID)).toMatchObject({ isMalformed: true, source: null });
  });
});

test('a path that the report does not have is found with the nearest one', () => {
  const { findings } = inspected(written(`${TOTAL},\n    "stated.totl": ["97.00", "表1 第9行第8列"]`));
  expect(findings).toMatchObject([{ check: 'form/unknown-path', file: FILE, line: 6, stated: 'stated.totl' }]);
  expect(findings[0]?.fix).toContain('最接近的是 stated.total。');
});

test('a computed datum was printed nowhere', () => {
  expect(places(written('    "computed.stated.total": ["97", "表1"]'))).toEqual([['form/unknown-path', FILE, 5]]);
});

test('many faults are counted', () => {
  const many = Array.from({ length: 5_000 }, (_, at) => `    "facts.f${at}": ["1", "表1"]`).join(',\n');
  const findings = found(written(many));
  expect(findings).toHaveLength(101);
  expect(findings.at(-1)?.[0]).toBe('form/more-findings');
});

test('where the report cannot be read either, both are found', () => {
  const { findings } = inspected('{', { [REPORT]: 'no frontmatter' });
  expect(findings.map(({ check }) => check).sort()).toEqual(['form/missing-frontmatter', 'form/source-file']);
});

test('without its report it is alone, whichever files are looked at', () => {
  for (const files of [undefined, [FILE]])
    expect(inspected(written(TOTAL), { [REPORT]: undefined }, files).findings).toMatchObject([
      { check: 'form/stray-file', file: FILE, message: expect.stringContaining('旁边没有它的报告') as string },
    ]);
});

test.each(['2023.json', '2023-source.json', '23.source.json', '2023.source (1).json', 'notes.json'])(
  'a file called %s is none',
  (name) => {
    const io = memoryIo(smallContent({ [`reports/some-bureau/${name}`]: written(TOTAL) }));
    const { findings } = inspectContent(io, allowList, { checks: [] });
    expect(findings).toMatchObject([
      { check: 'form/stray-file', fix: expect.stringContaining('<年度>.source.json') as string },
    ]);
  },
);

test.each(['departments/some-bureau.source.json', 'reports/2023.source.json', 'reports/Some/2023.source.json'])(
  '%s lies where no report is',
  (file) => {
    const io = memoryIo(smallContent({ [file]: written(TOTAL) }));
    expect(inspectContent(io, allowList, { checks: [] }).findings).toMatchObject([{ check: 'form/stray-file', file }]);
  },
);
