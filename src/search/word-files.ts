/**
 * The files of the index: which one has a token, and how places are written in it. A file is a JSON object that gives, for
 * each of its tokens, where it stands in the reports of a group, as a text of numbers; see {@link readPlaces}.
 */

/** Tokens with their places, by the token. */
export type WordFile = Readonly<Record<string, string>>;

/** For every report that holds a token, by its number in the group: the places where it stands, in order. */
export type Places = ReadonlyMap<number, readonly number[]>;

/** The file in which a token stands, of so many: tokens go to files by a hash (FNV-1a), about as many to each. */
export function fileOf(token: string, files: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < token.length; at += 1) hash = Math.imul(hash ^ token.charCodeAt(at), 0x01000193);
  return ((hash ^ (hash >>> 15)) >>> 0) % files;
}

/** Where a file lies below the folder of its group. */
export function wordPath(file: number): string {
  return `words/${file}.json.gz`;
}

/** Where the rows of a group's reports lie below its folder, in the order of their numbers; see `Row` in search-document.ts. */
export const TABLE_PATH = 'reports.json.gz';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** A digit has five bits of a number, the lowest first, and says with the sixth that more follow, as in source maps. */
const BITS = 5;
const MORE = 1 << BITS;

/** A number that is not negative, as text. */
export function writeNumber(number: number): string {
  let text = '';
  let rest = number;
  for (; rest >= MORE; rest >>>= BITS) text += DIGITS.charAt(MORE | (rest & (MORE - 1)));
  return text + DIGITS.charAt(rest);
}

/** The places of a token in one report: how many more than one there are, then each as the distance from the one before. */
export function writePlaces(places: readonly number[]): string {
  let text = writeNumber(places.length - 1);
  let before = 0;
  for (const place of places) {
    text += writeNumber(place - before);
    before = place;
  }
  return text;
}

/** What stands behind a token: report after report the distance from the number of the one before, then its places. */
export function readPlaces(text: string): Places {
  const numbers = readNumbers(text);
  const places = new Map<number, readonly number[]>();
  let report = 0;
  for (let at = 0; at < numbers.length;) {
    report += numbers[at] ?? 0;
    const end = at + 3 + (numbers[at + 1] ?? 0);
    let place = 0;
    places.set(
      report,
      numbers.slice(at + 2, end).map((distance) => (place += distance)),
    );
    at = end;
  }
  return places;
}

const VALUES = new Map([...DIGITS].map((digit, value) => [digit.charCodeAt(0), value]));

function readNumbers(text: string): number[] {
  const numbers: number[] = [];
  let [number, shift] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const value = VALUES.get(text.charCodeAt(at)) ?? 0;
    number |= (value & (MORE - 1)) << shift;
    shift += BITS;
    if (value >= MORE) continue;
    numbers.push(number);
    [number, shift] = [0, 0];
  }
  return numbers;
}
