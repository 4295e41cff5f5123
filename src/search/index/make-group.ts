/** Puts the words of the reports of a group together, each token's into one file: the index that the browser reads. */
import { promisify } from 'node:util';
import { constants, gzip, type ZlibOptions } from 'node:zlib';
import { fileOf, TABLE_PATH, wordPath, writeNumber } from '../word-files.ts';
import { eachWord, readReport, SECTIONS } from './report-words.ts';

export interface GroupFile {
  /** Below the folder of the group. */
  path: string;
  content: Uint8Array;
}

/** The files of a group are small, and a query reads few of them; more of them would be many for some hosts. */
const FILES_A_REPORT = 2.5;

/** How many files the words of so many reports are in: as many for each section. */
export function filesFor(reports: number): number {
  return SECTIONS * Math.max(1, Math.round((reports * FILES_A_REPORT) / SECTIONS));
}

/**
 * The files of a group, in no order.
 *
 * @param reports  what is kept of each, as `reportWords` wrote it, in the order of their numbers.
 * @param files    how many their words are in; see {@link filesFor}.
 */
export async function makeGroup(reports: readonly string[], files: number): Promise<GroupFile[]> {
  const kept = reports.map(readReport);
  const made = [packed(TABLE_PATH, `[${kept.map(({ row }) => row).join(',')}]`, constants.Z_BEST_COMPRESSION)];
  for (let section = 0; section < SECTIONS; section += 1) {
    const words = joined(kept.map(({ sections }) => sections[section] ?? ''));
    // Sections and files go by the same hash: no token of these files lies in another section.
    const entries = Map.groupBy(words, ([token]) => fileOf(token, files));
    for (let file = section; file < files; file += SECTIONS) {
      const texts = (entries.get(file) ?? []).map(([token, places]) => `${JSON.stringify(token)}:"${places.join('')}"`);
      // With the least effort: places are hardly shorter with more.
      made.push(packed(wordPath(file), `{${texts.join(',')}}`, constants.Z_BEST_SPEED));
    }
    // While threads pack a section the next one waits, so that few are in memory.
    await Promise.all(made);
  }
  return Promise.all(made);
}

/** The places of each token in all reports, one after the other. */
function joined(sections: readonly string[]): Map<string, string[]> {
  const words = new Map<string, string[]>();
  const last = new Map<string, number>();
  for (const [report, section] of sections.entries()) {
    eachWord(section, (token, places) => {
      const distance = writeNumber(report - (last.get(token) ?? 0));
      last.set(token, report);
      const known = words.get(token);
      if (known === undefined) words.set(token, [distance, places]);
      else known.push(distance, places);
    });
  }
  return words;
}

const zip = promisify<string, ZlibOptions, Buffer>(gzip);

async function packed(path: string, content: string, level: number): Promise<GroupFile> {
  return { path, content: await zip(content, { level }) };
}
