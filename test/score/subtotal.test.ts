/** What a group's leaves come to. */
import { describe, expect, test } from 'vitest';
import { unverified } from '../../src/score/outcome.ts';
import type { GroupScore, LeafScore, NodeScore } from '../../src/score/scorecard.ts';
import { subtotalOf } from '../../src/score/subtotal.ts';

function leaf(stated: string | null, recomputed: string | null): LeafScore {
  return {
    ...{ kind: 'leaf', id: 'leaf', name: '指标', path: ['指标'], weight: '20', stated, recomputed, basis: null },
    ...{ reviewed: null, thirdParty: null, grade: null },
    ...{ method: 'judged', outcome: unverified('没有规则') },
    ...{ bounds: null, explanation: null, reason: null, improvement: null, note: null, parts: [] },
  };
}

function group(children: NodeScore[], stated: string | null = null): GroupScore {
  const others = { reviewed: null, thirdParty: null, grade: null };
  return { kind: 'group', id: 'group', name: '一级', weight: '60', stated, ...others, children };
}

describe('a group', () => {
  test('is the sum of all leaves below it, however deep, with the digits of the longest', () => {
    const nested = group([leaf('19.5', '19.50'), group([leaf('0.25', '3'), leaf('8', '4.125')])]);
    expect(subtotalOf(nested)).toEqual({ stated: '27.75', recomputed: '26.625' });
  });
  test('has no sum where one leaf has none', () => {
    expect(subtotalOf(group([leaf('1', null), leaf('2', '2')]))).toEqual({ stated: '3', recomputed: null });
  });
  test('has no sum where there is no leaf', () => {
    const silent: NodeScore = { kind: 'unscored', id: 'row', name: '行', weight: null, children: [] };
    expect(subtotalOf(group([silent]))).toEqual({ stated: null, recomputed: null });
  });
  test('keeps the subtotal that the report states, and only as stated', () => {
    expect(subtotalOf(group([leaf('1', '1.00')], '1.5'))).toEqual({ stated: '1.5', recomputed: '1.00' });
  });
});

test('a leaf is what it is, as it is written', () => {
  expect(subtotalOf(leaf('20.00', '91.7'))).toEqual({ stated: '20.00', recomputed: '91.7' });
});
