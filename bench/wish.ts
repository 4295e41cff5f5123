/** What the command line of the bench asks for. */
import { parseArgs } from 'node:util';

export interface Wish {
  reports: number;
  years: number;
  /** Also builds the same text the plain way and with Hugo. */
  baseline: boolean;
  /** Leaves the folder with archive and builds. */
  keep: boolean;
}

export const USAGE = 'npm run bench -- [--reports 1000] [--years 10] [--baseline] [--keep]';

/** @throws TypeError on unknown options, RangeError on counts that are not whole and positive. */
export function parseWish(args: readonly string[]): Wish {
  const { values } = parseArgs({
    args: [...args],
    options: {
      reports: { type: 'string', default: '1000' },
      years: { type: 'string', default: '10' },
      baseline: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
    },
  });
  const { baseline, keep } = values;
  return { reports: count('reports', values.reports), years: count('years', values.years), baseline, keep };
}

function count(name: string, text: string): number {
  const value = Number(text);
  if (!/^[1-9]\d*$/.test(text)) throw new RangeError(`--${name} takes a whole number above 0, not ${text}.`);
  return value;
}
