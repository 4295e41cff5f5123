/** The coverage board of the content as it is: for pages only, the rest of this folder knows nothing of Astro. */
import { loadArchive, nameIn } from '../archive.ts';
import { asOfDate } from './as-of.ts';
import { coverageByYear } from './board.ts';
import type { DutyRow } from './duty.ts';

export interface CoverageBoard {
  asOf: string;
  /** Newest year first. */
  years: ReadonlyMap<number, DutyRow[]>;
}

/** Loads the archive and judges every duty as of the day of the build. */
export async function loadCoverage(): Promise<CoverageBoard> {
  const { departments, entries } = await loadArchive();
  const asOf = asOfDate({ given: process.env['MINGZHANG_DATE'], now: new Date() });
  return { asOf: asOf.date, years: coverageByYear({ departments, entries, asOf, nameIn }) };
}
