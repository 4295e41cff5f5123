/** The coverage board of the content as it is: for pages only, the rest of this folder knows nothing of Astro. */
import { type Archive, loadArchive, nameIn } from '../archive/archive.ts';
import { loadShares } from '../export/load.ts';
import { asOfDate } from './as-of.ts';
import { coverageByYear } from './board.ts';
import type { DutyRow } from './duty.ts';

export interface CoverageBoard {
  asOf: string;
  /** Newest year first. */
  years: ReadonlyMap<number, DutyRow[]>;
}

const loaded = new WeakMap<Archive, CoverageBoard>();

/** Loads the archive and judges every duty as of the day of the build; once for all pages of the board. */
export async function loadCoverage(): Promise<CoverageBoard> {
  const archive = await loadArchive();
  const board = loaded.get(archive) ?? (await boardOf(archive));
  loaded.set(archive, board);
  return board;
}

async function boardOf({ departments, entries }: Archive): Promise<CoverageBoard> {
  const { shareOf } = await loadShares();
  const asOf = asOfDate({ given: process.env['MINGZHANG_DATE'], now: new Date() });
  const gaps = (entry: Archive['entries'][number]) => shareOf(entry).gaps;
  return { asOf: asOf.date, years: coverageByYear({ departments, entries, asOf, nameIn, gaps }) };
}
