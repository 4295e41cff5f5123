/** What the compare page reads: small files made at build, one a report, one a framework, and one list of frameworks. */

import type { Scorer } from '../report/scorer.ts';

/** An indicator of one report, with the nodes below it. */
export interface ComparedNode {
  id: string;
  name: string;
  /** Bonus and penalty items are adjustments: they have no weight, and no score where nothing was added or taken off. */
  kind: 'group' | 'leaf' | 'part' | 'unscored' | 'undisclosed' | 'adjustment';
  /** Set up by the department, so that its id means something only together with its name. */
  own: boolean;
  weight: string | null;
  stated: string | null;
  recomputed: string | null;
  /** What others gave, with whose column it is: 财政审核得分 8.5. */
  others?: string[];
  below: ComparedNode[];
}

/** `reports/<id>/compare.json`: a report or, within one, a project sheet. */
export interface ComparedReport {
  schemaVersion: '1';
  /** `<department>/<year>`, and behind it the id of a sheet. */
  id: string;
  /** The page of the report. */
  url: string;
  /** The name of the sheet; null for the report itself. */
  sheet: string | null;
  /** What the anchors of its rows begin with on the page: empty, or `sheets.<id>.`. */
  place: string;
  title: string;
  /** The department's short name. */
  department: string;
  /** The names of its regions, from large to small. */
  region: string;
  year: number;
  framework: string | null;
  frameworkName: string | null;
  stated: { total: string | null; grade: string | null };
  recomputed: { total: string | null; grade: string | null };
  /** The totals that others gave, in the order of scorers; `column` is the heading of the form. */
  others: { scorer: Scorer; column: string; total: string }[];
  /** Which grades these are, by which reports are compared; see `gradeMeant`. */
  meant: { stated: string | null; recomputed: string | null };
  /** A percentage with its sign, for example 91.12%. */
  executionRate: string | null;
  findings: { fail: number; truncation: number; review: number; unchecked: number };
  indicators: ComparedNode[];
  /** The project sheets of a report; a sheet has none itself. */
  sheets: ComparedReport[];
}

/** A row of `data/compare/<framework>.json`: id, department's short name, year, names of regions, name of a sheet. */
export type ChoiceRow = readonly [id: string, department: string, year: number, region: string, sheet?: string];

/** `data/compare/<framework>.json`. */
export interface FrameworkChoices {
  id: string;
  name: string;
  /** Empty where they are too many for one list. */
  reports: ChoiceRow[];
  /** Where they are too many: the regions by code, each with a list of its own, `<framework>/<region>.json`. */
  regions?: { code: string; name: string }[];
}

/** `data/compare/index.json`: the frameworks, without their reports. */
export interface FrameworkChoice {
  id: string;
  name: string;
  place: string;
  /** How many reports and sheets can be chosen. */
  reports: number;
}
