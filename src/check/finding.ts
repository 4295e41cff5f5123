/** A finding: a verdict that readers should see, with everything needed to understand and mend it. */

export type Outcome = 'pass' | 'rounding' | 'truncation' | 'fail' | 'review' | 'unchecked';

/** The gravest first. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** The words for severities, as editors see them. */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = { error: '错误', warning: '提醒', info: '提示' };

/** A position in a content file; line and column count from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** A compared figure. */
export interface RelatedFigure extends Place {
  path: string;
  name: string;
  /** As published, unit attached. */
  shown: string;
}

export interface Finding extends Place {
  /** The check's id; faults that `read/` finds are `form/<name>`. */
  check: string;
  outcome: Exclude<Outcome, 'pass' | 'rounding'>;
  severity: Severity;
  /** One Chinese sentence: what is found, what was expected. */
  message: string;
  /** One Chinese sentence: how to mend it. */
  fix: string;
  /** The path of the datum, made of ids; null where the finding concerns the file or its text. */
  at: string | null;
  /** What stands there, and what should; exact strings, null where there is nothing to quote. */
  stated: string | null;
  expected: string | null;
  difference: string | null;
  /** The compared figures, with their positions. */
  related: RelatedFigure[];
  /** The note of the acknowledgement that explains this finding, or null. */
  acknowledged: string | null;
}

/** The severity of an outcome. */
export function severityOf(outcome: Finding['outcome']): Severity {
  if (outcome === 'fail' || outcome === 'truncation') return 'error';
  return outcome === 'review' ? 'warning' : 'info';
}

/** A fault of form: something that `read/` cannot take as it stands. */
export function formFinding(
  name: string,
  place: Place,
  details: Pick<Finding, 'message' | 'fix'> & Partial<Pick<Finding, 'at' | 'stated' | 'expected' | 'severity'>>,
): Finding {
  return {
    check: `form/${name}`,
    outcome: 'fail',
    severity: 'error',
    at: null,
    stated: null,
    expected: null,
    difference: null,
    related: [],
    acknowledged: null,
    ...details,
    file: place.file,
    line: place.line,
    column: place.column,
  };
}
