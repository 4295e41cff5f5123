/** Annual rows as they are printed, each digit changed in its turn: engine and oracle still agree. */
import { expect, test } from 'vitest';
import { fixed } from '../../src/number/exact.ts';
import { framework as frameworkModel } from '../../src/report/framework.ts';
import { report as reportModel } from '../../src/report/report.ts';
import type { Outcome } from '../../src/score/outcome.ts';
import { rowScore } from '../../src/score/target-row.ts';
import { halfUp } from '../score/oracle.ts';
import { knownOf } from './oracle/figures.ts';
import { targetReach } from './oracle/targets.ts';

const ROWS = [
  ['10-15人', '12人'],
  ['10～15%', '10.5%'],
  ['3至8天', '4-7天'],
  ['≥95%', '97%'],
  ['不低于95%', '90%'],
  ['≤5次', '6次'],
  ['12以内', '11'],
  ['2023年12月31日前', '2023年11月8日'],
  ['2023-12-31', '2023.12.30'],
  ['12月底前', '2023年12月'],
  ['2023年6月', '2023年6月15日'],
  ['≤12月31日', '12月31日'],
  ['年底前', '2023年11月'],
  ['9月底前', '8月'],
  ['2023年6月1日起', '2023年6月1日'],
] as const;

const framework = frameworkModel.parse({
  ...{ name: '体系', place: '某市', region: '440100', from: 2022, source: '某表' },
  indicators: [{ id: 'output', name: '产出指标', weight: '10', rows: 'report' }],
});

const reportWith = (target: string, actual: string) =>
  reportModel.safeParse({
    ...{ department: 'some-bureau', year: 2023, framework: 'some' },
    disclosure: { status: 'published', entered: '2026-11-20', source: { title: '报告' } },
    targets: [{ id: 'a', under: 'output', name: '甲', target, actual, weight: '10', stated: '10' }],
  });

/** The pair itself, and with every digit of either text as every other digit. */
function* mutants([target, actual]: readonly [string, string]): Generator<[string, string]> {
  yield [target, actual];
  for (const which of [0, 1]) {
    const text = which === 0 ? target : actual;
    for (const { index } of text.matchAll(/\d/g)) {
      for (const digit of '0123456789') {
        const changed = `${text.slice(0, index)}${digit}${text.slice(index + 1)}`;
        if (changed !== text) yield which === 0 ? [changed, actual] : [target, changed];
      }
    }
  }
}

test.each(ROWS)('%s, %s', (...row) => {
  const seen = new Set<string>();
  for (const [target, actual] of mutants(row)) {
    const parsed = reportWith(target, actual);
    // What is no day or range any more is refused by the reader.
    if (!parsed.success) continue;
    const report = parsed.data;
    const [only] = report.targets;
    if (only === undefined) throw new Error('no row');
    const reach = targetReach(only, { report, framework, figures: knownOf(report).figures });
    const outcome = rowScore(only, { path: [], decimals: 2, profile: undefined, year: 2023 })?.outcome;
    const ends = endsOf(outcome);
    const expected = reach && `${halfUp(reach.low, 4)}…${halfUp(reach.high, 4)}`;
    expect([target, actual, ends]).toEqual([target, actual, expected]);
    seen.add(expected ?? 'nothing');
  }
  expect(seen.size).toBeGreaterThan(1);
});

function endsOf(outcome: Outcome | undefined): string | undefined {
  switch (outcome?.kind) {
    case 'computed':
      return `${fixed(outcome.range.low, 4)}…${fixed(outcome.range.high, 4)}`;
    case 'bounded':
      return `${fixed(outcome.low, 4)}…${fixed(outcome.high, 4)}`;
    case 'unverified':
    case undefined:
      return undefined;
  }
}
