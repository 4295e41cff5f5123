/** Every node of the score table has an anchor of its own, to which findings and text may link. */
import { expect, test } from 'vitest';
import { exampleView, type FrameworkInput } from '../../components/example.ts';
import { scoreTable } from '../../components/ScoreTable/scores.ts';
import { pageAnchors } from '../../src/read/page-anchors.ts';
import { bodyText } from './text.ts';

/** Two groups of one name, the first with subtotal and leaf, the second scored above its leaf. */
const twins: FrameworkInput = {
  ...{ name: '示例', place: '示例市', region: '440100', from: 2023, source: '示例' },
  indicators: [
    {
      ...{ id: 'top', name: '履职', weight: '100' },
      indicators: [
        {
          id: 'one',
          name: '效能',
          weight: '40',
          indicators: [{ id: 'a', name: '甲', weight: '40', method: { name: 'judged' } }],
        },
        {
          id: 'two',
          name: '效能',
          weight: '60',
          indicators: [{ id: 'b', name: '乙', weight: '60', method: { name: 'judged' } }],
        },
      ],
    },
  ],
};

test('groups of one name stay two groups, each with its weight and its anchor', () => {
  const table = scoreTable(
    exampleView({ scores: { a: { stated: '39' }, one: { stated: '38' }, b: { stated: '60' } } }, twins),
  );
  const groups = (table?.bodies ?? [])
    .flat()
    .flatMap(({ cells }) => cells.filter(({ anchor }) => anchor !== undefined));
  expect(groups.map(({ anchor, pieces }) => [anchor, pieces[0]])).toEqual([
    ['i-top', '履职'],
    ['i-one', '效能'],
    ['i-two', '效能'],
  ]);
  expect(bodyText(table).map((row) => row.slice(-6))).toEqual([
    ['效能(自评小计 38)', '40', '甲', '40', '39', '39(按自评得分计)'],
    ['效能', '60', '乙', '60', '60', '60(按自评得分计)'],
  ]);
});

test('an indicator whose score was published a level above has an anchor in the list of those', () => {
  const table = scoreTable(exampleView({ scores: { one: { stated: '38' }, b: { stated: '60' } } }, twins));
  const pieces = (table?.bodies ?? []).flat().flatMap(({ cells }) => cells.flatMap((cell) => cell.pieces));
  const lists = pieces.flatMap((piece) => (typeof piece !== 'string' && piece.kind === 'details' ? piece.body : []));
  expect(lists).toContainEqual({ kind: 'list', items: ['甲（40 分）'], anchors: ['i-a'] });
});

test('a part for which only evidence is published has its place where its indicator is listed', () => {
  const view = exampleView(
    {
      scores: {
        management: { stated: '100' },
        buying: { parts: { first: { evidence: { count: '2项' } } } },
      },
    },
    {
      ...{ name: '体系', place: '某市', region: '440100', from: 2023, source: '示例', total: '100' },
      indicators: [
        {
          id: 'management',
          name: '管理',
          weight: '100',
          indicators: [
            {
              id: 'buying',
              name: '采购',
              weight: '100',
              method: { name: 'parts' },
              parts: [
                { id: 'first', name: '程序', weight: '60', method: { name: 'deduction', points: '1', count: '项数' } },
                { id: 'second', weight: '40', method: { name: 'judged' } },
              ],
            },
          ],
        },
      ],
    },
  );
  const listed = JSON.stringify(scoreTable(view)?.bodies);
  for (const anchor of ['i-buying', 'i-buying.first', 'i-buying.second']) {
    expect(listed).toContain(`"${anchor}"`);
    expect([...pageAnchors(view, [])]).toContain(anchor);
  }
});
