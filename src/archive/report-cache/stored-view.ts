/** A view of which only the head is held; whatever else is asked of it comes from the digest on the shelf. */
import type { Datum } from '../../report/datum.ts';
import type { Department } from '../../report/department.ts';
import type { Framework } from '../../report/framework.ts';
import { type Frameworks, publishedData } from '../../report/published.ts';
import type { Report } from '../../report/report.ts';
import { computedData } from '../../score/computed.ts';
import { type ReportView, type SheetView, sheetViews, withSheets } from '../../score/view.ts';
import type { LeafScore, NodeScore, ScoreSheet, SilentNode } from '../../score/sheet.ts';
import { showsFigures } from '../status.ts';
import type { Head } from './digest.ts';
import type { Reader } from './reader.ts';
import { revivedLeaf, revivedTree } from './stored-tree.ts';

/** A report whose data are read when they are asked for. */
class StoredReport implements Report {
  readonly #head: Head;
  readonly #reader: Reader;

  constructor(head: Head, reader: Reader) {
    this.#head = head;
    this.#reader = reader;
  }

  get department() {
    return this.#head.report.department;
  }
  get year() {
    return this.#head.report.year;
  }
  get title() {
    return this.#head.report.title;
  }
  get framework() {
    return this.#head.report.framework;
  }
  get disclosure() {
    return this.#head.report.disclosure;
  }
  get stated() {
    return this.#head.report.stated;
  }
  get reviewed() {
    return this.#head.report.reviewed;
  }
  get thirdParty() {
    return this.#head.report.thirdParty;
  }
  get revisions() {
    return this.#head.report.revisions;
  }
  get budget() {
    return this.#whole.budget;
  }
  get staffing() {
    return this.#whole.staffing;
  }
  get goals() {
    return this.#whole.goals;
  }
  get targets() {
    return this.#whole.targets;
  }
  get scores() {
    return this.#whole.scores;
  }
  get sheets() {
    return this.#head.hasSheets ? this.#whole.sheets : [];
  }
  get tables() {
    return this.#whole.tables;
  }
  get facts() {
    return this.#whole.facts;
  }
  get relations() {
    return this.#whole.relations;
  }
  get acknowledgements() {
    return this.#whole.acknowledgements;
  }

  get #whole(): Report {
    return this.#reader.read(this.#head.key).report;
  }
}

class StoredSheet implements ScoreSheet {
  readonly #head: Head;
  readonly #reader: Reader;

  constructor(head: Head, reader: Reader) {
    this.#head = head;
    this.#reader = reader;
  }

  get stated() {
    return this.#head.sheet.stated;
  }
  get recomputed() {
    return this.#head.sheet.recomputed;
  }
  get meant() {
    return this.#head.sheet.meant;
  }
  get weights() {
    return this.#head.sheet.weights;
  }
  get tree(): NodeScore[] {
    return this.#reader.derived(this.#head.key, 'tree', ({ sheet }) => revivedTree(sheet.tree));
  }
  get adjustments(): LeafScore[] {
    return this.#reader.derived(this.#head.key, 'adjustments', ({ sheet }) => sheet.adjustments.map(revivedLeaf));
  }
  get undisclosed(): ReadonlyMap<string, SilentNode[]> {
    return this.#reader.derived(this.#head.key, 'undisclosed', ({ sheet }) => new Map(sheet.undisclosed));
  }
}

/** What a head alone does not say. */
export interface Around {
  department: Department;
  framework: Framework | null;
  /** Those of sheets, by id. */
  frameworks: Frameworks;
  reader: Reader;
}

/** The view of a report by its head. */
export class StoredView implements ReportView {
  readonly report: Report;
  readonly sheet: ScoreSheet;
  readonly department: Department;
  readonly framework: Framework | null;
  readonly #frameworks: Frameworks;
  readonly #key: string;
  readonly #reader: Reader;

  constructor(head: Head, around: Around) {
    const { department, framework, frameworks, reader } = around;
    this.#frameworks = frameworks;
    this.report = new StoredReport(head, reader);
    this.sheet = new StoredSheet(head, reader);
    this.department = department;
    this.framework = showsFigures(head.report) ? framework : null;
    this.#key = head.key;
    this.#reader = reader;
  }

  get published(): ReadonlyMap<string, Datum> {
    return this.#reader.derived(this.#key, 'published', ({ report }) =>
      publishedData(report, this.framework, this.#frameworks),
    );
  }
  get computed(): ReadonlyMap<string, Datum> {
    return this.#reader.derived(this.#key, 'computed', ({ report }) =>
      withSheets(computedData(report, this.published, this.sheet), this.sheets),
    );
  }
  get sheets(): readonly SheetView[] {
    if (this.report.sheets.length === 0) return [];
    return this.#reader.derived(this.#key, 'sheets', ({ report }) =>
      sheetViews(report, this.department, this.#frameworks),
    );
  }
}
