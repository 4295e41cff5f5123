/** Which cell of the document belongs to which datum of the draft, and what a person has to know of either. */
import type { Place } from '../../document/document.ts';
import type { Review, Task } from '../model.ts';

/** What became of a text of the document: it is data beyond doubt, it is to be looked at, it found no place. */
export type Standing = 'certain' | 'look' | 'unplaced';

/** What a person has to look at stands out more than what is certain. */
const ORDER: readonly Standing[] = ['certain', 'look', 'unplaced'];

export const STANDINGS: Readonly<Record<Standing, { sign: string; word: string }>> = {
  certain: { sign: '✓', word: '确定' },
  look: { sign: '？', word: '要看' },
  unplaced: { sign: '！', word: '未放置' },
};

export interface Links {
  /** Data that were printed at a place. */
  pathsAt: (place: Place) => readonly string[];
  /** Where a datum was printed. */
  placesOf: (path: string) => readonly Place[];
  atPlace: ReadonlyMap<Place, Standing>;
  ofPath: ReadonlyMap<string, Standing>;
}

/** What a paragraph of the draft has instead of the path of a datum. */
export function passagePath(place: Place): string {
  return `body:${place}`;
}

export function linksOf({
  placements,
  tasks,
  weights,
  passages,
}: Pick<Review, 'placements' | 'tasks' | 'weights' | 'passages'>): Links {
  const paths = new Map<Place, string[]>();
  const places = new Map<string, Place[]>();
  const atPlace = new Map<Place, Standing>();
  const ofPath = new Map<string, Standing>();
  for (const { path, place, isCertain } of placements) {
    add(paths, place, path);
    add(places, path, place);
    raise(atPlace, place, isCertain ? 'certain' : 'look');
    raise(ofPath, path, isCertain ? 'certain' : 'look');
  }
  const others = [...weights, ...passages.map(({ place }) => ({ place, path: passagePath(place) }))];
  for (const { path, place } of others) {
    add(paths, place, path);
    add(places, path, place);
  }
  for (const { place, kind } of tasks.filter(isOpen)) {
    raise(atPlace, place, kind === 'unplaced' ? 'unplaced' : 'look');
    if (kind === 'question') for (const path of paths.get(place) ?? []) raise(ofPath, path, 'look');
  }
  return { pathsAt: (place) => paths.get(place) ?? [], placesOf: (path) => places.get(path) ?? [], atPlace, ofPath };
}

export function isOpen({ isSettled }: Pick<Task, 'isSettled'>): boolean {
  return !isSettled;
}

function add(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key) ?? [];
  if (!list.includes(value)) list.push(value);
  lists.set(key, list);
}

function raise(standings: Map<string, Standing>, key: string, standing: Standing): void {
  const known = standings.get(key);
  if (known === undefined || ORDER.indexOf(standing) > ORDER.indexOf(known)) standings.set(key, standing);
}
