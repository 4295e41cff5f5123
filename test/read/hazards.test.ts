/** Each way in which an editor's file goes wrong has its own Chinese message, at the right place, with the mend. */
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/read/content.ts';
import { memoryIo, REPORT_LINES, reportText, smallContent } from '../fixtures/content.ts';

const FILE = 'reports/some-bureau/2023.mdx';

/** The findings of the small content with one report whose line (counted from 1 in the file) is replaced. */
function findingsWith(line: number, text: string | string[]) {
  const lines = [...REPORT_LINES];
  lines.splice(line - 2, 1, ...[text].flat());
  return readContent(memoryIo(smallContent({ [FILE]: reportText(lines) }))).findings;
}

describe('hazards of YAML', () => {
  const cases: [name: string, line: number, text: string | string[], at: [number, number], fix: RegExp][] = [
    ['unquoted-figure', 15, '    stated: 57.10', [15, 13], /写成 "57\.10"/],
    ['bare-comparison', 15, '    stated: >50%', [15, 13], /这里只写一个数/],
    ['bare-dash', 15, '    stated: -', [15, 13], /把 stated 这一项删去/],
    ['full-width-colon', 3, 'year：2023', [3, 1], /半角冒号/],
    ['tab', 11, '\texpenditure:', [11, 1], /空格/],
    ['duplicate-key', 3, ['year: 2023', 'year: 2023'], [4, 1], /删去重复/],
    ['alias', 3, ['year: &y 2023'], [3, 7], /直接写出来/],
    ['unclosed', 8, '  source: { title: "某局 }', [8, 25], /引号或括号/],
    ['text-after-quote', 15, '    stated: "57"分', [15, 17], /改成 "57"/],
    ['missing-space', 3, 'year:2023', [3, 1], /空格/],
    ['full-width-comma', 12, '    amounts: { adjusted: "200.00"， executed: "190.00" }', [12, 34], /半角逗号/],
    ['bare-symbol', 8, '  source: { title: @局 }', [8, 20], /引号/],
  ];
  test.each(cases)('%s', (name, line, text, [atLine, atColumn], fix) => {
    const findings = findingsWith(line, text);
    const finding = findings.find((each) => each.check === `form/${name}`);
    expect(findings.map((each) => each.check)).toContain(`form/${name}`);
    expect(finding).toMatchObject({ file: FILE, line: atLine, column: atColumn, severity: 'error' });
    expect(finding?.fix).toMatch(fix);
    expect(finding?.message).toMatch(/[\u4e00-\u9fff].*。$/);
  });

  /** Every way of moving one line by one space that the parser notices. */
  const moved = REPORT_LINES.flatMap((line, index): [string, number, string][] => [
    [` ${line}`, index + 2, ` ${line}`],
    ...(line.startsWith(' ') ? [[line.slice(1), index + 2, line.slice(1)] satisfies [string, number, string]] : []),
  ]);
  test.each(moved)('%s: one line out of place is one finding', (_, line, text) => {
    const findings = findingsWith(line, text);
    // Where a line has no neighbour at its own level, nothing is wrong.
    const isAlone = /^\s+(?:expenditure|amounts):/.test(text);
    expect(findings.map(({ check }) => check)).toEqual(isAlone ? [] : ['form/indentation']);
  });
  test('the finding points at the line that was moved in, not at the one above', () => {
    expect(findingsWith(7, '   entered: 2026-11-20')).toMatchObject([{ line: 7, column: 1 }]);
    expect(findingsWith(2, ' department: some-bureau')).toMatchObject([{ line: 2, column: 1 }]);
  });
  test('faults in two blocks are two findings, and so are two in one block that show in their lines', () => {
    const lines = REPORT_LINES.with(5, '   entered: 2026-11-20').with(16, '       denominator: { ref: a }');
    const two = readContent(memoryIo(smallContent({ [FILE]: reportText(lines) }))).findings;
    expect(two.map(({ check, line }) => [check, line])).toEqual([
      ['form/indentation', 7],
      ['form/indentation', 18],
    ]);
    const own = REPORT_LINES.with(13, '    stated: "57.00"分').with(17, '  rules: { stated: "40.00"分 }');
    const shown = readContent(memoryIo(smallContent({ [FILE]: reportText(own) }))).findings;
    expect(shown.map(({ check, line }) => [check, line])).toEqual([
      ['form/text-after-quote', 15],
      ['form/text-after-quote', 19],
    ]);
  });

  test('a byte order mark and CRLF are taken as they come', () => {
    const text = `\uFEFF${reportText().replaceAll('\n', '\r\n')}`;
    const content = readContent(memoryIo(smallContent({ [FILE]: text })));
    expect(content.findings).toEqual([]);
    expect(content.reports.get('some-bureau/2023')?.report.stated.total).toBe('97.00');
  });

  test('an alias bomb is refused without being expanded', () => {
    const bomb = [
      'title: x',
      'a: &a [1,1,1,1,1,1,1,1,1]',
      ...'bcdefghi'.split('').map((key, i) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(',')}]`),
    ];
    const findings = findingsWith(3, bomb);
    expect(findings.map((each) => each.check)).toContain('form/alias');
  });

  test('nesting beyond reason is refused before it reaches the parser', () => {
    const findings = findingsWith(3, `facts: ${'['.repeat(20000)}`);
    expect(findings.map((each) => each.check)).toEqual(['form/too-deep']);
  });

  test('two megabytes of data are refused by size', () => {
    const findings = findingsWith(3, `title: ${'长'.repeat(2_000_001)}`);
    expect(findings.map((each) => each.check)).toEqual(['form/too-large']);
  });
});

describe('hazards of the model', () => {
  const cases: [
    name: string,
    line: number,
    text: string | string[],
    at: string | null,
    stated: string | null,
    fix: RegExp,
  ][] = [
    ['unknown-key', 3, ['year: 2023', 'framwork: x'], 'framwork', 'framwork', /最接近的是 framework/],
    [
      'unknown-key',
      12,
      '    amounts: { adjusted: "200.00", excuted: "190.00" }',
      'budget.expenditure.excuted',
      'excuted',
      /最接近的是 executed/,
    ],
    ['missing-field', 7, '  note: x', 'disclosure.entered', null, /补上 entered/],
    ['unknown-choice', 6, '  status: publishd', 'disclosure.status', 'publishd', /最接近的是 published/],
    ['thousands-separator', 15, '    stated: "1,057.00"', 'scores.execution.stated', '1,057.00', /"1057\.00"/],
    ['full-width-quotes', 15, '    stated: “57.00”', 'scores.execution.stated', '“57.00”', /"57\.00"/],
    ['thousands-separator', 15, '    stated: "1，057.00"', 'scores.execution.stated', '1，057.00', /"1057\.00"/],
    ['invisible-character', 15, '    stated: "57\u200b.00"', 'scores.execution.stated', '57\u200b.00', /"57\.00"/],
    ['bad-value', 7, '  entered: 2026-02-30', 'disclosure.entered', '2026-02-30', /真实存在/],
    ['bad-value', 7, '  entered: 2026年3月9日', 'disclosure.entered', '2026年3月9日', /写成 2026-03-09。/],
    ['wrong-type', 12, '    amounts: []', 'budget.expenditure', '[]', /一行写一个“字段名: 值”/],
    ['wrong-type', 19, '  rules: "40.00"', 'scores.rules', '40.00', /一行写一个“字段名: 值”/],
  ];
  test.each(cases)('%s: %s', (name, line, text, at, stated, fix) => {
    const [finding, ...others] = findingsWith(line, text);
    expect(finding).toMatchObject({ check: `form/${name}`, at, stated });
    expect(finding?.fix).toMatch(fix);
    expect(others).toEqual([]);
  });

  test.each([
    ['entered: 2026-02-30', 'entered: 2026-11-20'],
    ['rules: { stated: 良 }', 'rules: { stated: "40.00" }'],
    ['amounts: []', 'amounts: { adjusted: "200.00", executed: "190.00" }'],
  ])('%s: the advice is not what is expected once more', (wrong, right) => {
    const text = reportText().replace(right, wrong);
    const [finding, ...others] = readContent(memoryIo(smallContent({ [FILE]: text }))).findings;
    expect(others).toEqual([]);
    expect(finding?.expected).toMatch(/[\u4e00-\u9fff]/);
    expect(finding?.fix).not.toBe(finding?.expected);
  });

  test('a fault within one of several forms is named by the form that its author took', () => {
    const table = (cell: string): string[] => [
      'tables:',
      '  - id: basic',
      '    title: 表',
      '    columns: [{ id: final, title: 决算 }]',
      `    rows: [{ id: a, name: 甲, cells: { final: ${cell} } }]`,
      'year: 2023',
    ];
    const found = (cell: string): unknown[] =>
      findingsWith(3, table(cell)).map(({ check, message, at }) => [check, message, at]);
    expect(found('{ none: 没有 }')).toEqual([
      ['form/unknown-choice', 'final 的 none 写的是 没有，不在可选的值之内。', 'tables.basic.a.final'],
    ]);
    expect(found('{ nothing: 没有 }')).toEqual([['form/wrong-type', 'final 的写法不对。', 'tables.basic.a.final']]);
  });

  test('a list item is named by its id, not by its position', () => {
    const [finding] = findingsWith(3, [
      'year: 2023',
      'facts:',
      '  - { id: one, name: 一, value: "1" }',
      '  - { id: two, name: 二, value: 2 }',
    ]);
    expect(finding).toMatchObject({ check: 'form/unquoted-figure', at: 'facts.two', line: 6, column: 32, stated: '2' });
  });

  test('an id used twice in one list is refused at the second', () => {
    const [finding] = findingsWith(3, [
      'year: 2023',
      'facts:',
      '  - { id: one, name: 一, value: "1" }',
      '  - { id: one, name: 二, value: "2" }',
    ]);
    expect(finding).toMatchObject({ check: 'form/duplicate-id', line: 6 });
  });

  test('a cell for a column that the table lacks names the columns it has', () => {
    const [finding] = findingsWith(3, [
      'year: 2023',
      'tables:',
      '  - id: basic',
      '    title: 表',
      '    columns: [{ id: budget, title: 预算数 }]',
      '    rows:',
      '      - { id: a, name: 甲, cells: { budgett: "1" } }',
    ]);
    expect(finding).toMatchObject({ check: 'form/unknown-key', line: 9, stated: 'budgett', expected: 'budget' });
  });
});

describe('places and references', () => {
  test('a report whose department disagrees with its folder', () => {
    const findings = findingsWith(2, 'department: other-bureau');
    expect(findings.map(({ check, line, stated, expected }) => ({ check, line, stated, expected }))).toEqual([
      { check: 'form/misplaced', line: 2, stated: 'other-bureau', expected: 'some-bureau' },
      { check: 'form/unknown-department', line: 2, stated: 'other-bureau', expected: 'some-bureau' },
    ]);
  });

  test('a report whose year disagrees with its file name', () => {
    expect(findingsWith(3, 'year: 2022')).toMatchObject([
      { check: 'form/misplaced', line: 3, at: 'year', stated: '2022', expected: '2023' },
    ]);
  });

  test('an unknown framework names the nearest', () => {
    const [finding] = findingsWith(4, 'framework: smal-2020');
    expect(finding).toMatchObject({ check: 'form/unknown-framework', line: 4, column: 12 });
    expect(finding?.fix).toContain('最接近的是 small-2020');
  });

  test('a file that does not belong into the reports folder', () => {
    const { findings } = readContent(memoryIo(smallContent({ 'reports/some-bureau/draft.docx': 'x' })));
    expect(findings).toMatchObject([{ check: 'form/stray-file', file: 'reports/some-bureau/draft.docx' }]);
  });

  test('a report without frontmatter, and one whose frontmatter does not end', () => {
    const without = readContent(memoryIo(smallContent({ [FILE]: '## 正文' })));
    expect(without.findings).toMatchObject([{ check: 'form/missing-frontmatter', line: 1 }]);
    const unclosed = readContent(memoryIo(smallContent({ [FILE]: '---\nyear: 2023\n' })));
    expect(unclosed.findings).toMatchObject([{ check: 'form/unclosed-frontmatter', line: 1 }]);
  });

  test('a faulty report does not keep the others from being read', () => {
    const files = smallContent({ 'reports/some-bureau/2022.mdx': '---\n{{{\n---\n' });
    expect([...readContent(memoryIo(files)).reports.keys()]).toEqual(['some-bureau/2023']);
  });
});

test.each([
  ['only spaces', "stated: { total: '97.00', note: ' 　 ' }", [9, 33], 'form/empty-text', 'note 里只有空格。'],
  [
    'a code that is no character',
    'title: 甲\ufffe乙',
    [9, 8],
    'form/invisible-character',
    '文字里有看不见的字符 U+FFFE。',
  ],
])('text of %s is refused: no page or feed could show it', (_, line, at, check, message) => {
  const findings = findingsWith(9, line);
  expect(findings.map((each) => [[each.line, each.column], each.check, each.message])).toEqual([[at, check, message]]);
});
