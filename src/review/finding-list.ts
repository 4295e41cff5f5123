/** Findings on a draft, each with the place in the document from which its figure comes. */
import { CHECKS } from '../check/checks/index.ts';
import { type Finding, SEVERITIES } from '../check/finding.ts';
import type { Placement } from '../import/draft.ts';
import type { Place } from '../document/document.ts';
import { FORM_TITLES } from '../read/form-titles.ts';
import type { ReviewFinding } from './model.ts';

const FORM = 'form/';

/**
 * What is said of a report, the worst first.
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
  return findings
    .map(({ severity, check, message, fix, at, line, related }) => ({
      ...{ severity, title: titleOf(check), message, fix: fix === '' ? null : fix, path: at },
      place:
        placeOf([at, ...related.map(({ path }) => path)], places) ??
        (at === null && check.startsWith(FORM) ? placeOfLine(lines[line - 1] ?? '', placements) : null),
    }))
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
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
