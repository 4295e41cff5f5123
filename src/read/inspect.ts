/** Everything that the command line and the site need to know of a content root: reports scored, checked and located. */
import type { Check } from '../check/check.ts';
import { CHECKS } from '../check/checks/index.ts';
import { checkFile, checkFramework, type Counts, type Examined } from '../check/engine.ts';
import type { Finding, Outcome } from '../check/finding.ts';
import type { History } from '../check/history.ts';
import type { ReportView } from '../score/view.ts';
import type { AllowList } from './body.ts';
import { type Content, contentFiles, readContent } from './content.ts';
import { frameworkFindings } from './framework-findings.ts';
import { byPlace, inspectReport, type InspectedReport, locatorOf, type ReportScope } from './inspect-report.ts';
import type { ContentIo } from './io.ts';
import { pictureFindings } from './picture-findings.ts';
import { sitePages } from './site-pages.ts';
import { isPictureFile } from './report-body.ts';
import type { SourceMap } from './source-map.ts';

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
  const scope: ReportScope = {
    content,
    components,
    io,
    checks,
    history,
    views: new Map(),
    pages: sitePages(content, io),
  };
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

function inspectFramework(id: string, { content, checks }: ReportScope): Examined {
  const framework = content.frameworks.get(id);
  const source = content.sources.get(frameworkFile(id));
  if (framework === undefined || source === undefined) return { findings: [], counts: {} };
  const examined = checkFramework({ id, framework }, checks, locatorOf(frameworkFile(id), source));
  return { ...examined, findings: [...frameworkFindings(framework, source), ...examined.findings] };
}

/** A department, a framework or the portal, checked for what no file may contain. */
function inspectFile(file: string, source: SourceMap, { io, checks }: ReportScope): Examined {
  const text = io.read(file);
  return text === undefined ? { findings: [], counts: {} } : checkFile({ file, text }, checks, locatorOf(file, source));
}

function frameworkFile(id: string): string {
  return `frameworks/${id}.yaml`;
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
