/** Findings on a draft, each with the place in the document from which its figure comes. */
import { CHECKS } from '../check/checks/index.ts';
import { type Finding, SEVERITIES } from '../check/finding.ts';
import { gathered } from '../check/gathered.ts';
import type { Place } from '../document/document.ts';
import { FORM_TITLES } from '../read/form-titles.ts';
import { explanationKey } from './explanations.ts';
import { findingPlaces, type Shown } from './finding-places.ts';
import { formAdvice } from './form-advice.ts';
import type { ReviewFinding } from './model.ts';

const FORM = 'form/';

interface Around extends Shown {
  /** The file of the report. */
  text: string;
}

/** What is said of a report, the worst first, in words of the form. */
export function findingsOf(findings: readonly Finding[], { text, ...shown }: Around): ReviewFinding[] {
  const lines = text.split('\n');
  const where = findingPlaces(shown);
  return gathered(findings)
    .map((finding) => {
      const { severity, check, message, fix, at, line, acknowledged } = finding;
      const { place, ...own } = where(finding);
      const ofLine =
        at === null && check.startsWith(FORM) ? placeOfLine(lines[line - 1] ?? '', shown.placements) : null;
      return {
        ...{ severity, check, title: titleOf(check), message, fix: fix === '' ? null : formAdvice(fix), path: at },
        ...{ key: explanationKey(finding), note: acknowledged },
        ...{ ...own, place: place ?? ofLine },
      };
    })
    .sort((a, b) => rankOf(a) - rankOf(b));
}

/** What is open before what is explained, the gravest first, and behind its like what is missing as a whole. */
function rankOf({ severity, check, note }: ReviewFinding): number {
  const isWhole = CHECKS.some(({ id, several }) => id === check && several !== undefined);
  return (note === null ? 0 : 10) + 2 * SEVERITIES.indexOf(severity) + (isWhole ? 1 : 0);
}

function titleOf(check: string): string {
  if (check.startsWith(FORM)) return FORM_TITLES[check.slice(FORM.length)] ?? check;
  return CHECKS.find(({ id }) => id === check)?.title ?? check;
}

/** Of the longest printed text that a line of the file holds. */
function placeOfLine(line: string, placements: Shown['placements']): Place | null {
  const written = placements.filter(({ text }) => text.length > 1 && line.includes(text.replace(/\s+/g, ' ')));
  const [longest] = written.sort((a, b) => b.text.length - a.text.length);
  return longest?.place ?? null;
}
