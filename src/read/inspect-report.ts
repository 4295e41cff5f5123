/** One report scored, checked and located: texts in, nothing of a disk, so that a browser can do it too. */
import type { Check, ReportSubject } from '../check/check.ts';
import { CHECKS } from '../check/checks/index.ts';
import { checkReport, type Examined, type Locator } from '../check/engine.ts';
import type { Finding } from '../check/finding.ts';
import type { History } from '../check/history.ts';
import type { Prose } from '../check/prose.ts';
import { frameworksOf } from '../report/report.ts';
import { byText } from '../report/text-order.ts';
import { once } from '../score/once.ts';
import type { SourcePlaces } from '../report/source-places.ts';
import { type ReportView, viewReport } from '../score/view.ts';
import type { AllowList, Body } from './body.ts';
import { type Content, neighbourOf, readContent } from './content.ts';
import { formFindings } from './form-findings.ts';
import type { ContentIo } from './io.ts';
import { proseOf } from './prose.ts';
import { parseReportBody } from './report-body.ts';
import type { ReportFile } from './report-file.ts';
import { type SitePages, sitePages } from './site-pages.ts';
import type { SourceMap } from './source-map.ts';

export interface InspectedReport extends Examined {
  /** `<department>/<year>`. */
  id: string;
  file: string;
  view: ReportView;
  locator: Locator;
  /** Parsed when first asked for. */
  readonly body: Body;
  readonly prose: Prose;
  /** Where its source printed its figures; null where nothing says so. */
  source: SourcePlaces | null;
  /** Its versions since publication, looked up when first asked for; null where they are not known. */
  readonly history: History | null;
  /** True where the form has faults; the checks were then not run, and `findings` are those of form alone. */
  isMalformed: boolean;
}

export interface AloneInspected {
  /** Undefined where it cannot be scored. */
  report: InspectedReport | undefined;
  /** On the report and what it needs, in the order of files and lines. */
  findings: Finding[];
}

/** Reads, scores and checks one report by its id, with all checks and without its history. */
export function inspectAlone(io: ContentIo, components: AllowList, id: string): AloneInspected {
  const content = readContent(io, [`reports/${id}.mdx`]);
  const pages = sitePages(content, io);
  const scope = { content, components, io, checks: CHECKS, history: () => null, views: new Map(), pages };
  const reportFile = content.reports.get(id);
  const report = reportFile && inspectReport(id, reportFile, scope);
  return { report, findings: [...content.findings, ...(report?.findings ?? [])].sort(byPlace) };
}

/** What the reports of one content root are inspected with. */
export interface ReportScope {
  content: Content;
  components: AllowList;
  io: ContentIo;
  checks: readonly Check[];
  history: (id: string, view: ReportView) => History | null;
  views: Map<string, ReportView | null>;
  pages: SitePages;
}

/** Scores and checks one report; undefined where it cannot be scored. */
export function inspectReport(id: string, reportFile: ReportFile, scope: ReportScope): InspectedReport | undefined {
  const view = viewOf(id, scope);
  // A department or framework that could not be read has findings of its own.
  if (view === null) return undefined;
  const { file, source } = reportFile;
  const locator = locatorOf(file, source);
  const places = reportFile.sourceFile?.places ?? null;
  const body = once(() => parseReportBody(reportFile, scope.components, scope.io));
  const prose = once(() => proseOf(body(), reportFile.body, reportFile.bodyLine));
  const history = once(() => scope.history(id, view));
  const form = formFindings(reportFile, view, body(), scope.pages);
  const isMalformed = form.some((finding) => finding.severity === 'error');
  const subject: ReportSubject = {
    id,
    view,
    prior: priorOf(id, view, scope),
    get prose() {
      return prose();
    },
    get history() {
      return history();
    },
    source: places,
    text: reportFile.text,
  };
  const examined = isMalformed ? { findings: [], counts: {} } : checkReport(subject, scope.checks, locator);
  return {
    id,
    file,
    view,
    locator,
    isMalformed,
    source: places,
    findings: [...form, ...examined.findings].sort(byPlace),
    counts: examined.counts,
    get body() {
      return body();
    },
    get prose() {
      return prose();
    },
    get history() {
      return history();
    },
  };
}

/** Last year's report; findings on a public report must not reveal what stands in a draft or was withdrawn. */
function priorOf(id: string, { report }: ReportView, scope: ReportScope): ReportView | null {
  const prior = viewOf(neighbourOf(id, -1), scope);
  const status = prior?.report.disclosure.status;
  const isHidden = status === 'withdrawn' || (status === 'draft' && report.disclosure.status !== 'draft');
  return isHidden ? null : prior;
}

/** Where things stand in a file. */
export function locatorOf(file: string, source: SourceMap): Locator {
  return { file, keys: (keys) => source.value(keys) };
}

/** The view of a report, made once; null where there is no such report or it cannot be scored. */
function viewOf(id: string, { content, views }: ReportScope): ReportView | null {
  const known = views.get(id);
  if (known !== undefined) return known;
  const reportFile = content.reports.get(id);
  const report = reportFile?.report;
  const department = content.departments.get(report?.department ?? '');
  const { frameworks } = content;
  const view =
    report === undefined || department === undefined || !frameworksOf(report).every((each) => frameworks.has(each))
      ? null
      : viewReport({ report, department, frameworks, framework: frameworks.get(report.framework ?? '') ?? null });
  views.set(id, view);
  return view;
}

/** The order of files, lines and columns. */
export function byPlace(a: Finding, b: Finding): number {
  return byText(a.file, b.file) || a.line - b.line || a.column - b.column;
}
