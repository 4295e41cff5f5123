/** The whole content root: portal, departments, frameworks, reports, and what is wrong with their form. */
import type { z } from 'zod';
import { type Finding, formFinding } from '../check/finding.ts';
import { type Department, department as departmentSchema } from '../report/department.ts';
import { isFileId } from '../report/file-id.ts';
import { type Framework, framework as frameworkSchema } from '../report/framework.ts';
import type { ModelName } from '../report/json-schema.ts';
import { NO_FRAMEWORK } from '../report/no-framework.ts';
import { type Profile, PROFILE_ENDING, profile as profileSchema } from '../report/profile.ts';
import { frameworksOf } from '../report/report.ts';
import { type Portal, portal as portalSchema } from '../report/portal.ts';
import { readData } from './data-file.ts';
import { readDecoded } from './encoding.ts';
import type { ContentIo } from './io.ts';
import { type Known, readReportFile, type ReportFile } from './report-file.ts';
import { readSourceFile } from './source-file.ts';
import { idOfReport, isProfile, sourceFileOf, strayFindings } from './stray-files.ts';
import type { SourceMap } from './source-map.ts';

export { idOfReport };

export interface Content {
  portal: Portal | undefined;
  departments: ReadonlyMap<string, Department>;
  frameworks: ReadonlyMap<string, Framework>;
  /** What imports of a framework's forms decided, by its id; under `none` what was decided where none fits. */
  profiles: ReadonlyMap<string, Profile>;
  /** The reports that can be used, by id `<department>/<year>`, in the order of files. */
  reports: ReadonlyMap<string, ReportFile>;
  /** Where the data of each YAML file stand, by file. */
  sources: ReadonlyMap<string, SourceMap>;
  findings: Finding[];
}

interface Reading {
  io: ContentIo;
  sources: Map<string, SourceMap>;
  findings: Finding[];
}

const DEPARTMENT = { folder: 'departments', model: 'department', schema: departmentSchema } as const;
const FRAMEWORK = { folder: 'frameworks', model: 'framework', schema: frameworkSchema } as const;

/**
 * Reads content; a file that cannot be used is left out and leaves findings.
 *
 * @param files  read only these and what they need: a report's department and framework, and the same
 *               department's report of the year before, whose own faults are then not reported.
 */
export function readContent(io: ContentIo, files: readonly string[] = contentFiles(io)): Content {
  const reading: Reading = { io, sources: new Map(), findings: strayFindings(files, io.exists) };
  // What exists counts as known even when its own file has faults: one fault, one finding.
  const known: Known = {
    departments: names(io, 'departments'),
    frameworks: names(io, 'frameworks'),
    hasReport: (id) => io.exists(`reports/${id}.mdx`),
  };
  const reports = new Map<string, ReportFile>();
  for (const file of files) addReport(reports, file, known, reading);
  for (const file of files) addSource(reports, file, reading);
  addPriors(reports, known, reading);
  const needed = new Set([...files, ...neededBy(reports)]);
  const portal = needed.has('site.yaml')
    ? readOne(reading, { file: 'site.yaml', model: 'site', schema: portalSchema })
    : undefined;
  const departments = readFolder(reading, { ...DEPARTMENT, needed });
  const frameworks = readFolder(reading, { ...FRAMEWORK, needed });
  const profiles = readProfiles(reading, needed);
  const { sources, findings } = reading;
  return { portal, departments, frameworks, profiles, reports, sources, findings };
}

/** Every file of a content root, those included that should not be there. */
export function contentFiles(io: ContentIo): string[] {
  const inReports = io
    .list('reports')
    .flatMap((name) =>
      name.endsWith('/') ? io.list(`reports/${name}`).map((inside) => `reports/${name}${inside}`) : [`reports/${name}`],
    );
  const flat = ['departments', 'frameworks'].flatMap((folder) => io.list(folder).map((name) => `${folder}/${name}`));
  return ['site.yaml', ...flat, ...inReports];
}

/** The id of the same department's report some years later, or earlier. */
export function neighbourOf(id: string, years: number): string {
  const [department = '', year = ''] = id.split('/');
  return `${department}/${parseInt(year, 10) + years}`;
}

function addReport(reports: Map<string, ReportFile>, file: string, known: Known, { io, findings }: Reading): void {
  const id = idOfReport(file);
  if (id === undefined) return;
  const { text, finding } = readDecoded(io, file);
  if (finding !== undefined) findings.push(finding);
  if (text === undefined) return;
  const { reportFile, findings: faults } = readReportFile(text, file, known);
  findings.push(...faults);
  if (reportFile !== undefined) reports.set(id, reportFile);
}

/** Where the source of a report printed its figures, if a file beside it says so. */
function addSource(reports: Map<string, ReportFile>, file: string, { io, findings }: Reading): void {
  const id = idOfReport(file);
  const places = sourceFileOf(file);
  const sourceFile = id === undefined || !io.exists(places) ? undefined : readSourceFile(io, places);
  if (id === undefined || sourceFile === undefined) return;
  const reportFile = reports.get(id);
  if (reportFile !== undefined) reports.set(id, { ...reportFile, sourceFile });
  // Of a report that cannot be read nobody else will look at it.
  else findings.push(...sourceFile.findings);
}

/** The files of departments and frameworks that reports cannot be scored without. */
function neededBy(reports: ReadonlyMap<string, ReportFile>): string[] {
  return [...reports.values()].flatMap(({ report }) => [
    `departments/${report.department}.yaml`,
    ...frameworksOf(report).map((id) => `frameworks/${id}.yaml`),
  ]);
}

function addPriors(reports: Map<string, ReportFile>, known: Known, reading: Reading): void {
  for (const id of [...reports.keys()]) {
    const prior = neighbourOf(id, -1);
    if (!reports.has(prior)) addReport(reports, `reports/${prior}.mdx`, known, { ...reading, findings: [] });
  }
}

function names(io: ContentIo, folder: string): string[] {
  return io
    .list(folder)
    .filter((name) => name.endsWith('.yaml') && !name.endsWith(PROFILE_ENDING))
    .map((name) => name.slice(0, -'.yaml'.length));
}

function readFolder<T>(
  reading: Reading,
  {
    folder,
    model,
    schema,
    needed,
  }: { folder: string; model: ModelName; schema: z.ZodType<T>; needed: ReadonlySet<string> },
): Map<string, T> {
  const values = new Map<string, T>();
  for (const id of names(reading.io, folder)) {
    const file = `${folder}/${id}.yaml`;
    const value = needed.has(file) && isFileId(id) ? readOne(reading, { file, model, schema }) : undefined;
    if (value !== undefined) values.set(id, value);
  }
  return values;
}

/** A profile without its framework, which was renamed or deleted, would never be asked again. */
function readProfiles(reading: Reading, needed: ReadonlySet<string>): Map<string, Profile> {
  const profiles = new Map<string, Profile>();
  const known = names(reading.io, 'frameworks');
  for (const name of reading.io.list('frameworks').filter((each) => each.endsWith(PROFILE_ENDING))) {
    const id = name.slice(0, -PROFILE_ENDING.length);
    const file = `frameworks/${name}`;
    if (!needed.has(file) || !isProfile(file)) continue;
    if (id !== NO_FRAMEWORK && !known.includes(id)) reading.findings.push(lostProfile(file, id));
    const value = readOne(reading, { file, model: 'profile', schema: profileSchema });
    if (value !== undefined) profiles.set(id, value);
  }
  return profiles;
}

function lostProfile(file: string, id: string): Finding {
  return formFinding(
    'lost-profile',
    { file, line: 1, column: 1 },
    {
      message: `${file} 没有对应的指标体系：没有文件 frameworks/${id}.yaml。`,
      fix: '把文件名里的编号改成现在的指标体系编号，或删去这个文件。',
      stated: id,
    },
  );
}

function readOne<T>(
  { io, sources, findings }: Reading,
  { file, model, schema }: { file: string; model: ModelName; schema: z.ZodType<T> },
): T | undefined {
  const { text, finding } = readDecoded(io, file);
  if (finding !== undefined) {
    findings.push(finding);
    return undefined;
  }
  if (text === undefined) {
    findings.push(
      formFinding(
        'missing-file',
        { file, line: 1, column: 1 },
        { message: `缺少文件 ${file}。`, fix: '补上这个文件。' },
      ),
    );
    return undefined;
  }
  const {
    value,
    source,
    findings: faults,
  } = readData(text.replace(/^\uFEFF/, ''), { file, firstLine: 1, model, schema });
  findings.push(...faults);
  sources.set(file, source);
  return value;
}
