/** What a check is: a truth about a report, declared as data, with a pure generator that compares. */
import type { Acknowledgement } from '../report/acknowledgement.ts';
import type { Framework } from '../report/framework.ts';
import type { SourcePlaces } from '../report/source-places.ts';
import type { ReportView } from '../score/view.ts';
import type { Finding } from './finding.ts';
import type { History } from './history.ts';
import type { Prose } from './prose.ts';
import type { Verdict } from './verdict.ts';

/** The families by which pages and statistics group checks. */
export const FAMILIES = {
  footing: '合计',
  scoring: '评分',
  ratio: '比率与增减',
  agreement: '一致',
  wording: '文字',
  disclosure: '公开',
} as const;

export type Family = keyof typeof FAMILIES;

/** One report with everything that its checks may look at. */
export interface ReportSubject {
  /** `<department>/<year>`. */
  id: string;
  view: ReportView;
  /** The same department's report of the year before, or null. */
  prior: ReportView | null;
  /** Its versions since publication, or null where they are not known. */
  history: History | null;
  prose: Prose;
  /** Where its source printed its figures, or null where nothing says so. */
  source: SourcePlaces | null;
  /** The file as it stands, for checks that read every character. */
  text: string;
}

/** A framework with its id. */
export interface FrameworkSubject {
  id: string;
  framework: Framework;
}

/** A file of content that is no report: a department, a framework, the portal. */
export interface FileSubject {
  file: string;
  text: string;
}

/** An acknowledgement, and whether this run has the finding that it explains. */
export interface Acknowledged {
  acknowledgement: Acknowledgement;
  /** Its position in the report's list. */
  index: number;
  isUsed: boolean;
  /** The finding of the same check on the same datum, if there is one with other figures. */
  near: Finding | undefined;
}

export interface Check<Message extends string = string> {
  /** Also the name of its file, its page and its tests; kebab-case. */
  id: string;
  family: Family;
  /** The truth it states, in one Chinese sentence without a full stop. */
  title: string;
  /** A sentence for each way in which it can fail; `{name}` is filled from the verdict's data. */
  messages: Readonly<Record<Message, string>>;
  /** What an editor does about a fault, in one Chinese sentence; `{name}` is filled as in a message. */
  fix: string;
  /** The same for single messages: nobody is advised to correct what could not be compared or may be right. */
  advice?: Readonly<Partial<Record<Message, string>>>;
  /** Said once for several of its findings on one file: `{count}` of them, `{expected}` of each. */
  several?: { message: string; fix: string };
  /** Checks that explain a finding of this one, on the same datum or on a cause that the verdict names; it is left out. */
  follows?: readonly string[];
  /** True if no acknowledgement can allow publication. */
  isBlocking?: true;
  /** True if the real reports give it nothing to compare; then only the examples of its page run it. */
  run?: (subject: ReportSubject) => Iterable<Verdict<Message>>;
  /** True if it looks at scores or funds alone: then it runs on each project sheet too, as on a report. */
  ofSheets?: true;
  runFramework?: (subject: FrameworkSubject) => Iterable<Verdict<Message>>;
  /** For files that are no reports. It yields no pass, because a file that has not changed is not read again. */
  runFile?: (subject: FileSubject) => Iterable<Verdict<Message>>;
  /** Runs last, when it is known which acknowledgement explains which finding. */
  runAcknowledged?: (acknowledged: readonly Acknowledged[]) => Iterable<Verdict<Message>>;
}

/** Declares a check; keeps the names of its messages in its type. */
export function defineCheck<Message extends string>(check: Check<Message>): Check<Message> {
  return check;
}
