/** The lists of a file (`numbering.xml`): how each level of each is numbered. */
import { attributeOf, childOf, childrenOf, type XmlElement } from '../xml.ts';
import { isOn, valueOf, wholeOf } from './attributes.ts';
import { printedSymbols, symbolFontOf } from './symbols.ts';

export interface ListLevel {
  start: number;
  /** As the file names it: `chineseCounting`. */
  format: string;
  /** What is printed, `%1` being the number of the first level: `（%1）`; empty where the number is hidden. */
  pattern: string;
  /** What stands between the number and the text. */
  suffix: 'tab' | 'space' | 'nothing';
  /** The level from 1 whose numbers begin this one anew, with all above it; 0 where none does, undefined where each does. */
  restart: number | undefined;
  /** All numbers of the pattern are printed as 1, 2, 3. */
  isLegal: boolean;
  /** The style of paragraphs whose level this is. */
  styleId: string | undefined;
}

export interface List {
  /** Lists with the same counter count on from each other. */
  counterId: string;
  levels: ReadonlyMap<number, ListLevel>;
  /** Where this list begins anew, by level. */
  starts: ReadonlyMap<number, number>;
}

/** Levels of a list. */
export const LEVELS = 9;

/** As long as a pattern of Word may be. */
const PATTERN_MAX = 255;

/** By the ids that paragraphs name. */
export function readLists(root: XmlElement | undefined): ReadonlyMap<string, List> {
  const definitions = new Map(
    childrenOf(root, 'abstractNum').map((each) => [attributeOf(each, 'abstractNumId') ?? '', each]),
  );
  const byStyle = new Map([...definitions].map(([id, each]) => [valueOf(childOf(each, 'styleLink')), id]));
  const levelsOf = new Map([...definitions].map(([id, each]) => [id, levelsIn(each)]));
  return new Map(
    childrenOf(root, 'num').map((each) => {
      const ownId = valueOf(childOf(each, 'abstractNumId')) ?? '';
      // A definition may only name the style whose definition it takes.
      const styleId = valueOf(childOf(definitions.get(ownId), 'numStyleLink'));
      const counterId = (styleId === undefined ? undefined : byStyle.get(styleId)) ?? ownId;
      return [attributeOf(each, 'numId') ?? '', listFrom(each, counterId, levelsOf.get(counterId) ?? new Map())];
    }),
  );
}

function listFrom(element: XmlElement, counterId: string, levels: ReadonlyMap<number, ListLevel>): List {
  const overrides = childrenOf(element, 'lvlOverride').filter((each) => wholeOf(each, 'ilvl') !== undefined);
  const own = overrides.flatMap((each) => [...levelsIn(each)]);
  const starts = overrides.flatMap((each): [number, number][] => {
    const start = wholeOf(childOf(each, 'startOverride'));
    return start === undefined ? [] : [[wholeOf(each, 'ilvl') ?? 0, start]];
  });
  return { counterId, levels: own.length === 0 ? levels : new Map([...levels, ...own]), starts: new Map(starts) };
}

function levelsIn(element: XmlElement): Map<number, ListLevel> {
  return new Map(childrenOf(element, 'lvl').map((each) => [wholeOf(each, 'ilvl') ?? 0, levelFrom(each)]));
}

function levelFrom(element: XmlElement): ListLevel {
  const suffix = valueOf(childOf(element, 'suff'));
  const properties = childOf(element, 'rPr');
  const pattern = isOn(childOf(properties, 'vanish')) ? '' : (valueOf(childOf(element, 'lvlText')) ?? '');
  return {
    start: wholeOf(childOf(element, 'start')) ?? 0,
    format: formatOf(element),
    pattern: printedSymbols(pattern.slice(0, PATTERN_MAX), symbolFontOf(properties)).text,
    suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
    restart: wholeOf(childOf(element, 'lvlRestart')),
    isLegal: isOn(childOf(element, 'isLgl')),
    styleId: valueOf(childOf(element, 'pStyle')),
  };
}

/** New programs wrap a format of their own with one that all know. */
function formatOf(element: XmlElement): string {
  const wrapped = childrenOf(element, 'AlternateContent').map((each) => childOf(each, 'Fallback', 'numFmt'));
  return valueOf(childOf(element, 'numFmt') ?? wrapped[0]) ?? 'decimal';
}
