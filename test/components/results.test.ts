import { describe, expect, test } from 'vitest';
import { exampleView } from '../../components/example.ts';
import { resultsOf } from '../../components/ScoreTable/results.ts';
import { scoreTable } from '../../components/ScoreTable/scores.ts';

describe('total and grade', () => {
  const stated = { total: '100', grade: '优' } as const;
  const reviewed = { total: '92.5', grade: '良', by: '某市财政局', date: '2024-06-01' } as const;
  const byBureau = [
    { path: 'reviewed.total', name: '财政复核总分', value: '92.5', text: '92.5分', note: '某市财政局，2024-06-01' },
    { path: 'reviewed.grade', name: '财政复核等级', value: '良', text: '良', note: '某市财政局，2024-06-01' },
  ];

  test('of a report without score table stand in a list, under the anchors that findings lead to', () => {
    const view = exampleView({ stated, reviewed });
    expect(resultsOf(view, scoreTable(view) !== undefined)).toEqual([
      { path: 'stated.total', name: '自评总分', value: '100', text: '100分', note: undefined },
      { path: 'stated.grade', name: '自评等级', value: '优', text: '优', note: undefined },
      ...byBureau,
    ]);
  });

  test('of the bureau stand below the score table', () => {
    expect(resultsOf(exampleView({ stated, reviewed }), true)).toEqual(byBureau);
    expect(resultsOf(exampleView({ stated }), true)).toEqual([]);
  });
});
