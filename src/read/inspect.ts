/** Everything that the command line and the site need to know of a content root: reports scored, checked and located. */
import type { Check, ReportSubject } from '../check/check.ts';
import { CHECKS } from '../check/checks/index.ts';
import { checkFile, checkFramework, checkReport, type Counts, type Examined, type Locator } from '../check/engine.ts';
import type { Finding, Outcome } from '../check/finding.ts';
import type { History } from '../check/history.ts';
import type { Prose } from '../check/prose.ts';
import { frameworksOf } from '../report/report.ts';
import type { SourcePlaces } from '../report/source-places.ts';
import { byText } from '../report/text-order.ts';
import { type ReportView, viewReport } from '../score/view.ts';
import type { AllowList, Body } from './body.ts';
import { type Content, contentFiles, neighbourOf, readContent } from './content.ts';
import { formFindings } from './form-findings.ts';
import { frameworkFindings } from './framework-findings.ts';
import type { ContentIo } from './io.ts';
import { once } from '../score/once.ts';
import { pictureFindings } from './picture-findings.ts';
import { proseOf } from './prose.ts';
import { type SitePages, sitePages } from './site-pages.ts';
import { isPictureFile, parseReportBody } from './report-body.ts';
import type { ReportFile } from './report-file.ts';
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

export interface Inspection {
  content: Content;
  /** The reports that were asked for and can be scored, by id. */
  reports: ReadonlyMap<string, InspectedReport>;
  /** Every finding on what was asked for, in the order of files and lines. */
  findings: Finding[];
  /** The comparisons of all checks together. */
  counts: Counts;
}

export interface InspectOptions {
  /** Inspect only these files; their departments, frameworks and last year's reports are read as well. */
  files?: readonly string[] | undefined;
  checks?: readonly Check[];
  /** Looks up what changed in a report since its publication; without it nothing is known. */
  history?: (id: string, view: ReportView) => History | null;
  /** Called after each report, for a display of progress. */
  onReport?: (done: number, total: number) => void;
}

/**
 * Reads, scores and checks content.
 *
 * A report whose form has errors gets findings of form only, and does not affect others; it still serves as last year.
 */
export function inspectContent(io: ContentIo, components: AllowList, options: InspectOptions = {}): Inspection {
  const { files = contentFiles(io), checks = CHECKS, history = () => null, onReport } = options;
  const content = readContent(io, files);
  const scope: Scope = { content, components, io, checks, history, views: new Map(), pages: sitePages(content, io) };
  const asked = new Set(files);
  const wanted = [...content.reports].filter(([, { file }]) => asked.has(file));
  const reports = new Map<string, InspectedReport>();
  for (const [index, [id, reportFile]] of wanted.entries()) {
    const inspected = inspectReport(id, reportFile, scope);
    if (inspected !== undefined) reports.set(id, inspected);
    onReport?.(index + 1, wanted.length);
  }
  const frameworks = [...content.frameworks.keys()]
    .filter((id) => asked.has(frameworkFile(id)))
    .map((id) => inspectFramework(id, scope));
  const others = [...content.sources].flatMap(([file, source]) =>
    asked.has(file) ? inspectFile(file, source, scope) : [],
  );
  const pictures = files.filter(isPictureFile).flatMap((file) => pictureFindings(file, io));
  const examined = [...reports.values(), ...frameworks, ...others];
  return {
    content,
    reports,
    findings: [...content.findings, ...pictures, ...examined.flatMap(({ findings }) => findings)].sort(byPlace),
    counts: sumOfCounts(examined.map(({ counts }) => counts)),
  };
}

interface Scope {
  content: Content;
  components: AllowList;
  io: ContentIo;
  checks: readonly Check[];
  history: (id: string, view: ReportView) => History | null;
  views: Map<string, ReportView | null>;
  pages: SitePages;
}

function inspectReport(id: string, reportFile: ReportFile, scope: Scope): InspectedReport | undefined {
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
function priorOf(id: string, { report }: ReportView, scope: Scope): ReportView | null {
  const prior = viewOf(neighbourOf(id, -1), scope);
  const status = prior?.report.disclosure.status;
  const isHidden = status === 'withdrawn' || (status === 'draft' && report.disclosure.status !== 'draft');
  return isHidden ? null : prior;
}

function inspectFramework(id: string, { content, checks }: Scope): Examined {
  const framework = content.frameworks.get(id);
  const source = content.sources.get(frameworkFile(id));
  if (framework === undefined || source === undefined) return { findings: [], counts: {} };
  const examined = checkFramework({ id, framework }, checks, locatorOf(frameworkFile(id), source));
  return { ...examined, findings: [...frameworkFindings(framework, source), ...examined.findings] };
}

/** A department, a framework or the portal, checked for what no file may contain. */
function inspectFile(file: string, source: SourceMap, { io, checks }: Scope): Examined {
  const text = io.read(file);
  return text === undefined ? { findings: [], counts: {} } : checkFile({ file, text }, checks, locatorOf(file, source));
}

function frameworkFile(id: string): string {
  return `frameworks/${id}.yaml`;
}

function locatorOf(file: string, source: SourceMap): Locator {
  return { file, keys: (keys) => source.value(keys) };
}

/** The view of a report, made once; null where there is no such report or it cannot be scored. */
function viewOf(id: string, { content, views }: Scope): ReportView | null {
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

const OUTCOMES: readonly Outcome[] = ['pass', 'rounding', 'truncation', 'fail', 'review', 'unchecked'];

/** Adds up the counts of several examinations. */
export function sumOfCounts(all: readonly Counts[]): Counts {
  const sums: Counts = {};
  for (const [check, counts] of all.flatMap((each) => Object.entries(each))) {
    const sum = (sums[check] ??= {});
    for (const outcome of OUTCOMES) {
      const count = counts[outcome];
      if (count !== undefined) sum[outcome] = (sum[outcome] ?? 0) + count;
    }
  }
  return sums;
}

/** The order of files, lines and columns. */
export function byPlace(a: Finding, b: Finding): number {
  return byText(a.file, b.file) || a.line - b.line || a.column - b.column;
}
