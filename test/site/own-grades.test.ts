/** A place with grades of its own and scores by others: YAML alone, and everything follows. */
import { describe, expect, test } from 'vitest';
import { allowList } from '../../components/allow-list.ts';
import { badgeOf } from '../../components/GradeBadge/badge.ts';
import { scoreTable } from '../../components/ScoreTable/scores.ts';
import { targetTable } from '../../components/TargetTable/targets.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import { folderIo } from '../../src/read/io.ts';
import { resolvePath } from '../../src/score/view.ts';
import { comparedReport } from '../../src/compare/compared-report.ts';
import { compareReports } from '../../src/compare/comparison.ts';
import { csvText } from '../../src/export/csv.ts';
import { reportJson } from '../../src/export/report-json.ts';
import { reportJsonModel } from '../../src/export/report-json-model.ts';
import { TABLES } from '../../src/export/tables.ts';
import { reportWorkbook } from '../../src/export/xlsx/workbook.ts';
import { reportForms } from '../../src/pages/reports/[department]/[year]/_forms.ts';
import { headlinesOf } from '../../src/site/report/facts.ts';
import { searchDocument } from '../../src/search/search-document.ts';
import { yearPages } from '../../src/site/year/year-page.ts';
import { directoryOf } from '../../src/archive/directory.ts';
import { bodyText, rowText } from '../components/text.ts';
import { entryFrom, withView } from '../fixtures/entry.ts';
import { records } from '../export/csv-reader.ts';
import { evaluate } from '../export/evaluate.ts';
import { readWorkbook } from '../export/workbook-reader.ts';

const inspection = inspectContent(folderIo('test/fixtures/own-grades'), allowList);
const entries = [...inspection.reports.values()].map((report) => entryFrom(report));

function entryOf(id: string) {
  const entry = entries.find((each) => each.id === id);
  if (entry === undefined) throw new Error(`The fixture has no report ${id}.`);
  return entry;
}
const water = entryOf('hillside-water/2023');
const forestry = entryOf('hillside-forestry/2023');

test('nothing in it is a fault', () => {
  const faults = inspection.findings.filter(
    ({ severity, acknowledged }) => severity === 'error' && acknowledged === null,
  );
  expect(faults).toEqual([]);
});

describe('grades', () => {
  test('are shown in the words of the scale, and mean one of the four where it says so', () => {
    const { stated, recomputed, meant } = water.view.scorecard;
    expect([stated.grade, recomputed.grade]).toEqual(['一等', '一等']);
    expect(meant).toEqual({ stated: '优', recomputed: '优' });
    expect(badgeOf(water.view, 'recomputed')).toMatchObject({ text: '一等', look: 'excellent' });
  });
  test('of a form without framework go by the scale that it prints', () => {
    expect(forestry.view.scorecard.meant.stated).toBe('优');
    const own = inspection.counts['grade-matches-total'];
    expect(own).toMatchObject({ pass: 6, unchecked: 1 });
  });
  test('that mean none of the four count as themselves', () => {
    const { view } = water;
    const meant = { stated: '不定等', recomputed: '优' };
    const scorecard = { ...view.scorecard, stated: { total: '50', grade: '不定等' }, meant, tree: view.scorecard.tree };
    const odd = withView(water, { ...view, scorecard });
    expect(badgeOf(odd.view, 'stated')).toMatchObject({ text: '不定等', look: 'own' });
    const directory = directoryOf({ entries: [odd], departments: new Map(), frameworks: new Map() });
    expect(yearPages(directory)[0]?.grades.map(({ grade, stated }) => `${grade} ${stated}`)).toEqual([
      '优 0',
      '良 0',
      '中 0',
      '差 0',
      '不定等 1',
      '未公开 0',
    ]);
  });
  test('are looked for by what they mean', () => {
    const names = { shortName: undefined, formerNames: [], regions: [], framework: undefined };
    const blocks = [{ anchor: '', heading: '', text: '文字' }];
    const document = searchDocument({ report: reportJson(water), blocks, names });
    expect(document).toMatchObject({ stated: { grade: '一等' }, gradeMeant: '优' });
  });
});

describe('scores by others', () => {
  test('have paths, with names as the form heads them', () => {
    const name = (path: string): string | undefined => resolvePath(water.view, path)?.name;
    expect(name('reviewed.total')).toBe('财政审核总分');
    expect(name('thirdParty.total')).toBe('复评总分');
    expect(name('scores.execution.reviewed')).toBe('预算执行率财政审核得分');
    expect(name('scores.disclosure.parts.final.thirdParty')).toBe('信息公开（决算公开）复评得分');
    expect(name('targets.canals.reviewed')).toBe('渠道清淤财政审核得分');
    expect(name('scores.input.grade')).toBe('投入自评等级');
  });
  test('are columns of the score table, also in its total', () => {
    const table = scoreTable(water.view);
    expect(rowText(table?.head[0]).slice(-5)).toEqual(
      ['分值', '自评得分', '财政审核得分', '复评得分', '复算得分', '未达标原因'].slice(1),
    );
    const rows = table === undefined ? [] : bodyText(table);
    expect(rows[0]?.[0]).toContain('投入(自评小计 28.00)(财政审核小计 26.5)(复评小计 26)(自评等级：A)');
    expect(rows.find((row) => row.some((text) => text.startsWith('工程合格率')))?.slice(-6, -2)).toEqual([
      '20',
      '18',
      '16',
      '16',
    ]);
    expect((table?.foot ?? []).map((row) => rowText(row).slice(0, 5))).toEqual([
      [expect.stringContaining('总分'), '100', '94.00', '88.5', '86'],
      [expect.stringContaining('等级'), '<一等>', '二等', '—(未公布)', '<一等>'],
    ]);
  });
  test('are columns of the annual rows, where some are published', () => {
    const heads = (entry: typeof water): string[] => rowText(targetTable(entry.view)?.head[0]);
    expect(heads(water)).toContain('财政审核得分');
    expect(heads(forestry)).toContain('财政复核得分');
    expect(heads(forestry)).not.toContain('第三方评分');
  });
  test('are among the headlines', () => {
    expect(headlinesOf(water.view).map(({ term, figure, note }) => `${term} ${figure} ${note}`)).toEqual(
      expect.arrayContaining(['财政审核得分 88.5 山前市财政局，等级：二等', '复评得分 86 某会计师事务所']),
    );
  });
  test('are exported as JSON and CSV', () => {
    const json = reportJson(water);
    expect(reportJsonModel.safeParse(JSON.parse(JSON.stringify(json))).error).toBeUndefined();
    expect(json.gradeMeant).toEqual({ stated: '优', recomputed: '优' });
    expect(json.thirdParty?.total).toBe('86');
    expect(json.indicators.find(({ id }) => id === 'disclosure')).toMatchObject({ reviewed: '7.5', thirdParty: '7' });
    const rows = (name: string) => records(csvText(TABLES.find((table) => table.name === name) ?? fail(), [water]));
    expect(rows('reports')[0]).toMatchObject({
      stated_grade: '一等',
      stated_grade_meant: '优',
      reviewed_total: '88.5',
      reviewed_grade: '二等',
      third_party_total: '86',
    });
    expect(rows('indicators').find(({ indicator }) => indicator === 'effect')).toMatchObject({
      reviewed: '26',
      third_party: '24',
      grade: 'A',
    });
  });
  test('are columns of the workbook, whose totals are formulas; a form without scores says so there', async () => {
    const bookOf = async (entry: typeof water) =>
      readWorkbook(await reportWorkbook(entry, reportForms(entry.view), 'https://example.org'));
    const book = await bookOf(water);
    const cells = [...(book.get('得分表')?.cells ?? [])];
    const columnOf = (title: string): string =>
      cells.find(([, { value }]) => value === title)?.[0].replace(/\d+$/, '') ?? '';
    const row = cells.find(([, { value }]) => value === '总分')?.[0].replace(/^[A-Z]+/, '') ?? '';
    for (const [title, total] of [
      ['财政审核得分', '88.5'],
      ['复评得分', '86'],
    ] as const) {
      const address = `${columnOf(title)}${row}`;
      const cell = cells.find(([each]) => each === address)?.[1];
      expect(cell).toMatchObject({ value: total, formula: expect.stringMatching(/^SUM\(/) });
      expect(evaluate(cell?.formula ?? '', '得分表', book)).toBeCloseTo(Number(total), 9);
    }
    const texts = (name: string, from: typeof book): string[] =>
      [...(from.get(name)?.cells ?? [])].map(([, { value }]) => value);
    const silent = await bookOf(entryOf('hillside-archives/2023'));
    expect(texts('说明', silent)).toEqual(
      expect.arrayContaining(['全年预算数一栏为空白。', '原表没有公布各指标的分值。', '没有公布自评得分。']),
    );
    expect(texts('得分表', await bookOf(forestry))).toEqual(
      expect.arrayContaining([
        '财政复核总分：89',
        '财政复核等级：B',
        expect.stringContaining('原表的等级划分：A（相当于优）：90 分 ≤ 得分'),
      ]),
    );
  });
  test('stand beside each other where reports are compared', () => {
    const compared = comparedReport(water);
    const { totals, indicators } = compareReports([compared, { ...compared, id: 'b/2023', others: [] }]);
    const cells = (name: string) => totals.find((row) => row.name === name)?.cells;
    expect(cells('财政复核得分')).toEqual([
      { text: '88.5', note: '财政审核得分', wide: true },
      { text: '未公开', missing: true, wide: true },
    ]);
    expect(indicators.find(({ name }) => name === '效果')?.cells[0]?.note).toBe('财政审核得分 26，复评得分 24');
  });
});

function fail(): never {
  throw new Error('There is no such table.');
}
