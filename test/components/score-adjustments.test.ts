/** Bonus and penalty items in the score table. */
import { describe, expect, test } from 'vitest';
import { exampleView } from '../../components/example.ts';
import { examples } from '../../components/ScoreTable/examples.ts';
import { scoreTable } from '../../components/ScoreTable/scores.ts';
import { detailsText, rowText } from './text.ts';

describe('bonus and penalty items', () => {
  const view = examples['adjustments']?.view;
  const table = view === undefined ? undefined : scoreTable(view);
  const rows = table?.bodies.at(-1) ?? [];

  test('are rows below the indicators, with their bounds instead of a weight', () => {
    expect(rows.map(rowText)).toMatchInlineSnapshot(`
      [
        [
          "表彰加分(加分项)说明",
          "最多加 3",
          "3",
          "3",
          "",
        ],
        [
          "迟报扣分(扣分项)",
          "最多扣 5",
          "-2",
          "-2(按自评得分计)",
          "两次月报超过期限。",
        ],
        [
          "审计意见(加减分项)",
          "最多加 1、最多扣 2",
          "—(没有加分、扣分)",
          "—(没有加分、扣分)",
          "",
        ],
      ]
    `);
    expect(rows.map(({ anchor, indicator }) => [anchor, indicator])).toEqual([
      ['i-awards', 'awards'],
      ['i-late', 'late'],
      ['i-audit', 'audit'],
    ]);
  });

  test('have no weight that anybody could add up', () => {
    const fields = rows.flatMap(({ cells }) => cells.flatMap(({ field }) => field ?? []));
    expect(fields).toEqual(['stated', 'recomputed', 'stated', 'recomputed', 'stated', 'recomputed']);
  });

  test('show how they come about', () => {
    expect((rows[0]?.cells ?? []).map(detailsText).filter((text) => text !== '')).toMatchInlineSnapshot(`
      [
        "评分标准：省级每次 1 分，最多 3 分。",
        "按规则复算：按个数计分。¶{1 × 省级表彰次数 | 1 × 4 | 4}{以上限为限 | 4 > 3 | 3}",
      ]
    `);
  });

  test('are in the total, which says so', () => {
    expect((table?.foot ?? []).map(rowText)[0]).toMatchInlineSnapshot(`
      [
        "总分",
        "100",
        "97",
        "97(其中 0 分按规则复算)(含加分、扣分 1 分)",
        "",
      ]
    `);
  });

  test('stand in a table of their own where no indicator is scored', () => {
    const view = exampleView(
      { scores: { awards: { stated: '1' } } },
      {
        ...{ name: '体系', place: '某市', region: '440100', from: 2023, source: '示例', total: '100' },
        indicators: [{ id: 'output', name: '产出', weight: '100', rows: 'report' }],
        adjustments: [{ id: 'awards', name: '表彰加分', most: '3', method: { name: 'judged' } }],
      },
    );
    expect(scoreTable(view)?.bodies.map((rows) => rows.map(rowText))).toMatchInlineSnapshot(`
      [
        [
          [
            "表彰加分(加分项)",
            "最多加 3",
            "1",
            "1(按自评得分计)",
          ],
        ],
      ]
    `);
  });
});
