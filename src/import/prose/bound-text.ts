/** A paragraph as Markdown, its numbers bound to the data that they are; every character stays. */
import { escaped } from '../body-text.ts';
import { datumOf } from './agrees.ts';
import type { DraftData } from './draft-data.ts';
import { endWith, spokenIn } from './spoken.ts';

/** A number of a paragraph that is a datum. */
export interface Bound {
  start: number;
  end: number;
  path: string;
}

/** The numbers of a paragraph that are data, from the left. */
export function boundIn(text: string, { alike, report }: Pick<DraftData, 'alike' | 'report'>): Bound[] {
  return spokenIn(text).flatMap((spoken) => {
    const found = datumOf(spoken, alike(spoken.numeral.figure), report.year);
    if (found === undefined) return [];
    const { path, content } = found.datum;
    return [{ start: spoken.start, end: endWith(spoken, text, content.unit), path }];
  });
}

/** The wording stands between the tags, so that what is shown is what was printed, and the check compares the two. */
export function boundText(text: string, bound: readonly Bound[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, path } of bound) {
    pieces.push(escaped(text.slice(from, start)), `<Fig of="${path}">${escaped(text.slice(start, end))}</Fig>`);
    from = end;
  }
  return `${pieces.join('')}${escaped(text.slice(from))}`;
}
