/** The file of places that goes with a draft: figures in the order of the document, and nothing that the report has not. */
import { describe, expect, test } from 'vitest';
import { allowList } from '../../components/allow-list.ts';
import type { OfficeDocument } from '../../src/document/document.ts';
import { readDocument } from '../../src/document/read-document.ts';
import { draftText } from '../../src/import/draft-text.ts';
import { type Draft, importDocument } from '../../src/import/import-document.ts';
import { sourceText } from '../../src/import/source-text.ts';
import { sourcePlaces } from '../../src/report/source-places.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import { folderIo } from '../../src/read/io.ts';
import { corpus, frameworks } from './corpus.ts';
import { documentOf, drawnTable, paragraph } from './form-table.ts';

const io = folderIo('content');
const DEPARTMENT = 'ziyang-emergency';

/** The draft and its places as a content folder would hold them. */
function inspected(draft: Draft, document: OfficeDocument, year: number) {
  const report = `reports/${DEPARTMENT}/${year}.mdx`;
  const places = `reports/${DEPARTMENT}/${year}.source.json`;
  const source = { department: DEPARTMENT, year, entered: '2026-11-29', sourceTitle: '自评表' };
  const made: Record<string, string> = {
    [report]: draftText(draft, source),
    [places]: sourceText(draft, { document, file: '自评表.docx' }),
  };
  const own = {
    list: io.list,
    exists: (file: string) => file in made || io.exists(file),
    read: (file: string) => made[file] ?? io.read(file),
  };
  return { ...inspectContent(own, allowList, { files: [report] }), text: made[places] ?? '', report, places };
}

describe('every form of the corpus', () => {
  test.each(corpus().map((document) => [document.name, document] as const))(
    '%s gives places that the report has, and that agree with it',
    async (_, { html, framework, year }) => {
      const document = await readDocument(new TextEncoder().encode(html));
      const draft = importDocument(document, { frameworks, framework, year });
      const { findings, counts, places, text } = inspected(draft, document, year);
      expect(findings.filter(({ file }) => file === places)).toEqual([]);
      expect(findings.filter(({ check }) => check === 'source-agrees').map(({ message }) => message)).toEqual([]);
      const { figures } = sourcePlaces.parse(JSON.parse(text));
      expect(Object.keys(figures).length).toBeGreaterThan(0);
      expect(counts['source-agrees']?.pass ?? 0).toBe(Object.keys(figures).length);
    },
  );
});

const FORM = drawnTable([
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
  ['产出指标', '数量指标', '培训\u200b人次', '≥50\n人次', '48人次', '60', '57', '场地紧张'],
  ['^', '质量指标', '合格率', '100%', '', '40', '40', ''],
  ['总分', '<', '<', '<', '<', '100', '97分', ''],
]);

describe('the text', () => {
  const document = documentOf(paragraph('2023年度部门整体支出绩效自评表', 1), FORM);
  const draft = importDocument(document, { frameworks: new Map(), year: 2023 });
  const text = sourceText(draft, { document, file: '自评\u202e表.docx' });

  test('has a figure a line, in the order of the document, as printed', () => {
    expect(text).toMatchInlineSnapshot(`
      "{
        "file": "自评表.docx",
        "sha256": "0000000000000000000000000000000000000000000000000000000000000000",
        "figures": {
          "targets.pei-xun-ren-ci.target": ["≥50\\n人次", "表1 第2行第4列"],
          "targets.pei-xun-ren-ci.actual": ["48人次", "表1 第2行第5列"],
          "targets.pei-xun-ren-ci.weight": ["60", "表1 第2行第6列"],
          "targets.pei-xun-ren-ci.stated": ["57", "表1 第2行第7列"],
          "targets.he-ge-lv.target": ["100%", "表1 第3行第4列"],
          "targets.he-ge-lv.weight": ["40", "表1 第3行第6列"],
          "targets.he-ge-lv.stated": ["40", "表1 第3行第7列"],
          "stated.total": ["97分", "表1 第4行第7列"]
        }
      }
      "
    `);
  });

  test('ends with a line end, and is what it says', () => {
    expect(text.endsWith('}\n')).toBe(true);
    expect(sourcePlaces.parse(JSON.parse(text))).toMatchObject({ file: '自评表.docx', sha256: '0'.repeat(64) });
  });

  test('leaves out what is blank, and words that no path leads to', () => {
    expect(text).not.toContain('场地紧张');
    expect(text).not.toContain('.actual": [""');
  });

  test('says nothing of how sure the program was', () => {
    expect(text).not.toMatch(/certain|true|false/i);
  });
});

test('a document without figures has a file all the same', () => {
  const document = documentOf(paragraph('没有表格。', 1));
  const text = sourceText({ placements: [] }, { document, file: 'a.docx' });
  expect(sourcePlaces.parse(JSON.parse(text)).figures).toEqual({});
});

test('of two placements of one datum the last is kept, and no character is hidden', () => {
  const document = documentOf(FORM);
  const at = (column: number) => `表1 第2行第${column}列`;
  const placement = (text: string, place: string) => ({ path: 'stated.total', text, place, isCertain: true });
  const text = sourceText(
    { placements: [placement('96', at(7)), placement('9\u200b7\u00a0\ufffd', at(8)), placement(' \u200b', at(1))] },
    { document, file: 'a.docx' },
  );
  expect(sourcePlaces.parse(JSON.parse(text)).figures).toEqual({ 'stated.total': ['97 □', at(8)] });
});
