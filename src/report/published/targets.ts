/** The annual indicator rows. */
import { contentOf, type Datum, isExactUnit, repeated } from '../datum.ts';
import type { Report } from '../report.ts';
import { SCORERS, scorerColumn } from '../scorer.ts';

export function* targetData(report: Report): Generator<Datum> {
  const { targets, year } = report;
  for (const [index, row] of targets.entries()) {
    const spot = (field: string): { path: string; keys: (string | number)[] } => ({
      path: `targets.${row.id}.${field}`,
      keys: ['targets', index, field],
    });
    for (const [field, label] of [
      ['target', '指标值'],
      ['actual', '完成值'],
    ] as const) {
      const value = row[field];
      const content = contentOf(value, { unit: '', year });
      const exact = content.kind !== 'figure' || isExactUnit(content.unit);
      yield { ...spot(field), name: `${row.name}${label}`, content, exact, ...repeated(value) };
    }
    for (const [field, label] of [
      ['weight', '分值'],
      ['stated', '自评得分'],
      ...SCORERS.map((scorer) => [scorer, scorerColumn(report, scorer)] as const),
    ] as const) {
      const figure = row[field];
      if (figure === undefined) continue;
      yield {
        ...spot(field),
        name: `${row.name}${label}`,
        content: { kind: 'figure', figure, unit: '分' },
        exact: true,
      };
    }
  }
}
