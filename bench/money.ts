/** The money of a department through the years, in hundredths of 万元, so that a year's opening is the closing of the last. */
import { Random } from '../test/mutation/random.ts';

export interface Finances {
  approved: number;
  adjusted: number;
  executed: number;
  personnel: number;
  operating: number;
  project: number;
  general: number;
  fund: number;
  other: number;
  closing: number;
  /** Of the rows of the basic table, by row id: budget and final account. */
  rows: ReadonlyMap<string, { budget: number; final: number }>;
}

/** Rows of the basic table: the children of three rows with sums. */
export const ROWS = {
  'three-public': ['vehicles', 'overseas', 'receptions'],
  project: ['business', 'maintenance', 'special-a', 'special-b', 'special-c', 'special-d', 'special-e', 'special-f'],
  operating: ['office', 'utilities', 'meetings', 'training'],
} as const;

/** What a department had and spent in a year; a pure function, so that last year's report says the same. */
export function financesOf(seed: number, year: number): Finances {
  const base = 600_00 + new Random(seed).below(40_000_00);
  const random = new Random(Math.imul(seed + 1, 2_654_435_761) ^ year);
  const approved = scaled(base, 900 + random.below(200));
  const adjusted = scaled(approved, 960 + random.below(120));
  const executed = scaled(adjusted, 850 + random.below(150));
  const basic = scaled(executed, 350 + random.below(300));
  const personnel = scaled(basic, 750 + random.below(150));
  const general = scaled(executed, 900 + random.below(80));
  const fund = scaled(executed - general, random.below(1000));
  const rows = new Map(
    Object.values(ROWS)
      .flat()
      .map((row) => {
        const budget = scaled(adjusted, 5 + random.below(40));
        return [row, { budget, final: scaled(budget, 700 + random.below(301)) }] as const;
      }),
  );
  return {
    approved,
    adjusted,
    executed,
    personnel,
    operating: basic - personnel,
    project: executed - basic,
    general,
    fund,
    other: executed - general - fund,
    closing: scaled(adjusted, 10 + random.below(60)),
    rows,
  };
}

/** Hundredths as text: 1234 is 12.34. */
export function amount(hundredths: number): string {
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}

/** Half-up to hundredths and exact: factor, in hundredths, times a quotient. */
export function portion(factor: bigint, of: bigint, by: bigint): string {
  const hundredths = (2n * factor * of + by) / (2n * by);
  return amount(Number(hundredths));
}

function scaled(value: number, thousandths: number): number {
  return Math.round((value * thousandths) / 1000);
}
