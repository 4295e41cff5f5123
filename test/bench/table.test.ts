/** Tables, ratios and the summary line, from figures that are given. */
import { expect, test } from 'vitest';
import { earlierRuns, growth, median, ratio, type Results, summary, tables, together } from '../../bench/table.ts';
import { parseWish } from '../../bench/wish.ts';

const measured = (seconds: number, peakBytes: number | null) => ({ seconds, peakBytes, stages: [] });
const answer = (queryBytes: number, answerMs: number | null) => ({
  query: { kind: 'phrase' as const, text: '应急管理' },
  found: answerMs === null ? null : 1,
  startBytes: 100_000,
  queryBytes,
  wordBytes: queryBytes / 2,
  requests: 12,
  answerMs,
  coldMs: answerMs === null ? null : answerMs + 200,
});

const results: Results = {
  reports: 1000,
  years: 10,
  characters: 12_000_000,
  full: {
    steps: [
      { name: 'check', measured: measured(10, 500e6) },
      { name: 'build', measured: { ...measured(60, 2000e6), stages: [{ name: '页面', seconds: 40 }] } },
    ],
  },
  edits: [5, 6].map((seconds) => ({ steps: [{ name: 'build', measured: measured(seconds, 900e6) }] })),
  dist: { files: 9000, bytes: 500e6 },
  index: { files: 300, bytes: 8_140_000 },
  search: {
    openBytes: 12_000,
    answers: [answer(10_000, 100), answer(50_000, 300), answer(20_000, 200)],
    withinYear: [answer(4_000, 100)],
  },
  plain: { astro: measured(40, 3000e6), pagefind: measured(60, 4000e6), index: { files: 1100, bytes: 20e6 } },
  hugo: measured(2.5, 400e6),
};

test('a ratio has two decimals, and a dash where there is none', () => {
  expect(ratio(70, 100)).toBe('0.70');
  expect(ratio(1, 3)).toBe('0.33');
  expect(ratio(null, 100)).toBe('–');
  expect(ratio(70, undefined)).toBe('–');
  expect(ratio(70, 0)).toBe('–');
});

test('the median is a value of the list', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2);
  expect(median([])).toBeNull();
});

test('processes one after the other: times add up, the highest peak counts', () => {
  expect(together([measured(1, 5), measured(2, 9), measured(3, null)])).toEqual({ seconds: 6, peakBytes: 9 });
  expect(together([measured(1, null)]).peakBytes).toBeNull();
});

test('growth is megabytes a report between two runs', () => {
  expect(growth({ reports: 10_000, peakMegabytes: 2000 }, { reports: 1000, peakMegabytes: 1100 })).toBe('0.100');
  expect(growth({ reports: 1000, peakMegabytes: 2000 }, { reports: 1000, peakMegabytes: 1100 })).toBe('–');
  expect(growth({ reports: 1000, peakMegabytes: 2000 }, undefined)).toBe('–');
});

test('the summary is one line that a later run reads back', () => {
  const line = summary(results, [{ reports: 200, peakMegabytes: 1900 }]);
  expect(line).toBe(
    'reports=1000 full_s=70.0 full_mb=2000 full_to_plain=0.70 peak_to_plain=0.50 edit_s=6.0 edit_mb=900 edit_to_hugo=2.40 ' +
      'mb_a_report=0.125 index_mb=8.1 start_kb=100.0 query_kb=20.0 year_kb=4.0 answer_ms=200',
  );
  expect(earlierRuns(`text\n${line}\nmore`)).toEqual([{ reports: 1000, peakMegabytes: 2000 }]);
});

test('without baselines and browser the summary has dashes', () => {
  const line = summary({ ...results, plain: null, hugo: null, search: null }, []);
  expect(line).toContain('full_to_plain=– peak_to_plain=– edit_s=6.0 edit_mb=900 edit_to_hugo=– mb_a_report=–');
  expect(line).toContain('start_kb=– query_kb=– year_kb=– answer_ms=–');
});

test('the tables show every process, stage and baseline', () => {
  const text = tables(results);
  expect(text).toContain('| full build: check | 10.0 s | 0.50 GB |');
  expect(text).toContain('| — 页面 | 40.0 s | |');
  expect(text).toContain('| **full build, all** | 70.0 s | 2.00 GB |');
  expect(text).toContain('| **plain way, all** | 100.0 s | 4.00 GB |');
  expect(text).toContain('| **Hugo, from nothing** | 2.5 s | 0.40 GB |');
  expect(text).toContain('| a query, after that | 20.0 KB | 50.0 KB |');
  expect(text).toContain('| of that, words of the index | 10.0 KB | 25.0 KB |');
  expect(text).toContain('| a query from the newest year, within that year | 4.0 KB | 4.0 KB |');
});

test('a query without an answer is counted and not averaged', () => {
  const answers = [answer(10_000, 100), answer(0, null)];
  const text = tables({ ...results, search: { openBytes: 1, answers, withinYear: [] } });
  expect(text).toContain('| first words asked for to first hit shown | 100 ms | 100 ms |');
  expect(text).toContain('| without an answer | 1 | |');
});

test('the command line has its usual values and refuses what is not a count', () => {
  expect(parseWish([])).toEqual({ reports: 1000, years: 10, baseline: false, keep: false });
  expect(parseWish(['--reports', '10000', '--years', '5', '--baseline', '--keep'])).toEqual({
    reports: 10_000,
    years: 5,
    baseline: true,
    keep: true,
  });
  expect(() => parseWish(['--reports', '0'])).toThrow(/--reports takes a whole number/);
  expect(() => parseWish(['--reports', '1e3'])).toThrow(RangeError);
  expect(() => parseWish(['--report', '5'])).toThrow(TypeError);
});
