/** The picture of scores on the real reports and on reports with gaps. */
import { describe, expect, test } from 'vitest';
import { scoreOverview } from '../../src/chart/score-overview.ts';
import { bonusInspection } from '../fixtures/bonus-form.ts';
import { faultsOf, present, realView, smallView, textsOf } from './real.ts';

describe('a report with all scores', () => {
  const picture = present(scoreOverview(realView('yantian-emergency/2023')));

  test('has the level-one indicators as a table', () => {
    expect(picture.table).toEqual({
      head: ['一级指标', '分值', '自评得分', '复算得分'],
      rows: [
        { head: '部门决策', cells: ['20', '20', '18'] },
        { head: '部门管理', cells: ['20', '19', '19'] },
        { head: '部门绩效', cells: ['60', '56.7', '54.7'] },
      ],
    });
  });

  test('is summed up with totals and differences', () => {
    expect(picture.summary).toBe(
      '自评总分 95.7 分，复算总分 91.7 分，满分 100 分；其中 21 分按规则复算，其余采用自评得分。' +
        '部门决策复算比自评低 2 分，部门绩效复算比自评低 2 分，其余一致。',
    );
  });

  test('draws every name, weight and score', () => {
    expect(textsOf(picture).sort()).toEqual(
      ['部门决策', '部门管理', '部门绩效', '分值 20', '分值 20', '分值 60', '20', '18', '19', '19', '56.7', '54.7']
        .concat(['自评', '自评', '自评', '复算', '复算', '复算'])
        .sort(),
    );
  });

  test('makes bars as long as their scores', () => {
    const bars = [...picture.svg.matchAll(/ width="(\d+)" y="[\d.]+" height="15"/g)].map(([, width]) => Number(width));
    const [least = 0, most = 0] = [bars[0], bars[4]];
    expect(bars).toHaveLength(6);
    expect(most / least).toBeCloseTo(56.7 / 20, 1);
  });

  test('is the same each time', () => {
    const again = scoreOverview(realView('yantian-emergency/2023'));
    expect(again).toEqual(picture);
  });
});

test('a score above its weight goes beyond the mark of the weight', () => {
  const { svg, summary } = present(scoreOverview(realView('ziyang-emergency/2023')));
  expect(summary).toContain('预算执行复算比自评低 86 分，产出指标复算比自评高 1.5 分，其余一致。');
  const [limit = 0, bar = 0] = [/ width="(\d+)" y="[\d.]+" height="36"/, / width="(\d+)" y="[\d.]+" height="15"/].map(
    (pattern) => Number(pattern.exec(svg)?.[1]),
  );
  expect(bar / limit).toBeCloseTo(96 / 10, 0);
});

test('agreement is not claimed where nothing could be computed', () => {
  const { summary } = present(scoreOverview(realView('huadu-emergency/2023')));
  expect(summary).toBe('自评总分 98.11 分，复算总分 98.11 分，满分 100 分；没有指标能按规则复算，复算采用自评得分。');
});

test('an indicator without scores has no bars and is named', () => {
  const view = smallView((line) => (line.startsWith('  rules:') ? '' : line));
  const picture = present(scoreOverview(view));
  expect(picture.table.rows).toEqual([
    { head: '履职效能', cells: ['60', '57.00', '57.00'] },
    { head: '管理效率', cells: ['40', '未公开', '未复算'] },
  ]);
  expect(picture.summary).toBe(
    '自评总分 97.00 分，满分 100 分，总分无法复算。各一级指标的自评得分与复算得分一致。' +
      '管理效率未公开全部自评得分；管理效率无法复算，图中没有相应的条。',
  );
  expect(picture.svg.match(/height="15"/g)).toHaveLength(2);
  expect(textsOf(picture)).toEqual(expect.arrayContaining(['未公开', '未复算']));
  expect(faultsOf(picture)).toEqual([]);
});

test('there is no picture without a framework, nor without any score', () => {
  expect(scoreOverview(realView('liwan-emergency/2021'))).toBeNull();
  const isScore = (line: string): boolean => /^ {2}(?: {2}|execution:|rules:)/.test(line) && !line.includes('amounts');
  expect(scoreOverview(smallView((line) => (line === 'scores:' || isScore(line) ? '' : line)))).toBeNull();
});

test('says what is added and taken off, which no bar shows', () => {
  const view = bonusInspection().reports.get('some-bureau/2023')?.view;
  const picture = view === undefined ? null : scoreOverview(view);
  expect(picture?.summary).toBe(
    '自评总分 90.5 分，复算总分 90.5 分，满分 100 分；全部按规则复算。' +
      '复算总分含加分、扣分 2.5 分，其中 1.5 分采用公布的得分，图中没有画出。各一级指标的自评得分与复算得分一致。',
  );
});
