/** The coverage board of the content as it is, for pages. */
import { oncePer } from '../score/once.ts';
import { type Archive, loadArchive } from '../archive/archive.ts';
import { asOfDate } from './as-of.ts';
import { coverageByYear } from './board.ts';
import type { DutyRow } from './duty.ts';

export interface CoverageBoard {
  asOf: string;
  /** Newest year first. */
  years: ReadonlyMap<number, DutyRow[]>;
}

/** Loads the archive and judges every duty as of the day of the build; once for all pages of the board. */
export function loadCoverage(): CoverageBoard {
  return boardOf(loadArchive());
}

const boardOf = oncePer(({ departments, entries }: Archive): CoverageBoard => {
  const asOf = asOfDate({ given: process.env['MINGZHANG_DATE'], now: new Date() });
  return { asOf: asOf.date, years: coverageByYear({ departments, entries, asOf }) };
});
