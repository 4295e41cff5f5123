/** What one comparison yields. */
import type { Outcome } from './finding.ts';

export interface Verdict<Message extends string = string> {
  outcome: Outcome;
  /** The path of the datum that is judged; null where the verdict concerns text or the whole report. */
  at: string | null;
  /** A position in the text, counted from 1; it goes before that of the datum. */
  place?: { line: number; column: number };
  /** Keys in the frontmatter, for what is no datum: a name, a reason, a date. */
  keys?: readonly (string | number)[];
  /** The name of the project sheet that is judged; undefined for the report itself. */
  sheet?: string;
  /** Exact strings, with their unit where it helps a reader. */
  stated?: string | null;
  expected?: string | null;
  difference?: string | null;
  /** Which of the check's messages to print, and what to fill in. Left out for a pass. */
  message?: Message;
  data?: Readonly<Record<string, string | undefined>>;
  /** Paths with the cause: a finding there, of a check that this one `follows`, explains this verdict. */
  causes?: readonly string[];
  /** Paths of the compared figures. */
  related?: readonly string[];
}

/** A comparison that holds. */
export function pass(at: string | null): Verdict<never> {
  return { outcome: 'pass', at };
}
