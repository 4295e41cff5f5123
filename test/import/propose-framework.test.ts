/** Where no framework fits, the form itself gives one: its leaves, points and order, and with it the same form is certain. */
import { describe, expect, test } from 'vitest';
import { allowList } from '../../components/allow-list.ts';
import type { Table } from '../../src/document/document.ts';
import { importDocument } from '../../src/import/import-document.ts';
import { type Leaf, leavesOf } from '../../src/import/leaves.ts';
import { printedBands } from '../../src/import/framework/printed-bands.ts';
import { proposedText } from '../../src/import/framework/propose-framework.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import type { Framework, Indicator } from '../../src/report/framework.ts';
import { memoryIo, smallContent } from '../fixtures/content.ts';
import { frameworks } from './corpus.ts';
import { documentOf, drawnTable } from './form-table.ts';
import { GUANGZHOU_FORM } from './guangzhou-form.ts';
import { YANTIAN_SCORES } from './yantian-form.ts';

const FACTS = { name: '新的指标体系', place: '某市', region: '440100', from: 2022, source: '自评表' };

/** The framework that comes of a form when none is known. */
function proposedBy(table: Table) {
  const { proposed, framework } = importDocument(documentOf(table), { frameworks: new Map(), year: 2022 });
  if (proposed === undefined) throw new Error('Nothing was proposed.');
  const { text, doubts } = proposedText(proposed, FACTS);
  const file = 'frameworks/new-2022.yaml';
  const { content, findings } = inspectContent(memoryIo({ ...smallContent(), [file]: text }), allowList, {
    files: [file],
  });
  const made = content.frameworks.get('new-2022');
  if (made === undefined) throw new Error(`${text}\n${JSON.stringify(findings)}`);
  return { made, findings, doubts, framework, text };
}

const shape = (leaves: readonly Leaf[]) =>
  leaves.map(({ above, name, weight }) => [...above, name].join(' / ').concat(` ${weight}`));

/** The form that a framework prescribes: one row a leaf, several for parts that share its name. */
function formOf({ indicators, total }: Framework): string[][] {
  const depth = (nodes: readonly Indicator[]): number =>
    1 + Math.max(0, ...nodes.map(({ indicators: below = [] }) => (below.length === 0 ? 0 : depth(below))));
  const levels = depth(indicators);
  const rows: string[][] = [];
  const visit = (nodes: readonly Indicator[], above: string[]): void => {
    for (const { name, weight = '', parts = [], explanation = '', standard = '', indicators: below } of nodes) {
      if (below !== undefined) {
        visit(below, [...above, name, weight]);
        continue;
      }
      const names = [...above, ...Array.from({ length: (levels - 1) * 2 - above.length }, () => '<'), name];
      const points =
        parts.some((part) => part.name !== undefined) || parts.length === 0
          ? [weight]
          : parts.map((part) => part.weight);
      points.forEach((each, index) => {
        const merged =
          index === 0 ? [...names, each, explanation, standard] : [...names.slice(0, -1), '^', each, '^', '^'];
        rows.push([...merged, each]);
      });
    }
  };
  visit(indicators, []);
  const titles = ['一级指标', '二级指标', '三级指标'].slice(0, levels).flatMap((title) => [title, '分值']);
  const merged = rows.map((row, at) =>
    row.map((text, column) => {
      const isName =
        column < (levels - 1) * 2 &&
        text !== '<' &&
        rows[at - 1]?.slice(0, column + 1).join('|') === row.slice(0, column + 1).join('|');
      return isName ? '^' : text;
    }),
  );
  const last = ['总分', ...Array.from({ length: levels * 2 - 2 }, () => '<'), total, '', '', total];
  return [[...titles, '指标解释', '评分标准', '得分'], ...merged, last];
}

/** Frameworks whose rows the form prescribes, at most three levels deep and with every leaf on the last one. */
const prescribed = [...frameworks].filter(([, { indicators }]) => {
  const isWhole = (nodes: readonly Indicator[]): boolean =>
    nodes.every(({ rows, indicators: below }) => rows === undefined && (below === undefined || isWhole(below)));
  return isWhole(indicators) && indicators.every(({ indicators: below }) => below !== undefined);
});

test('there are such frameworks', () => {
  expect(prescribed.map(([id]) => id)).toEqual(expect.arrayContaining(['guangzhou-2022', 'shenzhen-2023']));
});

test.each(prescribed)('%s comes back from its form: leaves, points and order', (_, original) => {
  const table = drawnTable(formOf(original));
  const { made, findings, doubts } = proposedBy(table);
  // What the form does not print: parts that have names of their own.
  const named = leavesOf({
    ...original,
    indicators: JSON.parse(JSON.stringify(original.indicators)) as Framework['indicators'],
    adjustments: [],
  }).filter(
    ({ path, name }, index, all) =>
      !path.includes('.parts.') || name === all[index - 1]?.name || all[index - 2]?.name === name,
  );
  expect(shape(leavesOf(made))).toEqual(shape(named));
  expect([made.total, doubts, findings]).toEqual([original.total, [], []]);
});

test('Guangzhou: with what is proposed, its own form is certain, and the check accepts it', () => {
  const { made, findings, doubts, framework } = proposedBy(GUANGZHOU_FORM);
  expect([framework, findings, doubts]).toEqual([null, [], []]);
  expect(shape(leavesOf(made))).toEqual(shape(leavesOf(frameworks.get('guangzhou-2022') ?? made)));
  expect(made.bands).toEqual([
    { grade: '优', atLeast: '90', atMost: '100' },
    { grade: '良', atLeast: '80', below: '90' },
    { grade: '中', atLeast: '60', below: '80' },
    { grade: '差', below: '60' },
  ]);
  const again = importDocument(documentOf(GUANGZHOU_FORM), { frameworks: new Map([['new-2022', made]]), year: 2022 });
  expect([again.framework, again.proposed]).toEqual(['new-2022', undefined]);
  const scores = again.placements.filter(({ path }) => /^scores\..*stated$/.test(path));
  expect([scores.length, scores.every(({ isCertain }) => isCertain)]).toEqual([26, true]);
  expect(again.numbers.filter(({ fate }) => fate === 'unplaced')).toEqual([]);
});

test('Shenzhen: a header of three rows, points of every level', () => {
  const { made, findings } = proposedBy(YANTIAN_SCORES);
  expect(findings).toEqual([]);
  expect([made.indicators.map(({ name, weight }) => `${name} ${weight}`), made.total]).toEqual([
    ['部门决策 20', '部门管理 20', '部门绩效 60'],
    '100',
  ]);
});

describe('nothing is proposed', () => {
  const head = ['一级指标', '二级指标', '年度指标值', '实际完成值', '分值', '得分'];
  const proposed = (rows: string[][]) =>
    importDocument(documentOf(drawnTable(rows)), { frameworks: new Map() }).proposed;

  test('of rows that a department sets up for a year', () => {
    expect(proposed([head, ...['甲', '乙', '丙'].map((name) => ['产出', name, '≥1', '2', '10', '9'])])).toBeUndefined();
  });

  test('of rows without points', () => {
    const rows = ['甲', '乙', '丙'].map((name) => ['产出', name, '9']);
    expect(proposed([['一级指标', '二级指标', '得分'], ...rows])).toBeUndefined();
  });

  test('where one fits', () => {
    const { proposed: own } = importDocument(documentOf(GUANGZHOU_FORM), { frameworks, year: 2022 });
    expect(own).toBeUndefined();
  });
});

test('points that do not add up are said', () => {
  const rows = [
    ['一级指标', '分值', '二级指标', '分值', '得分'],
    ['投入', '50', '甲', '20', '19'],
    ['^', '^', '乙', '20', '20'],
    ['产出', '50', '丙', '50', '50'],
  ];
  const { doubts } = proposedBy(drawnTable(rows));
  expect(doubts).toEqual(['“投入”是 50 分，下级分值之和是 40 分，少 10 分。']);
});

test.each([
  ['☑优 90分≤得分≤100分；□良 80分≤得分＜90分；□差 得分＜80分', ['优 90', '良 80', '差 ']],
  ['优秀：90分（含）以上；良好：80分（含）以上；较差：80分以下', ['优秀 90', '良好 80', '较差 ']],
  ['评价等级：优', []],
])('the grades of %s', (text, grades) => {
  expect(printedBands([text]).map(({ grade, atLeast = '' }) => `${grade} ${atLeast}`)).toEqual(grades);
});
