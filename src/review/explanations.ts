/** Why a figure that disagrees stays as it is printed: what a person writes beside a finding becomes a 核对说明 of the draft. */
import { CHECKS } from '../check/checks/index.ts';
import type { Finding } from '../check/finding.ts';
import type { Draft } from '../import/import-document.ts';
import type { Value } from '../write/yaml-lines.ts';

type Explained = Pick<Finding, 'check' | 'at' | 'stated' | 'expected' | 'severity'>;

/** All that an acknowledgement must agree with; null where none is accepted, or there is nothing to explain. */
export function explanationKey({ check, at, stated, expected, severity }: Explained): string | null {
  const rule = CHECKS.find(({ id }) => id === check);
  if (at === null || severity === 'info' || rule === undefined || rule.isBlocking === true) return null;
  return JSON.stringify([check, at, stated, expected]);
}

/** The draft with an acknowledgement for each finding that is explained; one that is there no more is left out. */
export function withExplanations(
  draft: Draft,
  findings: readonly Finding[],
  explanations: Readonly<Record<string, string>>,
): Draft {
  const own = new Map(findings.map((finding) => [explanationKey(finding), finding]));
  const acknowledgements = [...own].flatMap(([key, { check, at, stated, expected }]): Value[] => {
    const note = key === null ? '' : (explanations[key] ?? '').replace(/\s+/g, ' ').trim();
    return note === '' ? [] : [{ check, at, stated, expected, note }];
  });
  return acknowledgements.length === 0 ? draft : { ...draft, fields: { ...draft.fields, acknowledgements } };
}
