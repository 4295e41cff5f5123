/** The check of a build: the same pass from which the pages are made, told as `npm run check` tells it. */
import { findingsFromHere } from '../print/paths-from-here.ts';
import { paintFor } from '../print/paint.ts';
import { tally } from '../print/results.ts';
import { printText, summaryOf } from '../print/text.ts';
import { contentRoot } from '../archive/content-root.ts';
import { readerOf } from '../archive/report-cache/reader.ts';
import type { Shelf } from '../archive/report-cache/shelf.ts';
import { type OpenContent, surveyContent, type SurveyOptions } from '../archive/report-cache/survey.ts';
import { allFindings } from '../archive/inspection.ts';

/**
 * Surveys a content folder.
 *
 * @returns whether it may be published, and what to print: every finding where something is to be mended, else one line.
 */
export function checkContent(
  content: OpenContent,
  shelf: Shelf,
  options: SurveyOptions = {},
): { text: string; isFit: boolean } {
  const survey = surveyContent(content, shelf, options);
  // Writers are told of everything, as `npm run check` tells them.
  const { reports, allCounts: counts, heads, others } = survey;
  const sum = tally(others);
  for (const head of heads.values()) {
    for (const key of ['error', 'warning', 'info', 'acknowledged'] as const) sum[key] += head.tally[key];
  }
  if (sum.error === 0) return { text: `${summaryOf({ reports, counts, tally: sum })}\n`, isFit: true };
  const findings = findingsFromHere(contentRoot(), allFindings({ survey, reader: readerOf(shelf) }));
  return { text: printText({ reports, findings, counts }, paintFor(process.stdout)), isFit: false };
}
