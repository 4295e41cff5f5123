/** Tracked changes: read as if they were accepted, and told with their place. */
import { expect, test } from 'vitest';
import { CONTINUE, li, noteLines, p, r, readLines, tbl, tc, tr } from './word-file.ts';

const del = (text: string): string => `<w:del w:id="1" w:author="甲"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const ins = (text: string): string => `<w:ins w:id="2" w:author="甲">${r(text)}</w:ins>`;
const MARK_DELETED = '<w:rPr><w:del w:id="3"/></w:rPr>';

test('reads what was inserted, leaves out what was deleted, and tells both', () => {
  const body = p(r('执行数 ') + del('120.30') + ins('12') + ins('0.50') + r(' 万元'));
  expect(readLines(body)).toEqual(['第1段 执行数 120.50 万元']);
  expect(noteLines(body)).toEqual([
    'tracked 第1段: 第1段有未接受的修订（删去“120.30”，插入“120.50”），按全部接受来读。',
  ]);
});

test('moved text stands where it was moved to', () => {
  const body = p(`<w:moveFrom>${r('乙段')}</w:moveFrom>` + r('甲')) + p(`<w:moveTo>${r('乙段')}</w:moveTo>`);
  expect(readLines(body)).toEqual(['第1段 甲', '第2段 乙段']);
  expect(noteLines(body)).toEqual([
    'tracked 第1段: 第1段有未接受的修订（移走“乙段”），按全部接受来读。',
    'tracked 第2段: 第2段有未接受的修订（移来“乙段”），按全部接受来读。',
  ]);
});

test('a paragraph whose end was deleted goes on with the next one', () => {
  const joined = p('前半', MARK_DELETED) + p('后半');
  expect(readLines(joined)).toEqual(['第1段 前半后半']);
  expect(noteLines(joined)).toEqual(['tracked 第1段: 第1段的分段有未接受的修订，按全部接受来读。']);
  const gone = p('甲') + p(del('整段'), MARK_DELETED) + p('乙');
  expect(readLines(gone)).toEqual(['第1段 甲', '第2段 乙']);
  expect(noteLines(gone)).toEqual(['tracked 第2段: 第2段有未接受的修订（删去“整段”），按全部接受来读。']);
});

test('a deleted paragraph with nothing behind it is told after the last one', () => {
  expect(noteLines(p('甲') + p(del('尾段'), MARK_DELETED) + tbl([tr(['表'])]))).toEqual([
    'tracked 第1段之后: 第1段之后有未接受的修订（删去“尾段”），按全部接受来读。',
  ]);
});

test('a deleted numbered paragraph is not counted', () => {
  const numbering =
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
  const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
  const body = li('甲') + p(del('乙'), list + MARK_DELETED) + tbl([tr(['表'])]) + li('丙');
  expect(readLines(body, { numbering })).toEqual(['第1段 1. 甲', '表1', '表', '第2段 2. 丙']);
});

test('tells one note for all changes of a cell', () => {
  const body = tbl([tr([tc(p(del('甲') + ins('乙')) + p(ins('丙')))])]);
  expect(readLines(body)).toEqual(['表1', '乙⏎丙']);
  expect(noteLines(body)).toEqual([
    'tracked 表1 第1行第1列: 表1 第1行第1列有未接受的修订（删去“甲”，插入“乙”，插入“丙”），按全部接受来读。',
  ]);
});

test('deleted rows and cells are not there, inserted ones are', () => {
  const body = tbl([
    tr(['一', '1']),
    tr([tc(p(del('二'))), tc(p(del('2')))], '<w:del w:id="4"/>'),
    tr(['三', '3'], '<w:ins w:id="5"/>'),
    tr([tc('四', '<w:cellDel w:id="6"/>'), tc('4', '<w:cellIns w:id="7"/>'), '末']),
  ]);
  expect(readLines(body)).toEqual(['表1', '一 | 1', '三 | 3', '4 | 末']);
  expect(noteLines(body)).toEqual([
    'tracked 表1: 表1有 1 行被删去“二 2”，修订还没有接受，按接受来读，没有读入。',
    'tracked 表1: 表1有 1 个单元格被删去“四”，修订还没有接受，按接受来读，没有读入。',
    'tracked 表1 第2行: 表1 第2行是新插入的，修订还没有接受，按接受来读。',
    'tracked 表1 第3行第1列: 表1 第3行第1列是新插入的单元格，修订还没有接受，按接受来读。',
  ]);
});

test('a table whose rows were all deleted is none', () => {
  const body = p('甲') + tbl([tr([tc(p(del('旧表')))], '<w:del w:id="4"/>')]) + tbl([tr(['新表'])]);
  expect(readLines(body)).toEqual(['第1段 甲', '表1', '新表']);
  expect(noteLines(body)).toEqual([
    'tracked 第1段之后: 第1段之后有 1 行被删去“旧表”，修订还没有接受，按接受来读，没有读入。',
  ]);
});

test('a merge that is a change counts', () => {
  const merge = (value: string): string => `<w:cellMerge w:id="8" w:vMerge="${value}"/>`;
  const rows = [
    tr([tc('甲', merge('rest')), '1']),
    tr([tc('', merge('cont')), '2']),
    tr([tc('乙', CONTINUE + merge('rest')), '3']),
  ];
  expect(readLines(tbl(rows))).toEqual(['表1', '甲{2x1} | 1', '2', '乙 | 3']);
  expect(noteLines(tbl(rows.slice(0, 2)))).toEqual([
    'tracked 表1 第1行第1列: 表1 第1行第1列的合并是修订，还没有接受，按接受来读。',
  ]);
});

test('changes of format alone are no news', () => {
  const body = p(
    r('甲', '<w:rPrChange w:id="9"><w:rPr><w:vanish/></w:rPr></w:rPrChange>'),
    '<w:pPrChange><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>',
  );
  expect(readLines(body)).toEqual(['第1段 甲']);
  expect(noteLines(body)).toEqual([]);
});

test('names some of many changes and counts the rest, and cuts long quotes', () => {
  const many = p(['一', '二', '三', '四', '五'].map((text) => ins(text) + r('、')).join(''));
  expect(noteLines(many)[0]).toContain('（插入“一”，插入“二”，插入“三”，插入“四”等 5 处）');
  expect(noteLines(p(ins('长'.repeat(30))))[0]).toContain(`插入“${'长'.repeat(24)}…”`);
});
