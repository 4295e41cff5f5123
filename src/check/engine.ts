/** Runs checks over a report or a framework and turns their verdicts into findings and counts. */
import type { Acknowledgement } from '../report/acknowledgement.ts';
import { contentText } from '../report/content-text.ts';
import type { Datum } from '../report/datum.ts';
import { sheetKeys, sheetPath } from '../report/sheet-path.ts';
import { type ReportView, resolvePath, type SheetView } from '../score/view.ts';
import type { Acknowledged, Check, FileSubject, FrameworkSubject, ReportSubject } from './check.ts';
import { type Finding, type Outcome, type Place, type RelatedFigure, severityOf } from './finding.ts';
import type { Verdict } from './verdict.ts';

/** How many comparisons each check made, by outcome. */
export type Counts = Record<string, Partial<Record<Outcome, number>>>;

export interface Examined {
  findings: Finding[];
  counts: Counts;
}

/** Where things stand in the file of a subject. */
export interface Locator {
  file: string;
  /** The position of a datum's keys in the file. */
  keys(keys: readonly (string | number)[]): Place;
}

/** Runs all checks over a report, applies its acknowledgements, and judges these last. */
export function checkReport(subject: ReportSubject, checks: readonly Check[], locator: Locator): Examined {
  const { view } = subject;
  const around = { locator, datum: (path: string) => resolvePath(view, path) };
  const { findings, counts } = collect(checks, (check) => verdictsOf(check, subject), around);
  const { explained, acknowledged } = acknowledge(findings, view, checks);
  const judging = checks.filter((check) => check.runAcknowledged !== undefined);
  const last = collect(judging, (check) => check.runAcknowledged?.(acknowledged) ?? [], around);
  return { findings: [...explained, ...last.findings], counts: { ...counts, ...last.counts } };
}

/** What a check says of a report and, where it looks at scores or funds, of each of its sheets. */
function* verdictsOf(check: Check, subject: ReportSubject): Generator<Verdict> {
  yield* check.run?.(subject) ?? [];
  if (check.ofSheets !== true) return;
  for (const sheet of subject.view.sheets) {
    const own = { ...subject, view: sheet.view, prior: null, history: null };
    for (const verdict of check.run?.(own) ?? []) yield inSheet(verdict, sheet);
  }
}

/**
 * A verdict on a sheet as one on its report: with the report's paths and keys. Its message uses the names within the
 * sheet, because the name of the sheet stands before it.
 */
function inSheet(verdict: Verdict, sheet: SheetView): Verdict {
  const { at, keys, related, causes, data } = verdict;
  const placed = (path: string): string => sheetPath(path, sheet);
  const own = at === null ? undefined : resolvePath(sheet.view, at);
  return {
    ...verdict,
    sheet: sheet.name,
    data: { ...(own === undefined ? {} : { name: own.name }), ...data },
    at: at === null ? null : placed(at),
    ...(keys === undefined && at !== null ? {} : { keys: sheetKeys(keys ?? [], sheet) }),
    related: related?.map(placed) ?? [],
    causes: causes?.map(placed) ?? [],
  };
}

/** Runs all checks over a framework; `at` is then a path of keys within its file. */
export function checkFramework(subject: FrameworkSubject, checks: readonly Check[], locator: Locator): Examined {
  return collect(checks, (check) => check.runFramework?.(subject) ?? [], { locator, datum: () => undefined });
}

/** Runs all checks over a file that is no report. */
export function checkFile(subject: FileSubject, checks: readonly Check[], locator: Locator): Examined {
  const concerned = checks.filter((check) => check.runFile !== undefined);
  return collect(concerned, (check) => check.runFile?.(subject) ?? [], { locator, datum: () => undefined });
}

interface Surroundings {
  locator: Locator;
  datum: (path: string) => Datum | undefined;
}

function collect(checks: readonly Check[], run: (check: Check) => Iterable<Verdict>, around: Surroundings): Examined {
  const found: Found[] = [];
  const counts: Counts = {};
  for (const check of checks) {
    const own = (counts[check.id] = {} as Counts[string]);
    for (const verdict of run(check)) {
      own[verdict.outcome] = (own[verdict.outcome] ?? 0) + 1;
      const finding = findingOf(check, verdict, around);
      if (finding !== undefined) found.push({ finding, causes: [...(verdict.causes ?? []), verdict.at] });
    }
  }
  const findings = found.filter((each) => !isExplained(each, found, checks)).map(({ finding }) => finding);
  return { findings, counts };
}

interface Found {
  finding: Finding;
  /** Where another finding would explain this one. */
  causes: readonly (string | null)[];
}

/** Leaves out a finding if another check's finding, on the same datum or on its cause, already says why. */
function isExplained({ finding, causes }: Found, found: readonly Found[], checks: readonly Check[]): boolean {
  const follows = checks.find((check) => check.id === finding.check)?.follows ?? [];
  return found.some(({ finding: { check, at } }) => at !== null && follows.includes(check) && causes.includes(at));
}

function findingOf(check: Check, verdict: Verdict, { locator, datum }: Surroundings): Finding | undefined {
  const { outcome, at, message } = verdict;
  if (outcome === 'pass' || outcome === 'rounding') return undefined;
  const found = at === null ? undefined : datum(at);
  const text = message === undefined ? check.title : (check.messages[message] ?? check.title);
  const fix = (message === undefined ? undefined : check.advice?.[message]) ?? check.fix;
  const keys = verdict.keys ?? found?.keys ?? keysOf(at);
  const place = verdict.place === undefined ? locator.keys(keys) : { file: locator.file, ...verdict.place };
  const data = { name: found?.name ?? '', ...verdict.data };
  return {
    ...place,
    check: check.id,
    outcome,
    severity: severityOf(outcome),
    message: verdict.sheet === undefined ? fill(text, data) : `${verdict.sheet}：${fill(text, data)}`,
    fix: fill(fix, data),
    at,
    stated: verdict.stated ?? null,
    expected: verdict.expected ?? null,
    difference: verdict.difference ?? null,
    related: (verdict.related ?? []).flatMap((path) => relatedFigure(path, datum(path), locator)),
    acknowledged: null,
  };
}

/** A framework's own paths are its keys. */
function keysOf(at: string | null): (string | number)[] {
  return at === null ? [] : at.split('.').map((key) => (/^\d+$/.test(key) ? Number.parseInt(key, 10) : key));
}

function relatedFigure(path: string, datum: Datum | undefined, locator: Locator): RelatedFigure[] {
  if (datum === undefined) return [];
  const shown = contentText(datum.content);
  return [{ ...locator.keys(datum.keys), path, name: datum.name, shown }];
}

/** Fills `{name}` in a message; a name without data stays, and a test finds it. */
function fill(message: string, data: Readonly<Record<string, string | undefined>>): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => data[name] ?? whole);
}

interface Applied {
  explained: Finding[];
  acknowledged: Acknowledged[];
}

function acknowledge(findings: readonly Finding[], { report }: ReportView, checks: readonly Check[]): Applied {
  const { acknowledgements } = report;
  const used = new Set<number>();
  const explained = findings.map((finding) => {
    const isBlocking = checks.find((check) => check.id === finding.check)?.isBlocking === true;
    const index = isBlocking ? -1 : acknowledgements.findIndex((each) => matches(each, finding));
    if (index < 0) return finding;
    used.add(index);
    return { ...finding, acknowledged: acknowledgements[index]?.note ?? null };
  });
  const acknowledged = acknowledgements.map((acknowledgement, index) => {
    const { check, at } = acknowledgement;
    const near = findings.find((finding) => finding.check === check && finding.at === at);
    return { acknowledgement, index, isUsed: used.has(index), near };
  });
  return { explained, acknowledged };
}

function matches({ check, at, stated, expected }: Acknowledgement, finding: Finding): boolean {
  return check === finding.check && at === finding.at && stated === finding.stated && expected === finding.expected;
}
