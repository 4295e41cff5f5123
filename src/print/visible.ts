/** Text from content as one harmless line: it must not control a terminal, nor begin a line that a code host obeys. */
import type { Finding } from '../check/finding.ts';

const UNSEEN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;

/** Line breaks, control characters and marks of direction become a space. */
export function visible(text: string): string {
  return text.replace(UNSEEN, ' ');
}

/** A finding whose words are harmless. */
export function visibleFinding(finding: Finding): Finding {
  const shown = (text: string | null): string | null => (text === null ? null : visible(text));
  return {
    ...finding,
    file: visible(finding.file),
    message: visible(finding.message),
    fix: visible(finding.fix),
    at: shown(finding.at),
    stated: shown(finding.stated),
    expected: shown(finding.expected),
    difference: shown(finding.difference),
    acknowledged: shown(finding.acknowledged),
    related: finding.related.map((figure) => ({
      ...figure,
      file: visible(figure.file),
      name: visible(figure.name),
      shown: visible(figure.shown),
    })),
  };
}
