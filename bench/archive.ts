/** Writes a made-up archive of any size, the same for the same wish, as a content root and as plain Markdown. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { allowList } from '../components/allow-list.ts';
import { inspectContent } from '../src/read/inspect.ts';
import { folderIo } from '../src/read/io.ts';
import { readContent } from '../src/read/content.ts';
import type { Framework } from '../src/report/framework.ts';
import { memoryIo } from '../src/guide/small-content.ts';
import { seedsOf } from '../test/fixtures/seeds.ts';
import { Random } from '../test/mutation/random.ts';
import { DEPARTMENTS_MAX, type MadeDepartment, madeDepartment } from './places.ts';
import { type Fault, FAULTS, madeReport, type MadeReport, reportFile } from './report.ts';
import { readVocabulary, type Vocabulary } from './text.ts';

export interface ArchiveWish {
  reports: number;
  years: number;
}

/** Everything that reports are made of. */
export interface Seeds {
  frameworks: ReadonlyMap<string, Framework>;
  vocabulary: Vocabulary;
  /** Files that are the same in every archive. */
  files: Readonly<Record<string, string>>;
}

const SEED = 20_261_121;
/** The newest year. */
export const YEAR_LAST = 2025;
/** Of a hundred departments, how many publish no scores; the others share the frameworks. */
const UNSCORED_PERCENT = 4;
/** Of a hundred reports, how many have a fault that an acknowledgement explains. */
const FAULTY_PERCENT = 24;

/** Reads frameworks and vocabulary from a real content root: of the first five reports, so that measurements compare. */
export function readSeeds(content: string): Seeds {
  const { frameworks } = readContent(seedsOf(folderIo(content)));
  const files = Object.fromEntries([
    ['site.yaml', readFileSync(join(content, 'site.yaml'), 'utf8')],
    ...[...frameworks.keys()].map((id) => {
      const file = `frameworks/${id}.yaml`;
      // Made-up reports reach further back than the real form.
      return [file, readFileSync(join(content, file), 'utf8').replace(/^from: \d+/m, 'from: 2000')] as const;
    }),
  ]);
  return { frameworks, vocabulary: readVocabulary(content), files };
}

/** The reports of an archive one after the other, department by department; every year has nearly as many. */
export function* madeReports({ reports, years }: ArchiveWish, seeds: Seeds): Generator<Made> {
  const count = Math.ceil(reports / years);
  if (count > DEPARTMENTS_MAX) throw new RangeError(`At most ${DEPARTMENTS_MAX * years} reports in ${years} years.`);
  for (let index = 0; index < reports; index += 1) {
    yield made(Math.floor(index / years), YEAR_LAST - (index % years), seeds);
  }
}

export interface Made {
  department: MadeDepartment;
  report: MadeReport;
  /** The report's file, acknowledgements included. */
  text: string;
}

function made(n: number, year: number, seeds: Seeds): Made {
  const department = madeDepartment(n);
  const random = new Random(SEED ^ Math.imul(n * 64 + (year % 64), 40_503));
  const ids = [...seeds.frameworks.keys()].sort();
  const isUnscored = new Random(n).below(100) < UNSCORED_PERCENT;
  const framework = isUnscored ? undefined : ids[n % ids.length];
  const found = framework === undefined ? undefined : seeds.frameworks.get(framework);
  const fault = random.below(100) < FAULTY_PERCENT ? possibleFault(random, isUnscored) : null;
  const report = madeReport({
    department,
    money: n + 1,
    year,
    framework: framework === undefined || found === undefined ? null : { id: framework, framework: found },
    vocabulary: seeds.vocabulary,
    seed: random.below(2 ** 31),
    fault,
  });
  const acknowledgements = fault === null ? [] : acknowledged(department, report, seeds);
  const data = acknowledgements.length === 0 ? report.data : { ...report.data, acknowledgements };
  return { department, report: { ...report, data }, text: reportFile({ data, body: report.body }) };
}

function possibleFault(random: Random, isUnscored: boolean): Fault | null {
  return random.pick(FAULTS.filter((fault) => !(isUnscored && fault === 'total'))) ?? null;
}

/** Explains every error of a report, as its editors would after a run of the check. */
function acknowledged(department: MadeDepartment, report: MadeReport, seeds: Seeds): MadeReport['data'][] {
  const file = `reports/${report.id}.mdx`;
  const io = memoryIo({
    ...seeds.files,
    [`departments/${department.id}.yaml`]: departmentFile(department, [Number(report.data['year'])]),
    [file]: reportFile(report),
  });
  return inspectContent(io, allowList, { files: [file] })
    .findings.filter(({ severity, at }) => severity === 'error' && at !== null)
    .map(({ check, at, stated, expected }) => ({
      check,
      at,
      stated,
      expected,
      note: '与公布的原件一致，部门未作说明。',
    }));
}

/** A department's file, with a duty for each year. */
export function departmentFile({ name, shortName, regions, level }: MadeDepartment, years: readonly number[]): string {
  const roster = [...years].sort().map((year) => ({ year, due: `${year + 1}-09-30` }));
  return stringify({ name, shortName, regions, level, roster });
}

export interface WrittenArchive {
  /** The content root. */
  content: string;
  /** The same as `.mdx` and as `.md` without components; undefined unless asked for. */
  plain: { mdx: string; markdown: string } | undefined;
  /** The ids of the reports, in the order written. */
  ids: string[];
  /** Characters of all bodies. */
  characters: number;
}

/** Writes an archive below a folder. */
export function writeArchive(
  folder: string,
  wish: ArchiveWish,
  seeds: Seeds,
  { plain }: { plain: boolean },
): WrittenArchive {
  const content = join(folder, 'content');
  const plainFolders = { mdx: join(folder, 'plain-mdx'), markdown: join(folder, 'plain-markdown') };
  for (const [file, text] of Object.entries(seeds.files)) write(join(content, file), text);
  const years = new Map<MadeDepartment['id'], { department: MadeDepartment; years: number[] }>();
  const ids: string[] = [];
  let characters = 0;
  for (const { department, report, text } of madeReports(wish, seeds)) {
    write(join(content, `reports/${report.id}.mdx`), text);
    if (plain) {
      const { body, ...front } = report.plain;
      const page = `---\n${stringify(front, { lineWidth: 0 })}---\n\n${body}`;
      write(join(plainFolders.mdx, `${report.id}.mdx`), page);
      write(join(plainFolders.markdown, `${report.id}.md`), page);
    }
    ids.push(report.id);
    characters += report.plain.body.length;
    const known = years.get(department.id) ?? { department, years: [] };
    known.years.push(report.plain.year);
    years.set(department.id, known);
  }
  for (const { department, years: list } of years.values()) {
    write(join(content, `departments/${department.id}.yaml`), departmentFile(department, list));
  }
  return { content, plain: plain ? plainFolders : undefined, ids, characters };
}

/** What an editor does in a minute: one figure and one sentence of one report. */
export function editReport(content: string, id: string): void {
  const file = join(content, `reports/${id}.mdx`);
  const text = readFileSync(file, 'utf8');
  const edited = text
    .replace(/(- id: f9\n\s+name: [^\n]+\n\s+value: ")(\d)/, (_, before: string, digit: string) => {
      return `${before}${(Number(digit) % 9) + 1}`;
    })
    .replace(/\n\n全年支出</, '\n\n本次更正补充说明有关工作安排。\n\n全年支出<');
  if (edited === text) throw new Error(`${id} has nothing to edit.`);
  writeFileSync(file, edited);
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
