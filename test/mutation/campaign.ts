/** Makes the faults of one run, and judges for each what the oracle says and what the checks find. */
import type { Finding } from '../../src/check/finding.ts';
import { readContent } from '../../src/read/content.ts';
import type { ReportFile } from '../../src/read/report-file.ts';
import { frameworksOf } from '../../src/report/report.ts';
import { memoryIo } from '../fixtures/content.ts';
import * as faults from './mutate.ts';
import type { Mutation, ReportSource, Spot } from './mutate.ts';
import { Random } from './random.ts';
import {
  lost,
  newlyBroken,
  relation,
  type Relation,
  type Relations,
  relationsOfFramework,
  relationsOfReport,
} from './relations.ts';
import { Source } from './source.ts';
import { newFindings, type World } from './world.ts';

/** A report or framework as it stands, with what is found in it and what holds. */
export interface Original {
  file: string;
  from: ReportSource;
  reportFile: ReportFile;
  findings: readonly Finding[];
  relations: Relations;
}

export interface Judged {
  mutation: Mutation;
  /** What held, or could not be evaluated, and is now broken. */
  broken: Relation[];
  /** What held and can no longer be evaluated. */
  lost: Relation[];
  /** What is found now and was not before. */
  found: Finding[];
  /** Those among them that point at the fault. */
  placed: Finding[];
}

/** Every report of the content; texts may be given instead of those of the content. */
export function originals(world: World, texts: Readonly<Record<string, string>> = {}): Original[] {
  return [...world.content.reports.values()].flatMap(({ file }) => {
    const text = texts[file] ?? world.files[file] ?? '';
    const { findings, reportFile } = world.seen(file, text);
    if (reportFile === undefined) return [];
    const relations = relationsOfReport(reportFile.report, world.content.frameworks, reportFile.body);
    return {
      file,
      from: faults.reportSource(file, text, reportFile.report),
      reportFile,
      findings,
      relations,
    };
  });
}

/** How many faults of each kind one report gets at most. */
const MOST = {
  digit: 90,
  swap: 24,
  drop: 30,
  unit: 24,
  row: 24,
  weight: 20,
  cut: 24,
  repeat: 30,
  ack: 12,
  text: 20,
} as const;

/** The faults of one report. */
export function faultsOf({ from, relations }: Original, random: Random): Mutation[] {
  const { spots } = from;
  const repeated = new Set(
    [...relations.values()]
      .filter(({ id }) => /^(?:sheets\.[^.]+\.)?(?:same|is):/.test(id))
      .flatMap(({ paths }) => paths),
  );
  const some = <T>(list: readonly T[], kind: faults.Kind): T[] => random.sample(list, MOST[kind]);
  const each = (list: readonly Spot[], make: (spot: Spot) => Mutation | undefined): Mutation[] =>
    list.flatMap((spot) => make(spot) ?? []);
  return [
    ...each(some(spots, 'digit'), (spot) => faults.digit(from, spot, random)),
    ...some(
      pairs(spots).flatMap((pair) => faults.swap(from, pair) ?? []),
      'swap',
    ),
    ...some(
      each(spots, (spot) => faults.drop(from, spot)),
      'drop',
    ),
    ...some(faults.units(from), 'unit'),
    ...some(faults.rows(from), 'row'),
    ...some(faults.rowWeights(from, random), 'weight'),
    ...each(
      some(
        spots.filter(({ unit }) => unit === '%'),
        'cut',
      ),
      (spot) => faults.cut(from, spot, random),
    ),
    ...each(
      some(
        spots.filter(({ path }) => repeated.has(path)),
        'repeat',
      ),
      (spot) => faults.digit(from, spot, random, 'repeat'),
    ),
    ...some(faults.acknowledgements(from), 'ack'),
    ...some(faults.wordings(from, random), 'text'),
  ];
}

/** Figures of one row or one line, and the lines of one split in one phase. */
function pairs(spots: readonly Spot[]): [Spot, Spot][] {
  const isAmount = (path: string): boolean =>
    /^(?:(?:sheets\.[^.]+\.)?budget|tables)\./.test(path) && !/\.(?:rates\..*|share)$/.test(path);
  const figures = spots.filter(({ path }) => isAmount(path));
  const places = (path: string): string[] => {
    const names = path.split('.');
    const line = names.slice(0, -1).join('.');
    return path.includes('.splits.') ? [line, `${names.slice(0, -2).join('.')} ${names.at(-1)}`] : [line];
  };
  return figures.flatMap((spot, index) =>
    figures.slice(index + 1).flatMap((other): [Spot, Spot][] => {
      const isNear = places(other.path).some((place) => places(spot.path).includes(place));
      return isNear && spot.unit === other.unit ? [[spot, other]] : [];
    }),
  );
}

/** What a fault in a report breaks, and what is found. */
export function judge(original: Original, mutation: Mutation, world: World): Judged {
  const { findings, reportFile } = world.seen(original.file, mutation.text);
  const after: Relations =
    reportFile === undefined
      ? new Map()
      : relationsOfReport(reportFile.report, world.content.frameworks, reportFile.body);
  const found = newFindings(original.findings, findings);
  const { kind, paths } = mutation;
  // What an acknowledgement quotes, or its being there, is all that it has to do with anything.
  const ended = kind === 'ack' ? [relation(`acknowledged:${paths.join()}`, paths, 'broken')] : [];
  return {
    ...judged(mutation, [...newlyBroken(original.relations, after), ...ended], found),
    lost: lost(original.relations, after),
  };
}

function judged(mutation: Mutation, broken: Relation[], found: Finding[]): Omit<Judged, 'lost'> {
  // That an explanation no longer fits is a consequence of what is found; it is no find of its own.
  const own = found.filter(({ check }) => mutation.kind === 'ack' || check !== 'acknowledgement-matches');
  return { mutation, broken, found, placed: own.filter((finding) => isPlaced(finding, mutation, broken)) };
}

/** The faults of one framework. */
function frameworkFaults(world: World, id: string, random: Random): Mutation[] {
  const file = `frameworks/${id}.yaml`;
  const framework = world.content.frameworks.get(id);
  const source = new Source(file, world.files[file] ?? '');
  return framework === undefined ? [] : random.sample(faults.frameworkWeights(source, framework, random), 40);
}

/** What a fault in a framework breaks, in it and in the reports that use it. */
function judgeFramework(id: string, mutation: Mutation, all: readonly Original[], world: World): Judged {
  const before = world.content.frameworks.get(id);
  const changed = readContent(memoryIo({ ...world.files, [mutation.file]: mutation.text }), [mutation.file]);
  const after = changed.frameworks.get(id);
  if (before === undefined || after === undefined)
    return { mutation, broken: [], lost: [], found: changed.findings, placed: changed.findings };
  const found = newFindings(world.seenFramework(id, before, world.content), world.seenFramework(id, after, changed));
  const broken = newlyBroken(relationsOfFramework(before), relationsOfFramework(after));
  const rules = new Map([...world.content.frameworks, [id, after] as const]);
  const users = all.filter(({ reportFile: { report } }) => frameworksOf(report).includes(id));
  for (const user of users) {
    const { report, body } = user.reportFile;
    found.push(...newFindings(user.findings, world.examined(user.reportFile, user.from.source.text, rules)));
    broken.push(...newlyBroken(user.relations, relationsOfReport(report, rules, body)));
  }
  return { ...judged(mutation, broken, found), lost: [] };
}

/** At the figure that was touched, or at one that a broken relation ties to it. */
function isPlaced(finding: Finding, { file, line, paths }: Mutation, broken: readonly Relation[]): boolean {
  const isTouched = (path: string): boolean => paths.some((each) => path === each || path.startsWith(`${each}.`));
  const at = finding.at?.replace(/^computed\./, '');
  if (finding.file === file && finding.line === line) return true;
  if (finding.check.startsWith('form/') && finding.stated !== null && isTouched(finding.stated)) return true;
  if (finding.related.some(({ path }) => isTouched(path.replace(/^computed\./, '')))) return true;
  if (at === undefined) return false;
  // A method's points are found at the list that holds them.
  if (file.startsWith('frameworks/') && paths.some((path) => path.startsWith(`${at}.`))) return true;
  return (
    isTouched(at) || broken.some((relation) => relation.paths.some((path) => path.replace(/^computed\./, '') === at))
  );
}

/** An error, or something for a person to look at. */
export function isRaised({ severity }: Finding): boolean {
  return severity !== 'info';
}

/** A run: all reports, all frameworks, one seed. */
export function campaign(world: World, seed: number): Judged[] {
  const random = new Random(seed);
  const all = originals(world);
  return [
    ...all.flatMap((original) => faultsOf(original, random).map((mutation) => judge(original, mutation, world))),
    ...[...world.content.frameworks.keys()].flatMap((id) =>
      frameworkFaults(world, id, random).map((mutation) => judgeFramework(id, mutation, all, world)),
    ),
  ];
}
