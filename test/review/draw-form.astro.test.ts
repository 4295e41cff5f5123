/** What the import page draws in the browser is what the component prints: the style sheets are the same. */
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { budgetTables } from '../../components/BudgetTable/budget.ts';
import type { Example } from '../../components/example.ts';
import { examples } from '../../components/examples.ts';
import { goalTable } from '../../components/GoalList/goals.ts';
import { scoreTable } from '../../components/ScoreTable/scores.ts';
import FormTableComponent from '../../components/table/FormTable.astro';
import type { FormTable, Piece } from '../../components/table/model.ts';
import { targetTable } from '../../components/TargetTable/targets.ts';
import type { Drawn } from '../../src/review/page/drawn.ts';
import { drawForm } from '../../src/review/page/draw-form.ts';

type AnyNode = ReturnType<ReturnType<typeof load>['root']>[number]['children'][number];

const container = await AstroContainer.create();

/** A tree without what neither readers nor style sheets see: white space between elements, the order of attributes. */
type Seen = string | { name: string; attributes: Record<string, string>; children: Seen[] };

function seenIn(nodes: readonly AnyNode[]): Seen[] {
  return nodes.flatMap((node): Seen[] => {
    if (node.type === 'text') return node.data.trim() === '' ? [] : [node.data.trim()];
    if (node.type !== 'tag') return [];
    return [{ name: node.name, attributes: { ...node.attribs }, children: joined(seenIn(node.children)) }];
  });
}

function seenOf(children: readonly (Drawn | string)[]): Seen[] {
  const seen = children.flatMap((child): Seen[] => {
    if (typeof child === 'string') return child.trim() === '' ? [] : [child.trim()];
    const attributes = Object.entries(child.attributes).flatMap(([key, value]) =>
      value === undefined || value === false ? [] : [[key, value === true ? '' : String(value)]],
    );
    return [{ name: child.name, attributes: Object.fromEntries(attributes), children: seenOf(child.children) }];
  });
  return joined(seen);
}

/** Texts side by side are one. */
function joined(seen: readonly Seen[]): Seen[] {
  const result: Seen[] = [];
  for (const each of seen) {
    const last = result.at(-1);
    if (typeof each === 'string' && typeof last === 'string') result[result.length - 1] = last + each;
    else result.push(each);
  }
  return result;
}

async function printed(table: FormTable): Promise<Seen[]> {
  const html = await container.renderToString(FormTableComponent, { props: { table } });
  return seenIn(
    load(html, null, false)
      .root()
      .toArray()
      .flatMap(({ children }) => children),
  );
}

const PIECES: Record<string, Piece> = {
  text: '12.50',
  'text with signs': '<b>≥95% & “更多”</b>',
  hidden: { kind: 'hidden', text: '没有公布' },
  mark: { kind: 'mark', text: '推算', title: '由各行相加' },
  note: { kind: 'note', text: '另一行' },
  differs: { kind: 'differs' },
  paragraphs: { kind: 'paragraphs', texts: ['一', '二'] },
  list: { kind: 'list', items: ['甲', '乙'] },
  'list with anchors': { kind: 'list', items: ['甲', '乙'], anchors: ['goals.a', 'goals.b'] },
  steps: { kind: 'steps', steps: [{ formula: '完成率×分值', substituted: '90%×10', result: '9' }] },
  'badge with a grade': { kind: 'badge', badge: { grade: '优', text: '优', title: '自评等级', look: 'excellent' } },
  'badge without': { kind: 'badge', badge: { grade: null, text: '未公布', title: '自评等级：没有', look: 'none' } },
  details: {
    kind: 'details',
    name: 'working',
    summary: ['9', { kind: 'differs' }],
    body: [
      { kind: 'steps', steps: [] },
      { kind: 'note', text: '依据' },
    ],
  },
};

const row = (pieces: Piece[]): FormTable => ({
  id: 'one',
  name: 'one',
  caption: '一张表',
  head: [
    {
      cells: [
        { pieces: ['名称'], scope: 'col' },
        { pieces: ['数'], scope: 'col', look: 'figure' },
      ],
    },
  ],
  bodies: [
    [
      {
        cells: [
          { pieces: ['甲'], scope: 'row' },
          { pieces, look: 'figure', path: 'facts.a', title: '标题' },
        ],
      },
    ],
  ],
  notes: ['注一', '注二'],
});

describe('a cell is drawn as the component prints it', () => {
  test.each(Object.entries(PIECES))('with %s', async (_, piece) => {
    const table = row([piece]);
    expect(seenOf(drawForm(table))).toEqual(await printed(table));
  });

  test('with several pieces', async () => {
    const table = row(Object.values(PIECES));
    expect(seenOf(drawForm(table))).toEqual(await printed(table));
  });
});

test('a table with everything that tables have is drawn as the component prints it', async () => {
  const columns = Array.from({ length: 8 }, (_, at) => ({ pieces: [`第${at}列`], scope: 'col' as const }));
  const table: FormTable = {
    ...row(['1']),
    narrow: 'cards',
    columnGroups: [1, 8],
    head: [
      {
        cells: [
          { pieces: ['名称'], scope: 'col', rowspan: 2, colspan: 1 },
          { pieces: ['各列'], scope: 'colgroup', colspan: 8 },
        ],
      },
      { cells: columns },
    ],
    bodies: [
      [{ cells: [{ pieces: ['组'], scope: 'rowgroup', colspan: 9 }] }],
      [
        {
          ...{ anchor: 'i-a', level: 2, looks: ['part', 'differs'], indicator: 'a' },
          cells: [
            { pieces: ['甲'], scope: 'row', rowspan: 1 },
            { pieces: ['1'], look: 'figure', field: 'stated', value: '' },
            { pieces: [''], look: 'text', colspan: 7 },
          ],
        },
      ],
    ],
    foot: [
      {
        anchor: 'total',
        looks: ['total'],
        cells: [
          { pieces: ['合计'], scope: 'row' },
          { pieces: [], colspan: 8 },
        ],
      },
    ],
  };
  expect(seenOf(drawForm(table))).toEqual(await printed(table));
});

type View = Example['view'];
const KINDS: Record<string, (view: View) => readonly (FormTable | undefined)[]> = {
  ScoreTable: (view) => [scoreTable(view)],
  TargetTable: (view) => [targetTable(view)],
  GoalList: (view) => [goalTable(view)],
  BudgetTable: (view) => budgetTables(view),
};
const given = Object.entries(KINDS).flatMap(([name, tablesOf]) =>
  Object.entries(examples[name as keyof typeof examples]).map(([example, { view }]) => ({
    name,
    example,
    view,
    tablesOf,
  })),
);

test.each(given)('$name, $example, is drawn as the component prints it', async ({ view, tablesOf }) => {
  for (const table of tablesOf(view).flatMap((each) => each ?? []))
    expect(seenOf(drawForm(table))).toEqual(await printed(table));
});
