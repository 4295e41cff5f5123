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
import { readReportFile, type ReportFile } from './report-file.ts';

export interface Content {
  portal: Portal | undefined;
  departments: ReadonlyMap<string, Department>;
  frameworks: ReadonlyMap<string, Framework>;
  /** The reports that can be used, by id `<department>/<year>`, sorted. */
  reports: ReadonlyMap<string, ReportFile>;
  findings: Finding[];
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Reads all content; a file that cannot be used is left out and leaves findings. */
export function readContent(io: ContentIo): Content {
  const findings: Finding[] = [];
  const portal = readOne(io, { file: 'site.yaml', model: 'site', schema: portalSchema }, findings);
  const departments = readFolder(io, { folder: 'departments', model: 'department', schema: departmentSchema }, findings);
  const frameworks = readFolder(io, { folder: 'frameworks', model: 'framework', schema: frameworkSchema }, findings);
  // What exists counts as known even when its own file has faults: one fault, one finding.
  const known = { departments: names(io, 'departments'), frameworks: names(io, 'frameworks') };
  const reports = new Map<string, ReportFile>();
  for (const file of reportFiles(io, findings)) {
    const { reportFile, findings: faults } = readReportFile(io.read(file) ?? '', file, known);
    findings.push(...faults);
    if (reportFile !== undefined) reports.set(file.slice('reports/'.length, -'.mdx'.length), reportFile);
  }
  return { portal, departments, frameworks, reports, findings };
}

/** The report files, `reports/<department>/<year>.mdx`; what is neither that nor a picture is a finding. */
export function reportFiles(io: ContentIo, findings: Finding[] = []): string[] {
  const files: string[] = [];
  for (const folder of io.list('reports')) {
    const inside = folder.endsWith('/') ? io.list(`reports/${folder}`) : [''];
    for (const name of inside) {
      const file = `reports/${folder}${name}`;
      if (/^reports\/[a-z0-9-]+\/\d{4}\.mdx$/.test(file)) files.push(file);
      else if (!folder.endsWith('/') || !isPicture(name)) findings.push(strayFile(file, 'reports/<部门编号>/<年度>.mdx，例如 reports/huadu-emergency/2023.mdx'));
    }
  }
  return files;
}

function names(io: ContentIo, folder: string): string[] {
  return io.list(folder).filter((name) => name.endsWith('.yaml')).map((name) => name.slice(0, -'.yaml'.length));
}

function readFolder<T>(
  io: ContentIo,
  { folder, model, schema }: { folder: string; model: ModelName; schema: z.ZodType<T> },
  findings: Finding[],
): Map<string, T> {
  const values = new Map<string, T>();
  for (const name of io.list(folder)) {
    const file = `${folder}/${name}`;
    const id = name.slice(0, -'.yaml'.length);
    if (!name.endsWith('.yaml') || !ID.test(id)) {
      findings.push(strayFile(file, `${folder}/<编号>.yaml`));
      continue;
    }
    const value = readOne(io, { file, model, schema }, findings);
    if (value !== undefined) values.set(id, value);
  }
  return values;
}

function readOne<T>(
  io: ContentIo,
  { file, model, schema }: { file: string; model: ModelName; schema: z.ZodType<T> },
  findings: Finding[],
): T | undefined {
  const text = io.read(file);
  if (text === undefined) {
    findings.push(formFinding('missing-file', { file, line: 1, column: 1 }, { message: `缺少文件 ${file}。`, fix: '补上这个文件。' }));
    return undefined;
  }
  const { value, findings: faults } = readData(text.replace(/^\uFEFF/, ''), { file, firstLine: 1, model, schema });
  findings.push(...faults);
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
