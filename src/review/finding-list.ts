/** Findings on a draft, each with the place in the document from which its figure comes. */
import { CHECKS } from '../check/checks/index.ts';
import { type Finding, SEVERITIES } from '../check/finding.ts';
import { gathered } from '../check/gathered.ts';
import type { Placement } from '../import/draft.ts';
import type { Place } from '../document/document.ts';
import { FORM_TITLES } from '../read/form-titles.ts';
import { explanationKey } from './explanations.ts';
import { formAdvice } from './form-advice.ts';
import type { ReviewFinding } from './model.ts';

const FORM = 'form/';

/**
 * What is said of a report, the worst first, in words of the form.
 *
 * @param text  its file.
 */
export function findingsOf(
  findings: readonly Finding[],
  placements: readonly Placement[],
  text: string,
): ReviewFinding[] {
  const places = new Map(placements.map(({ path, place }) => [path, place]));
  const lines = text.split('\n');
  return gathered(findings)
    .map((finding) => {
      const { severity, check, message, fix, at, line, related, acknowledged } = finding;
      return {
        ...{ severity, check, title: titleOf(check), message, fix: fix === '' ? null : formAdvice(fix), path: at },
        ...{ key: explanationKey(finding), note: acknowledged },
        place:
          placeOf([at, ...related.map(({ path }) => path)], places) ??
          (at === null && check.startsWith(FORM) ? placeOfLine(lines[line - 1] ?? '', placements) : null),
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

/** Of the first that has one: the datum itself, or the nearest that is part of it or of the row that it stands in. */
function placeOf(paths: readonly (string | null)[], places: ReadonlyMap<string, Place>): Place | null {
  for (const path of paths) {
    const parts = path?.split('.') ?? [];
    for (let length = parts.length; length >= Math.min(parts.length, 2) && length > 0; length -= 1) {
      const at = parts.slice(0, length).join('.');
      const place = places.get(at) ?? [...places].find(([each]) => each.startsWith(`${at}.`))?.[1];
      if (place !== undefined) return place;
    }
  }
  return null;
}

/** Of the longest printed text that a line of the file holds. */
function placeOfLine(line: string, placements: readonly Placement[]): Place | null {
  const written = placements.filter(({ text }) => text.length > 1 && line.includes(text.replace(/\s+/g, ' ')));
  const [longest] = written.sort((a, b) => b.text.length - a.text.length);
  return longest?.place ?? null;
}
