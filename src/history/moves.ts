/** Which data differ between two states of a report. */
import type { Move } from '../check/history.ts';
import type { Content, Datum } from '../report/datum.ts';

export type Data = ReadonlyMap<string, Datum>;

/** Every datum that is added, removed or no longer the same text. */
export function movesBetween(before: Data, after: Data): Move[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((path) => {
    const [from, to] = [shownAt(before, path), shownAt(after, path)];
    const name = after.get(path)?.name ?? before.get(path)?.name ?? path;
    return from === to ? [] : [{ path, name, from, to }];
  });
}

function shownAt(data: Data, path: string): string | null {
  const content = data.get(path)?.content;
  return content === undefined ? null : shown(content);
}

/** A datum's content with its unit, digit by digit as published: 4.7 and 4.70 differ. */
export function shown(content: Content): string {
  if (content.kind === 'text') return content.text;
  if (content.kind === 'absent') return content.none;
  if (content.kind === 'range' || content.kind === 'date') return content.printed;
  if (content.printed !== undefined) return content.printed;
  return `${content.about ?? ''}${content.bound ?? ''}${content.figure}${content.unit}`;
}
