/** One report file: frontmatter against the model, the body as text with its first line. */
import { type Finding, formFinding } from '../check/finding.ts';
import { type Report, report as reportSchema, reportId } from '../report/report.ts';
import { readData } from './data-file.ts';
import { divide } from './frontmatter.ts';
import { suggestion } from './nearest.ts';
import type { SourceFile } from './source-file.ts';
import type { SourceMap } from './source-map.ts';

export interface ReportFile {
  file: string;
  report: Report;
  source: SourceMap;
  /** The file as it stands. */
  text: string;
  body: string;
  /** The line of the file on which the body begins. */
  bodyLine: number;
  /** Where its source printed its figures; undefined where there is no file that says so. */
  sourceFile?: SourceFile | undefined;
}

/** What a report may refer to. */
export interface Known {
  departments: readonly string[];
  frameworks: readonly string[];
  /** Whether there is a report of this id; there may be too many for a list. */
  hasReport: (id: string) => boolean;
}

/**
 * Reads one report.
 *
 * @param file  its path below the content root: `reports/<department>/<year>.mdx`.
 * @returns `reportFile` is undefined when the frontmatter cannot be used; the findings say why.
 */
export function readReportFile(
  text: string,
  file: string,
  known: Known,
): { reportFile: ReportFile | undefined; findings: Finding[] } {
  const divided = divide(text, file);
  if (divided.frontmatter === undefined) return { reportFile: undefined, findings: divided.findings };
  const at = { file, firstLine: divided.frontmatterLine, model: 'report', schema: reportSchema } as const;
  const { value, source, findings } = readData(divided.frontmatter, at);
  if (value === undefined) return { reportFile: undefined, findings };
  const misplaced = placeFindings(value, source, file);
  const unknown = [...referenceFindings(value, source, known), ...endFindings(value, source, known)];
  const all = [...misplaced, ...unknown];
  if (all.length > 0) return { reportFile: undefined, findings: all };
  const { body, bodyLine } = divided;
  return { reportFile: { file, report: value, source, text, body, bodyLine }, findings: [] };
}

function placeFindings(report: Report, source: SourceMap, file: string): Finding[] {
  const match = /^reports\/([^/]+)\/([^/]+)\.mdx$/.exec(file);
  const places = [
    { key: 'department', stated: report.department, expected: match?.[1] ?? '', where: '文件夹名' },
    { key: 'year', stated: String(report.year), expected: match?.[2] ?? '', where: '文件名' },
  ];
  return places
    .filter(({ stated, expected }) => stated !== expected)
    .map(({ key, stated, expected, where }) =>
      formFinding('misplaced', source.value([key]), {
        message: `${key} 是 ${stated}，与${where} ${expected} 不一致。`,
        fix: `把 ${key} 改为 ${expected}，或把文件移到 reports/${report.department}/${report.year}.mdx。`,
        at: key,
        stated,
        expected,
      }),
    );
}

function referenceFindings(report: Report, source: SourceMap, known: Known): Finding[] {
  const references = [
    { key: 'department', name: 'unknown-department', what: '部门', value: report.department, known: known.departments },
    { key: 'framework', name: 'unknown-framework', what: '指标体系', value: report.framework, known: known.frameworks },
  ];
  const sheets = report.sheets.map(({ framework }, index) => ({
    ...{ key: 'framework', name: 'unknown-framework', what: '指标体系', value: framework, known: known.frameworks },
    keys: ['sheets', index, 'framework'],
  }));
  return [...references.map((each) => ({ ...each, keys: [each.key] })), ...sheets].flatMap(
    ({ key, keys, name, what, value, known: ids }) => {
      if (value === null || ids.includes(value)) return [];
      return formFinding(name, source.value(keys), {
        message: `没有编号为 ${value} 的${what}。`,
        fix: `改正编号，或先在 ${key}s/${value}.yaml 里登记。${suggestion(value, ids)}`,
        at: keys.join('.'),
        stated: value,
        expected: ids.join('、') || null,
      });
    },
  );
}

/** Only a report that is no longer in force has an end, and only a superseded one has a report that replaces it. */
function endFindings(report: Report, source: SourceMap, { hasReport }: Known): Finding[] {
  const { status, ended } = report.disclosure;
  if (ended === undefined) return [];
  const { by } = ended;
  if (status === 'draft' || status === 'published' || (status === 'withdrawn' && by !== undefined)) {
    const expected = by === undefined ? 'withdrawn' : 'superseded';
    const message = `写了撤回或被替代的情况，状态却是 ${status}。`;
    const fix = `把 disclosure.status 改为 ${expected}，或删去 disclosure.ended${by === undefined ? '' : ' 或其中的 by'}。`;
    const at = { at: 'disclosure.status', stated: status, expected };
    return [formFinding('status-unclear', source.value(['disclosure', 'status']), { message, fix, ...at })];
  }
  if (by === undefined || (by !== reportId(report) && hasReport(by))) return [];
  const message = by === reportId(report) ? '报告不能由它自己替代。' : `没有编号为 ${by} 的报告。`;
  const fix = '写新报告的“部门编号/年度”；新的报告不在本站的，删去 by，写进 reason。';
  const place = source.value(['disclosure', 'ended', 'by']);
  return [formFinding('unknown-report', place, { message, fix, at: 'disclosure.ended.by', stated: by })];
}
