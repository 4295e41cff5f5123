/** What pages list: every report that may be shown, scored, in the order of the archive. */
import { type Department } from '../report/department.ts';
import type { Framework } from '../report/framework.ts';
import type { Finding } from '../check/finding.ts';
import type { ReportView } from '../score/view.ts';
import { countsOf, type Head } from './report-cache/digest.ts';
import type { Reader } from './report-cache/reader.ts';
import { revivedBody, type ShownBody } from './report-cache/stored-body.ts';
import { type Around, StoredView } from './report-cache/stored-view.ts';
import { type Comparisons, comparisonsOf } from './comparisons.ts';
import { type Inspection, inspection } from './inspection.ts';
import type { Money } from './money.ts';
import { showsFigures } from './status.ts';

export interface ArchiveEntry {
  /** `<department>/<year>`. */
  id: string;
  title: string;
  /** In a build only its head is held: what lists need. Everything else of it is read when it is asked for. */
  view: ReportView;
  /** The ids of the frameworks by which it and its sheets are scored. */
  readonly frameworks: readonly string[];
  /** Its expenditure as a whole. */
  readonly money: Money | null;
  /** In a build the name of everything that it follows from. */
  readonly key?: string;
  /** What the checks found, errors first; read when asked for. */
  readonly findings: Finding[];
  /** In a build what the checks compared. */
  readonly comparisons?: Comparisons;
  /** In a build its text, read when asked for; null where it was withdrawn. */
  readonly body?: ShownBody | null;
}

export interface Archive {
  /** Newest year first, then by region code and department. Drafts are left out. */
  entries: ArchiveEntry[];
  departments: ReadonlyMap<string, Department>;
  frameworks: ReadonlyMap<string, Framework>;
}

const loaded = new WeakMap<Inspection, Archive>();

/** The archive: made once for a build, anew for every page while writing. */
export async function loadArchive(): Promise<Archive> {
  const inspected = inspection();
  const archive = loaded.get(inspected) ?? archiveOf(inspected);
  loaded.set(inspected, archive);
  return archive;
}

function archiveOf({ survey, reader }: Inspection): Archive {
  const { departments, frameworks } = survey;
  const entries = [...survey.heads.values()].flatMap((head) => {
    const { report } = head;
    const department = departments.get(report.department);
    if (department === undefined || report.disclosure.status === 'draft') return [];
    const framework = report.framework === null ? null : frameworks.get(report.framework);
    // Without its framework, which has findings of its own, the page would say that no scores were published.
    if (framework === undefined) return [];
    return [new StoredEntry(head, { department, framework, frameworks, reader })];
  });
  return { entries: entries.sort(byYearAndPlace), departments, frameworks };
}

/** An entry of which only the head is held. */
class StoredEntry implements ArchiveEntry {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly view: ReportView;
  readonly frameworks: readonly string[];
  readonly money: Money | null;
  readonly #head: Head;
  readonly #reader: Reader;

  constructor(head: Head, around: Around) {
    this.id = head.id;
    this.key = head.key;
    this.title = titleOf(head.report, around.department);
    this.view = new StoredView(head, around);
    this.frameworks = head.frameworks;
    this.money = head.money;
    this.#head = head;
    this.#reader = around.reader;
  }

  get findings(): Finding[] {
    const { key, report } = this.#head;
    return showsFigures(report) ? this.#reader.read(key).findings.toSorted(byOutcome) : [];
  }
  get comparisons(): Comparisons {
    return comparisonsOf(countsOf(this.#head));
  }
  get body(): ShownBody | null {
    const { body } = this.#reader.read(this.#head.key);
    return body === null ? null : revivedBody(body);
  }
}

/** The report's own title, or the usual one. */
export function titleOf(report: Pick<ReportView['report'], 'title' | 'year'>, department: Department): string {
  return report.title ?? `${nameIn(department, report.year)}${report.year}年度部门整体支出绩效自评报告`;
}

/** The name that a department bore in a year. */
export function nameIn(department: Department, year: number): string {
  const former = department.formerNames.find(
    ({ from, until }) => (from ?? 0) <= year && until !== undefined && year <= until,
  );
  return former?.name ?? department.name;
}

const OUTCOMES: readonly Finding['outcome'][] = ['fail', 'truncation', 'review', 'unchecked'];

function byOutcome(a: Finding, b: Finding): number {
  return OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome);
}

function byYearAndPlace(a: ArchiveEntry, b: ArchiveEntry): number {
  const code = (entry: ArchiveEntry): string => entry.view.department.regions.at(-1)?.code ?? '';
  return b.view.report.year - a.view.report.year || code(a).localeCompare(code(b)) || a.id.localeCompare(b.id);
}
