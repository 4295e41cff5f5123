/** Tables of projects beside the department's own form: each becomes a sheet of the report. */
import { expect, test } from 'vitest';
import { importDocument } from '../../src/import/import-document.ts';
import { frameworks, views } from './corpus.ts';
import { documentOf, drawnTable, paragraph } from './form-table.ts';
import { scoreForm, targetForm, USUAL } from './official-form.ts';

const sheets = views.flatMap((view) =>
  view.sheets.map(({ sheet, view: own }) => ({ sheet, own, year: view.report.year })),
);

test.each(sheets.map((each) => [each.sheet.name, each] as const))('%s', (name, { sheet, own, year }) => {
  const rows = targetForm(own, USUAL) ?? scoreForm(own, USUAL) ?? [];
  const width = rows[0]?.length ?? 1;
  const top = ['项目名称', name, ...Array.from({ length: width - 2 }, () => '<')];
  const table = drawnTable([top, ...rows]);
  const draft = importDocument(documentOf(paragraph(`${year}年度项目支出绩效自评表`, 1), table), {
    ...{ frameworks, year },
    framework: sheet.framework ?? undefined,
  });
  const [made] = draft.fields['sheets'] as { name: string; framework: string | null; targets?: { name: string }[] }[];
  expect([made?.name, made?.framework, draft.framework]).toEqual([name, sheet.framework, null]);
  expect(made?.targets?.map((row) => row.name) ?? []).toEqual(sheet.targets.map((row) => row.name));
  expect(draft.placements.length).toBeGreaterThan(0);
  expect(draft.placements.every(({ path }) => path.startsWith('sheets.'))).toBe(true);
});

test('stand beside the form of the department, each in its place', () => {
  const head = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];
  const own = [head, ['产出指标', '数量指标', '甲', '≥1', '1', '50', '50'], ['总分', '<', '<', '<', '<', '100', '96']];
  const ofProject = (name: string, total: string) => [
    ['项目名称', name, '<', '<', '<', '<', '<'],
    ['主管部门', '某局', '<', '<', '实施单位', '某所', '<'],
    ...[head, ['产出指标', '数量指标', '乙', '≥2', '2', '50', '49'], ['总分', '<', '<', '<', '<', '100', total]],
  ];
  const document = documentOf(
    drawnTable(own, '表1'),
    drawnTable(ofProject('防汛经费', '91'), '表2'),
    drawnTable(ofProject('宣传经费', '92'), '表3'),
  );
  const { fields, numbers } = importDocument(document, { frameworks: new Map() });
  expect(fields['stated']).toEqual({ total: '96' });
  expect(fields['sheets']).toMatchObject([
    { name: '防汛经费', authority: '某局', implementer: '某所', stated: { total: '91' } },
    { name: '宣传经费', stated: { total: '92' } },
  ]);
  expect(numbers.filter(({ fate }) => fate === 'unplaced')).toEqual([]);
});

test('a list of projects with their money names no project', () => {
  const list = drawnTable([
    ['项目名称', '预算数'],
    ['防汛经费', '300'],
    ['宣传经费', '20.5'],
    ['合计', '320.5'],
  ]);
  const { fields, numbers } = importDocument(documentOf(list), { frameworks: new Map() });
  expect(fields['sheets']).toBeUndefined();
  expect(numbers.filter(({ fate }) => fate === 'unplaced')).toEqual([]);
});
