/** What a run found, as Markdown for people and as one line for machines: pure functions of measured figures. */
import { INDEX_FOLDER } from '../src/search/group.ts';
import type { Answer, SearchMeasured } from './browser.ts';
import type { FolderSize } from './folder.ts';
import type { Measured } from './measure.ts';

/** A build of ours: its processes, in order. */
export interface BuildMeasured {
  steps: { name: string; measured: Measured }[];
}

export interface Results {
  reports: number;
  years: number;
  /** Of all bodies together. */
  characters: number;
  full: BuildMeasured;
  /** One report edited, then another one: the first build after a full one has less to clear away than any later one. */
  edits: BuildMeasured[];
  dist: FolderSize;
  index: FolderSize;
  search: SearchMeasured | null;
  plain: { astro: Measured; pagefind: Measured; index: FolderSize } | null;
  hugo: Measured | null;
}

/** The line of an earlier run that the growth of memory is worked out from. */
export interface Earlier {
  reports: number;
  peakMegabytes: number;
}

const NONE = '–';

/** Wall time of processes one after the other, and the highest peak among them. */
export function together(all: readonly Measured[]): Pick<Measured, 'seconds' | 'peakBytes'> {
  const peaks = all.flatMap(({ peakBytes }) => (peakBytes === null ? [] : [peakBytes]));
  return {
    seconds: all.reduce((sum, { seconds }) => sum + seconds, 0),
    peakBytes: peaks.length === 0 ? null : Math.max(...peaks),
  };
}

/** The middle value; of an even number the lower of the two in the middle. Null of nothing. */
export function median(values: readonly number[]): number | null {
  return [...values].sort((a, b) => a - b)[Math.ceil(values.length / 2) - 1] ?? null;
}

/** How many times b goes into a, to two decimals; a dash where either is missing or b is nothing. */
export function ratio(a: number | null | undefined, b: number | null | undefined): string {
  return a === null || a === undefined || b === null || b === undefined || b === 0 ? NONE : (a / b).toFixed(2);
}

/** Megabytes of peak that each further report costs between two runs; a dash where they are of one size. */
export function growth(now: Earlier, earlier: Earlier | undefined): string {
  if (earlier === undefined || earlier.reports === now.reports) return NONE;
  return ((now.peakMegabytes - earlier.peakMegabytes) / (now.reports - earlier.reports)).toFixed(3);
}

/** The runs in earlier text, newest first. */
export function earlierRuns(text: string): Earlier[] {
  return [...text.matchAll(/^reports=(\d+) .*\bfull_mb=(\d+)/gm)].map(([, reports, peak]) => ({
    reports: Number(reports),
    peakMegabytes: Number(peak),
  }));
}

function allOf({ steps }: BuildMeasured): Pick<Measured, 'seconds' | 'peakBytes'> {
  return together(steps.map(({ measured }) => measured));
}

/** The tables of a run, without its heading. */
export function tables(results: Results): string {
  return [timeTable(results), sizeTable(results), searchTable(results.search)].join('\n\n');
}

function timeTable({ full, edits, plain, hugo }: Results): string {
  const rows = [
    ...buildRows('full build', full),
    ...edits.flatMap((edit, index) => buildRows(index === 0 ? 'one report edited' : 'then another one', edit)),
    ...(plain === null
      ? []
      : [
          row('plain way: Astro, MDX modules', plain.astro),
          row('plain way: Pagefind', plain.pagefind),
          row('**plain way, all**', together([plain.astro, plain.pagefind])),
        ]),
    ...(hugo === null ? [] : [row('**Hugo, from nothing**', hugo)]),
  ];
  return ['| what | wall | peak memory |', '|---|---:|---:|', ...rows].join('\n');
}

function buildRows(name: string, { steps }: BuildMeasured): string[] {
  return [
    ...steps.flatMap((step) => [
      row(`${name}: ${step.name}`, step.measured),
      ...step.measured.stages.map((stage) => `| — ${stage.name} | ${seconds(stage.seconds)} | |`),
    ]),
    row(`**${name}, all**`, allOf({ steps })),
  ];
}

function row(name: string, measured: Pick<Measured, 'seconds' | 'peakBytes'>): string {
  return `| ${name} | ${seconds(measured.seconds)} | ${memory(measured.peakBytes)} |`;
}

function sizeTable({ dist, index, plain }: Results): string {
  const line = (name: string, { files, bytes }: FolderSize): string =>
    `| ${name} | ${files} | ${megabytes(bytes)} MB |`;
  return [
    '| folder | files | size |',
    '|---|---:|---:|',
    line('`dist/`, index included', dist),
    line(`\`dist/${INDEX_FOLDER}/\``, index),
    ...(plain === null ? [] : [line('plain way, index', plain.index)]),
  ].join('\n');
}

function searchTable(search: SearchMeasured | null): string {
  if (search === null) return 'No browser is installed: the search was not measured.';
  const line = (
    name: string,
    of: (answer: Answer) => number | null,
    show: (value: number | null) => string,
    answers: readonly Answer[] = search.answers,
  ): string => {
    const values = answers.map(of).filter((value) => value !== null);
    return `| ${name} | ${show(median(values))} | ${show(values.length === 0 ? null : Math.max(...values))} |`;
  };
  const unanswered = search.answers.filter(({ found }) => found === null).length;
  const empty = search.answers.filter(({ found }) => found === 0).length;
  return [
    `| search, ${search.answers.length} queries | median | max |`,
    '|---|---:|---:|',
    `| search page opened, no query | ${kilobytes(search.openBytes)} | |`,
    line('page start, before the first words of the index', ({ startBytes }) => startBytes, kilobytes),
    line('a query, after that', ({ queryBytes }) => queryBytes, kilobytes),
    line('of that, words of the index', ({ wordBytes }) => wordBytes, kilobytes),
    line(
      'requests of a query',
      ({ requests }) => requests,
      (count) => `${count}`,
    ),
    line(
      'a query from the newest year, within that year',
      ({ queryBytes }) => queryBytes,
      kilobytes,
      search.withinYear,
    ),
    line('first words asked for to first hit shown', ({ answerMs }) => answerMs, milliseconds),
    line('navigation to first hit shown, nothing cached', ({ coldMs }) => coldMs, milliseconds),
    `| without any hit, though cut from the content | ${empty} | |`,
    `| without an answer | ${unanswered} | |`,
  ].join('\n');
}

/** One line of `key=value`: what the limits of the project are compared with. */
export function summary(results: Results, earlier: readonly Earlier[]): string {
  const { reports, full, edits, plain, hugo, index, search } = results;
  const whole = allOf(full);
  const edit = edits.map(allOf).toSorted((a, b) => b.seconds - a.seconds)[0];
  const plainAll = plain === null ? null : together([plain.astro, plain.pagefind]);
  const peakMegabytes = Math.round((whole.peakBytes ?? 0) / 1e6);
  const now = { reports, peakMegabytes };
  const answers = search?.answers ?? [];
  const answerMs = answers.flatMap(({ answerMs: ms }) => (ms === null ? [] : [ms]));
  const pairs = {
    reports: String(reports),
    full_s: whole.seconds.toFixed(1),
    full_mb: String(peakMegabytes),
    full_to_plain: ratio(whole.seconds, plainAll?.seconds),
    peak_to_plain: ratio(whole.peakBytes, plainAll?.peakBytes),
    edit_s: edit?.seconds.toFixed(1) ?? NONE,
    edit_mb: String(Math.round((edit?.peakBytes ?? 0) / 1e6)),
    edit_to_hugo: ratio(edit?.seconds, hugo?.seconds),
    mb_a_report: growth(
      now,
      earlier.find((run) => run.reports !== reports),
    ),
    index_mb: megabytes(index.bytes),
    start_kb: kilo(median(answers.map(({ startBytes }) => startBytes))),
    query_kb: kilo(median(answers.map(({ queryBytes }) => queryBytes))),
    year_kb: kilo(median((search?.withinYear ?? []).map(({ queryBytes }) => queryBytes))),
    answer_ms: median(answerMs)?.toFixed(0) ?? NONE,
  };
  return Object.entries(pairs)
    .map(([key, value]) => `${key}=${value}`)
    .join(' ');
}

function seconds(value: number): string {
  return `${value.toFixed(1)} s`;
}

function memory(bytes: number | null): string {
  return bytes === null ? NONE : `${(bytes / 1e9).toFixed(2)} GB`;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

function kilo(bytes: number | null): string {
  return bytes === null ? NONE : (bytes / 1000).toFixed(1);
}

function kilobytes(bytes: number | null): string {
  return bytes === null ? NONE : `${kilo(bytes)} KB`;
}

function milliseconds(value: number | null): string {
  return value === null ? NONE : `${value.toFixed(0)} ms`;
}
