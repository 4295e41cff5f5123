/** Every number of a document and what became of it: nothing is lost without a word. */
import type { OfficeDocument, Place, Table } from '../document/document.ts';
import { exact, plain } from '../number/exact.ts';
import { halfWidth } from '../number/half-width.ts';
import { type Decisions, NO_DATUM, UNPLACED } from './decisions.ts';
import { namesYearAlone } from './document-title.ts';
import type { Placement } from './draft.ts';
import { countedWords, questionKey } from './question-keys.ts';

/**
 * - `placed`: it is data of the report, with this place;
 * - `repeated`: the same number is data with another place;
 * - `prose`: it stands in the text of the report;
 * - `prescribed`: it is the points of an indicator, which the framework prescribes;
 * - `form`: the form prints it for everybody: titles, rules of scoring, numbering;
 * - `personal`: it is of a person who filled the form in, and is not carried over;
 * - `dismissed`: a person said that it is no data;
 * - `unplaced`: a person has to say what it is.
 */
export type Fate = 'placed' | 'repeated' | 'prose' | 'prescribed' | 'form' | 'personal' | 'dismissed' | 'unplaced';

export interface NumberFound {
  /** As printed. */
  text: string;
  place: Place;
  fate: Fate;
  /** Of a number in a form: the words of its row, then those of its column, as printed. */
  words: readonly string[];
  /**
   * Of a number in a table: the words of its row and its column. What is decided under it is the path of a datum, or `none`.
   * Null in a row that a question is about: what the row is says what its numbers are.
   */
  key: string | null;
}

/** What is known of the places of a document, whatever is placed. */
export interface KnownPlaces {
  /** Places of texts that become the body. */
  prose: ReadonlySet<Place>;
  /** Places of texts that belong to the form. */
  form: ReadonlySet<Place>;
  /** Those of them that print points which the framework prescribes. */
  prescribed: ReadonlySet<Place>;
  /** Places of what says who filled it in. */
  personal: ReadonlySet<Place>;
  /** Places of rows that a person said are no data. */
  dismissed: ReadonlySet<Place>;
  /** Places of rows that a question is about. */
  asked: ReadonlySet<Place>;
  /** The words around the numbers of a cell. */
  words: ReadonlyMap<Place, readonly string[]>;
  decisions: Decisions;
  /** The year of the report: a line of its own that counts nothing else is a title or a caption. */
  year?: number | undefined;
}

/** What a person said of places where the program had placed something. */
export type LeftPlaces = ReadonlyMap<Place, typeof NO_DATUM | typeof UNPLACED>;

const NUMBER = /\d+(?:,\d{3})*(?:\.\d+)?/g;

/** All numbers, in the order of the document. */
export function numbersOf(
  { blocks }: OfficeDocument,
  placements: readonly Placement[],
  known: KnownPlaces,
  left: LeftPlaces = new Map(),
): NumberFound[] {
  const { prose, form, prescribed, personal, dismissed, asked, words, decisions, year } = known;
  const placed = new Map<Place, Set<string>>();
  const everywhere = new Set<string>();
  for (const { place, text } of placements)
    for (const number of numbersIn(text)) {
      everywhere.add(number.plain);
      placed.set(place, (placed.get(place) ?? new Set<string>()).add(number.plain));
    }
  const fateOf = (number: string, place: Place, key: string | null): Fate => {
    if (personal.has(place)) return 'personal';
    if (placed.get(place)?.has(number) === true) return 'placed';
    if (dismissed.has(place) || left.get(place) === NO_DATUM) return 'dismissed';
    if (left.get(place) === UNPLACED && decisions.get(key ?? '') !== NO_DATUM) return 'unplaced';
    if (prescribed.has(place)) return 'prescribed';
    if (form.has(place)) return 'form';
    if (prose.has(place)) return 'prose';
    if (everywhere.has(number)) return 'repeated';
    return decisions.get(key ?? '') === NO_DATUM ? 'dismissed' : 'unplaced';
  };
  const count = countedWords();
  const found = (text: string, place: Place): NumberFound[] =>
    numbersIn(text).map((number) => {
      const own = words.get(place);
      const key = own === undefined ? null : count(questionKey('number', own));
      const fate = fateOf(number.plain, place, key);
      return { text: number.text, place, fate, words: shownWords(own), key: asked.has(place) ? null : key };
    });
  const inTable = ({ cells }: Table): NumberFound[] => {
    const full = new Map<number, number>();
    for (const { row, text } of cells) if (text !== '') full.set(row, (full.get(row) ?? 0) + 1);
    return cells.flatMap(({ text, place, row, tables = [] }) => {
      const isTitle = full.get(row) === 1 && namesYearAlone(text, year);
      const own = found(text, place).map((number) =>
        isTitle && number.fate === 'unplaced' ? asTitle(number) : number,
      );
      return [...own, ...tables.flatMap(inTable)];
    });
  };
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? found(block.text, block.place) : inTable(block)));
}

function asTitle(number: NumberFound): NumberFound {
  return { ...number, fate: 'form' };
}

/** Words on one line, without colons at their ends; a sign before a number is no word. */
function shownWords(words: readonly string[] = []): string[] {
  const lines = words.map((word) => word.replace(/\s+/g, '').replace(/[:：]$/, ''));
  return [...new Set(lines)].filter((word) => /\p{L}/u.test(word));
}

/** Numbers of a text; `plain` as they are compared, 9.10 as 9.1. */
export function numbersIn(text: string): { text: string; plain: string }[] {
  return [...halfWidth(text).replaceAll('，', ',').matchAll(NUMBER)].map(([number]) => ({
    text: number,
    plain: plain(exact(number.replaceAll(',', ''))),
  }));
}
