/** Queries as readers type them, cut from the archive: phrases anywhere, figures, names, two words. */
import { Random } from '../test/mutation/random.ts';
import type { MadeReport } from './report.ts';

export interface Query {
  kind: 'phrase' | 'figure' | 'department' | 'two words';
  text: string;
}

/** Of ten queries: five phrases, two figures, one department, two pairs of words. */
const KINDS: readonly Query['kind'][] = [
  'phrase',
  'figure',
  'phrase',
  'department',
  'phrase',
  'two words',
  'phrase',
  'figure',
  'phrase',
  'two words',
];

const SEED = 10_000;

/** Cuts queries from reports that lie at even distances, the same from the same ones. */
export class QueryPicker {
  readonly queries: Query[] = [];
  readonly #wanted: number;
  readonly #step: number;
  readonly #random = new Random(SEED);
  #offered = 0;

  /** @param options  how many queries are wanted of how many reports. */
  constructor({ of, wanted }: { of: number; wanted: number }) {
    this.#wanted = wanted;
    this.#step = Math.max(1, Math.floor(of / wanted));
  }

  offer(report: Pick<MadeReport, 'plain'>): void {
    if (this.#offered % this.#step === 0 && this.queries.length < this.#wanted)
      this.queries.push(queryFrom(report, this.queries.length, this.#random));
    this.#offered += 1;
  }
}

/** The n-th query, cut from a report. */
function queryFrom({ plain }: Pick<MadeReport, 'plain'>, n: number, random: Random): Query {
  const kind = KINDS[n % KINDS.length] ?? 'phrase';
  switch (kind) {
    case 'phrase':
      return { kind, text: cut(plain.body, 4 + random.below(5), random) };
    case 'figure':
      return { kind, text: random.pick(plain.body.match(/\d[\d.]*\d/g) ?? [plain.department]) ?? plain.department };
    case 'department':
      return { kind, text: plain.department };
    case 'two words':
      return { kind, text: `${cut(plain.body, 3, random)} ${cut(plain.body, 4, random)}` };
  }
}

/** Some characters in a row without punctuation, from anywhere. */
function cut(body: string, length: number, random: Random): string {
  const runs = body.match(new RegExp(`\\p{Script=Han}{${length},}`, 'gu')) ?? [];
  const run = random.pick(runs) ?? '';
  const start = random.below(run.length - length + 1);
  return run.slice(start, start + length);
}
