/** The clean content, and what is found when one of its files is replaced. */
import { allowList } from '../../components/allow-list.ts';
import { CHECKS } from '../../src/check/checks/index.ts';
import { checkFramework, checkReport } from '../../src/check/engine.ts';
import type { Finding } from '../../src/check/finding.ts';
import type { Prose } from '../../src/check/prose.ts';
import type { Body } from '../../src/read/body.ts';
import { type Content, contentFiles, readContent } from '../../src/read/content.ts';
import { formFindings } from '../../src/read/form-findings.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import { type ContentIo, folderIo } from '../../src/read/io.ts';
import { proseOf } from '../../src/read/prose.ts';
import { parseReportBody } from '../../src/read/report-body.ts';
import { readReportFile, type ReportFile } from '../../src/read/report-file.ts';
import { sitePages } from '../../src/read/site-pages.ts';
import { readSourceFile } from '../../src/read/source-file.ts';
import { sourceFileOf } from '../../src/read/stray-files.ts';
import type { Framework } from '../../src/report/framework.ts';
import { viewReport } from '../../src/score/view.ts';
import { memoryIo } from '../fixtures/content.ts';

/** Checks that read every character of a file look for words and persons, which no fault here concerns. */
const READING = ['wording', 'disclosure'];
const COMPARING = CHECKS.filter(({ family }) => !READING.includes(family));

export interface Seen {
  findings: Finding[];
  /** Undefined where the fault makes the file unreadable. */
  reportFile: ReportFile | undefined;
}

export class World {
  readonly files: Readonly<Record<string, string>>;
  readonly content: Content;
  readonly io: ContentIo;
  readonly #bodies = new Map<string, { body: Body; prose: Prose }>();

  constructor(root: string) {
    const disk = folderIo(root);
    const texts = contentFiles(disk).map((file) => [file, disk.read(file) ?? ''] as const);
    this.files = Object.fromEntries(texts);
    this.io = memoryIo({ ...this.files });
    this.content = readContent(this.io);
  }

  /** All findings by the very way that the command line takes; slow. */
  inspected(changes: Record<string, string>, files?: readonly string[]): Finding[] {
    return inspectContent(memoryIo({ ...this.files, ...changes }), allowList, { files }).findings;
  }

  /** The same for one report, with its body parsed once and only the checks that compare figures. */
  seen(file: string, text: string): Seen {
    const known = {
      departments: [...this.content.departments.keys()],
      frameworks: [...this.content.frameworks.keys()],
      hasReport: (id: string) => this.content.reports.has(id),
    };
    const { reportFile: read, findings } = readReportFile(text, file, known);
    if (read === undefined) return { findings, reportFile: undefined };
    const reportFile = { ...read, sourceFile: readSourceFile(this.io, sourceFileOf(file)) };
    return { findings: this.examined(reportFile, text, this.content.frameworks), reportFile };
  }

  /** What is found in a report that has been read, under some frameworks. */
  examined(reportFile: ReportFile, text: string, frameworks: Content['frameworks']): Finding[] {
    const { file, report, source } = reportFile;
    const department = this.content.departments.get(report.department);
    if (department === undefined) return [];
    const framework = frameworks.get(report.framework ?? '') ?? null;
    const view = viewReport({ report, department, framework, frameworks });
    const { body, prose } = this.#bodyOf(reportFile);
    const form = formFindings(reportFile, view, body, sitePages(this.content, this.io));
    if (form.some(({ severity }) => severity === 'error')) return form;
    const subject = {
      id: file.slice('reports/'.length, -'.mdx'.length),
      view,
      prior: null,
      history: null,
      prose,
      source: reportFile.sourceFile?.places ?? null,
      text,
    };
    return [...form, ...checkReport(subject, COMPARING, { file, keys: source.value }).findings];
  }

  /** What the checks of frameworks find in one. */
  seenFramework(id: string, framework: Framework, changed: Content): Finding[] {
    const source = changed.sources.get(`frameworks/${id}.yaml`);
    if (source === undefined) return [];
    return checkFramework({ id, framework }, COMPARING, { file: `frameworks/${id}.yaml`, keys: source.value }).findings;
  }

  #bodyOf(reportFile: ReportFile): { body: Body; prose: Prose } {
    const key = `${reportFile.bodyLine} ${reportFile.body}`;
    const known = this.#bodies.get(key);
    if (known !== undefined) return known;
    const body = parseReportBody(reportFile, allowList, this.io);
    const made = { body, prose: proseOf(body, reportFile.body, reportFile.bodyLine) };
    this.#bodies.set(key, made);
    return made;
  }
}

/** What makes two findings the same one; whether an acknowledgement explains it counts too. */
export function keyOf({ check, at, stated, expected, acknowledged }: Finding): string {
  return [check, at, stated, expected, acknowledged !== null].join(' | ');
}

/** The findings that were not there before, counted as often as they come. */
export function newFindings(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const left = before.map(keyOf);
  return after.filter((finding) => {
    const at = left.indexOf(keyOf(finding));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
