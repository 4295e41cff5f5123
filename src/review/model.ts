/** What the page `/import/` and its worker say to each other: plain data alone, since it is copied between threads. */
import type { FormTable } from '../../components/table/model.ts';
import type { Severity } from '../check/finding.ts';
import type { Block, Format, Note, Place } from '../document/document.ts';
import type { Passage } from '../import/body-text.ts';
import type { NumberFound } from '../import/ledger.ts';

/** What a person has settled so far; what is left out is for the program to find. */
export interface Settings {
  department?: string | undefined;
  year?: number | undefined;
  /** `none` where a person says that none fits. */
  framework?: string | undefined;
  /** The id of a framework to be made of the form itself, where none fits. */
  newFramework?: string | undefined;
  /** The department is on no list: what was written of it, be it nothing; what is left out the program proposes. */
  office?: Partial<Office> | undefined;
  /** By the key of a finding, why the original stays as it is printed. */
  explanations?: Readonly<Record<string, string>> | undefined;
  /** By the key of a task, the value of what was chosen. */
  decisions: Readonly<Record<string, string>>;
}

/** A department that has no file yet, as somebody writes it. */
export interface Office {
  id: string;
  name: string;
  shortName: string;
  /** `440000 广东省、440100 广州市` */
  regions: string;
  level: string;
}

/** `turn` counts what the page sends of one file, from 1; the review of the opened file is that of turn 0. */
export type Request =
  { kind: 'open'; name: string; bytes: Uint8Array } | { kind: 'settle'; settings: Settings; turn: number };

export type Reply =
  | { kind: 'progress'; done: number; total: number; words: string }
  /** The file cannot be read, or no draft can be made of it: one sentence that says what to do. */
  | { kind: 'refused'; text: string }
  | { kind: 'review'; review: Review; turn: number };

/** One thing to choose from. */
export interface Option {
  value: string;
  name: string;
}

/** Something about whose report it is that may be wrong, in one or two sentences. */
export interface Doubt {
  about: 'department' | 'year' | 'framework' | 'report';
  text: string;
  /** A page of the site, below its base. */
  link?: { name: string; href: string };
}

export interface Review {
  file: { name: string; sha256: string; format: Format };
  /** The document as it was read, for the left side. */
  blocks: readonly Block[];
  notes: readonly Note[];
  department: { chosen: string | null; options: readonly Option[] };
  /** The department that is on no list, with a sentence on what is still to be written; null where it is on one. */
  office: { fields: Office; levels: readonly string[]; faults: readonly string[] } | null;
  /** Null where the document names none. */
  year: number | null;
  framework: { chosen: string | null; options: readonly Option[] };
  /** Where no framework fits: that the form itself prescribes one. */
  proposal: Proposal | null;
  doubts: readonly Doubt[];
  /** What a person has to look at, the most urgent first. */
  tasks: readonly Task[];
  /** Figures that nobody has to look at, each of which may be corrected as if it were a task. */
  figures: readonly Task[];
  /** Every printed text that became data. */
  placements: readonly ReviewPlacement[];
  /** Where a number that was not placed may go. */
  slots: readonly Option[];
  /** The draft as the official forms, for the right side; cells carry the paths of their data. */
  forms: readonly ReviewForm[];
  /** Null while department or year is missing: nothing was checked. */
  findings: readonly ReviewFinding[] | null;
  /** Every number of the document, in its order. */
  numbers: readonly ReviewNumber[];
  /** Where the document prints points that the framework prescribes, and the path that cells of the forms have for them. */
  weights: readonly { path: string; place: Place }[];
  /** The text of the draft, a paragraph each, with its place in the document. */
  passages: readonly Passage[];
  /** What there is to download, each with its name; none while department or year is missing. */
  downloads: readonly { name: string; text: string }[];
}

export interface Proposal {
  /** Its id, or one that would do; null while department or year is missing. */
  id: string | null;
  /** Why it cannot have this id: a sentence. */
  fault: string | null;
  /** The name of the framework that was made; null while nobody wants it. */
  made: string | null;
  /** What a person has to look at in it. */
  doubts: readonly string[];
}

export interface ReviewPlacement {
  path: string;
  place: Place;
  text: string;
  isCertain: boolean;
}

/** A number, and what became of it. */
export type ReviewNumber = Pick<NumberFound, 'text' | 'place' | 'fate' | 'words'>;

/** A question, a number that found no place, or a figure that stands somewhere. */
export interface Task {
  /** The same for the same form of another year. */
  key: string;
  kind: 'question' | 'unplaced' | 'placed';
  place: Place;
  text: string;
  /** Of a number, the words of its row and its column. */
  words: readonly string[];
  /** Of a figure, what it is called where it stands; null where it stands nowhere. */
  at?: string | null;
  /** What may be answered. Of a number or figure: that it is no datum, and the like; all slots may be chosen as well. */
  options: readonly Option[];
  /** What the program took, or the person chose. */
  chosen: string | null;
  isSettled: boolean;
}

export interface ReviewForm {
  heading: string;
  tables: readonly FormTable[];
}

export interface ReviewFinding {
  severity: Severity;
  /** The id of the check; `form/<name>` for a fault of form. */
  check: string;
  title: string;
  message: string;
  fix: string | null;
  /** The datum that it is about. */
  path: string | null;
  /** Where that datum stands in the document; null where it is not printed there. */
  place: Place | null;
  /** Under which a person explains it; null where no explanation can be published. */
  key: string | null;
  /** What was explained, or null. */
  note: string | null;
  /** The path of the cell of the forms that shows it, or its row; null where none does. */
  cell: string | null;
  /** Of what is not printed by itself: the figures that it is compared with, or those of its row. */
  beside: readonly Place[];
}
