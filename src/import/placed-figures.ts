/** Figures that the program placed by itself: each may be corrected, whether or not anybody has to look at it. */
import type { Place } from '../document/document.ts';
import { grouped } from '../report/grouped.ts';
import { type Decisions, isSettled, NO_DATUM, UNPLACED } from './decisions.ts';
import type { Fields, Option, Placement, Question } from './draft.ts';
import { type LeftPlaces, type NumberFound, numbersIn } from './ledger.ts';
import { withdraw } from './withdraw.ts';

/** What is decided about a figure, beside the path of another datum. */
const OPTIONS: readonly Option[] = [
  { value: NO_DATUM, name: '不是数据，不放进报告' },
  { value: UNPLACED, name: '先拿出来，以后再放' },
];

/** Paths whose text is one figure; goals, reasons and grades are words. */
const FIGURE = new RegExp(
  String.raw`^(?:sheets\.[^.]+\.)?(?:${[
    String.raw`(?:budget|tables|staffing|facts)\.`,
    String.raw`\w+\.total$`,
    String.raw`targets\.[^.]+\.(?:target|actual|weight|stated|reviewed|thirdParty)$`,
    String.raw`scores\..+\.(?:evidence\.|(?:stated|reviewed|thirdParty)$)`,
  ].join('|')})`,
);

/** The figures of tables, each as a question whose answer is where it stands. */
export function placedFigures(placements: readonly Placement[], numbers: readonly NumberFound[]): Question[] {
  const at = grouped(numbers, ({ place }) => place);
  return placements.flatMap((placement) => {
    const number = isFigure(placement) ? at.get(placement.place)?.find((each) => isIn(each, placement)) : undefined;
    return number === undefined || number.key === null ? [] : [questionOf(number.key, placement)];
  });
}

interface Around {
  numbers: readonly NumberFound[];
  decisions: Decisions;
  /** Whether a path is that of a datum that the report can have. */
  isSlot: (path: string) => boolean;
}

/** What corrections leave of the placements. */
export interface Corrected {
  fields: Fields;
  placements: readonly Placement[];
  /** Each with what was chosen. */
  corrected: readonly Question[];
  /** Where the numbers go that were taken out, by their keys. */
  moves: ReadonlyMap<string, string>;
  /** Where nothing is a datum any more, by what was said of it. */
  left: LeftPlaces;
}

/** Takes out what a person says stands in the wrong place. A path that the form does not have is no correction. */
export function withoutCorrected(
  { fields, placements }: { fields: Fields; placements: readonly Placement[] },
  { numbers, decisions, isSlot }: Around,
): Corrected {
  const corrected: Question[] = [];
  const moves = new Map<string, string>();
  const left = new Map<Place, typeof NO_DATUM | typeof UNPLACED>();
  const of = { fields, placements };
  for (const number of numbers) {
    const { key } = number;
    const chosen = key === null ? undefined : decisions.get(figureKey(key));
    if (key === null || chosen === undefined) continue;
    const held = placements.filter((each) => each.place === number.place && isFigure(each) && isIn(number, each));
    const [first] = held;
    if (first === undefined) continue;
    const question = questionOf(key, first);
    if (!isSettled(question, decisions) && !isSlot(chosen)) continue;
    corrected.push({ ...question, chosen });
    if (held.every(({ path }) => path === chosen)) continue;
    for (const { path } of held) of.fields = withdraw(of.fields, path) ?? of.fields;
    const isGone = ({ path, place }: Placement): boolean =>
      place === number.place && held.some((each) => each.path === path || isOneEvidence(each.path, path));
    of.placements = of.placements.filter((each) => !isGone(each));
    if (chosen === NO_DATUM || chosen === UNPLACED) left.set(number.place, chosen);
    else moves.set(key, chosen);
  }
  return { ...of, corrected, moves, left };
}

/** The figures that a score rests on go together: a part of them would be none. */
function isOneEvidence(one: string, other: string): boolean {
  const [own = '', ...more] = one.split('.evidence.');
  return more.length > 0 && other.startsWith(`${own}.evidence.`);
}

function isFigure({ path }: Placement): boolean {
  return FIGURE.test(path);
}

function isIn({ text }: NumberFound, placement: Placement): boolean {
  const [own] = numbersIn(text);
  return numbersIn(placement.text).some(({ plain }) => plain === own?.plain);
}

function questionOf(key: string, { place, path, text }: Placement): Question {
  return { key: figureKey(key), place, text: text.replaceAll('\n', ''), options: OPTIONS, chosen: path };
}

/** Other than the key of a number without a place: what is decided of those moves nothing that is placed. */
function figureKey(numberKey: string): string {
  return numberKey.replace(/^number:/, 'figure:');
}
