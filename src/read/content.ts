/** The whole content root: portal, departments, frameworks, reports, and what is wrong with their form. */
import type { z } from 'zod';
import { type Finding, formFinding } from '../check/finding.ts';
import { type Department, department as departmentSchema } from '../report/department.ts';
import { type Framework, framework as frameworkSchema } from '../report/framework.ts';
import type { ModelName } from '../report/json-schema.ts';
import { type Portal, portal as portalSchema } from '../report/portal.ts';
import { readData } from './data-file.ts';
import type { ContentIo } from './io.ts';
import { isPicture } from './report-body.ts';
import { type Known, readReportFile, type ReportFile } from './report-file.ts';
import type { SourceMap } from './yaml.ts';

export interface Content {
  portal: Portal | undefined;
  departments: ReadonlyMap<string, Department>;
  frameworks: ReadonlyMap<string, Framework>;
  /** The reports that can be used, by id `<department>/<year>`, sorted. */
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

const REPORT_PLACE = 'reports/<部门编号>/<年度>.mdx，例如 reports/huadu-emergency/2023.mdx';
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const REPORT_FILE = /^reports\/([a-z0-9-]+\/\d{4})\.mdx$/;

/**
 * Reads content; a file that cannot be used is left out and leaves findings.
 *
 * @param files  read only these and what they cannot do without: a report's department and framework, and the same
 *               department's report of the year before, whose own faults are then not reported. All when left out.
 */
export function readContent(io: ContentIo, files?: readonly string[]): Content {
  const reading: Reading = { io, sources: new Map(), findings: [] };
  // What exists counts as known even when its own file has faults: one fault, one finding.
  const known = { departments: names(io, 'departments'), frameworks: names(io, 'frameworks') };
  const reports = new Map<string, ReportFile>();
  for (const file of files?.filter((name) => idOfReport(name) !== undefined) ?? reportFiles(io, reading.findings)) {
    addReport(reports, file, known, reading);
  }
  const needed = files === undefined ? undefined : [...files, ...neededBy(reports)];
  if (files !== undefined) addPriors(reports, known, reading);
  const isNeeded = (file: string): boolean => needed === undefined || needed.includes(file);
  const portal = isNeeded('site.yaml') ? readOne(reading, { file: 'site.yaml', model: 'site', schema: portalSchema }) : undefined;
  const departments = readFolder(reading, { folder: 'departments', model: 'department', schema: departmentSchema, isNeeded });
  const frameworks = readFolder(reading, { folder: 'frameworks', model: 'framework', schema: frameworkSchema, isNeeded });
  return { portal, departments, frameworks, reports, sources: reading.sources, findings: reading.findings };
}

/** The id `<department>/<year>` of a report file; undefined for any other file. */
export function idOfReport(file: string): string | undefined {
  return REPORT_FILE.exec(file)?.[1];
}

/** The id of the same department's report some years later, or earlier. */
export function neighbourOf(id: string, years: number): string {
  const [department = '', year = ''] = id.split('/');
  return `${department}/${Number.parseInt(year, 10) + years}`;
}

function addReport(reports: Map<string, ReportFile>, file: string, known: Known, { io, findings }: Reading): void {
  const text = io.read(file);
  const id = idOfReport(file);
  if (text === undefined || id === undefined) return;
  const { reportFile, findings: faults } = readReportFile(text, file, known);
  findings.push(...faults);
  if (reportFile !== undefined) reports.set(id, reportFile);
}

/** The files of departments and frameworks that reports cannot be scored without. */
function neededBy(reports: ReadonlyMap<string, ReportFile>): string[] {
  return [...reports.values()].flatMap(({ report: { department, framework } }) => [
    `departments/${department}.yaml`,
    ...(framework === null ? [] : [`frameworks/${framework}.yaml`]),
  ]);
}

function addPriors(reports: Map<string, ReportFile>, known: Known, reading: Reading): void {
  for (const id of [...reports.keys()]) {
    const prior = neighbourOf(id, -1);
    if (!reports.has(prior)) addReport(reports, `reports/${prior}.mdx`, known, { ...reading, findings: [] });
  }
}

/** The report files, `reports/<department>/<year>.mdx`; what is neither that nor a picture is a finding. */
export function reportFiles(io: ContentIo, findings: Finding[] = []): string[] {
  const files: string[] = [];
  for (const folder of io.list('reports')) {
    const inside = folder.endsWith('/') ? io.list(`reports/${folder}`) : [''];
    for (const name of inside) {
      const file = `reports/${folder}${name}`;
      if (idOfReport(file) !== undefined) files.push(file);
      else if (!folder.endsWith('/') || !isPicture(name)) findings.push(strayFile(file, REPORT_PLACE));
    }
  }
  return files;
}

function names(io: ContentIo, folder: string): string[] {
  return io.list(folder).filter((name) => name.endsWith('.yaml')).map((name) => name.slice(0, -'.yaml'.length));
}

function readFolder<T>(
  reading: Reading,
  { folder, model, schema, isNeeded }: { folder: string; model: ModelName; schema: z.ZodType<T>; isNeeded: (file: string) => boolean },
): Map<string, T> {
  const values = new Map<string, T>();
  for (const name of reading.io.list(folder)) {
    const file = `${folder}/${name}`;
    if (!isNeeded(file)) continue;
    const id = name.slice(0, -'.yaml'.length);
    if (!name.endsWith('.yaml') || !ID.test(id)) {
      reading.findings.push(strayFile(file, `${folder}/<编号>.yaml`));
      continue;
    }
    const value = readOne(reading, { file, model, schema });
    if (value !== undefined) values.set(id, value);
  }
  return values;
}

function readOne<T>(
  { io, sources, findings }: Reading,
  { file, model, schema }: { file: string; model: ModelName; schema: z.ZodType<T> },
): T | undefined {
  const text = io.read(file);
  if (text === undefined) {
    findings.push(formFinding('missing-file', { file, line: 1, column: 1 }, { message: `缺少文件 ${file}。`, fix: '补上这个文件。' }));
    return undefined;
  }
  const { value, source, findings: faults } = readData(text.replace(/^\uFEFF/, ''), { file, firstLine: 1, model, schema });
  findings.push(...faults);
  sources.set(file, source);
  return value;
}

function strayFile(file: string, expected: string): Finding {
  return formFinding('stray-file', { file, line: 1, column: 1 }, {
    message: `内容文件夹里不应有 ${file}。`,
    fix: `移走它，或改成 ${expected}。`,
    stated: file,
    expected,
  });
}
