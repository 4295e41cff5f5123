/** The terms that a report has to keep to: level-one indicators and the department's names. */
import type { Department } from '../../report/department.ts';
import type { Datum } from '../../report/datum.ts';
import type { Framework, Indicator } from '../../report/framework.ts';
import { oncePer } from '../../score/once.ts';
import type { ReportView } from '../../score/view.ts';
import { matchesIn } from './matches.ts';
import { NameIndex } from './name-index.ts';
import { isOneCharacterOff, placesOf, placesOfMisses } from './near-miss.ts';

export interface NearMiss {
  written: string;
  term: string;
  /** Position in the line. */
  start: number;
}

const LENGTH_SPEAKING = 3;
/** What follows an indicator's name when it is meant as one. */
const INDICATOR_SUFFIX = /部分|得分|自评|指标/g;
const HAN = /^\p{Script=Han}+$/u;

/** The terms that occur in a line as they should. */
export function termsIn(line: string, view: ReportView): string[] {
  return [...levelOne(view), ...departmentNames(view)].filter((term) => line.includes(term));
}

/** Words of a line that miss a term by one character. */
export function nearMisses(line: string, view: ReportView): NearMiss[] {
  return [...indicatorMisses(line, view), ...departmentMisses(line, view)];
}

function levelOne({ framework }: ReportView): readonly string[] {
  return framework === null ? [] : levelOneOf(framework);
}

const levelOneOf = oncePer(({ indicators }: Framework) =>
  indicators.map(({ name }) => name).filter((name) => name.length >= LENGTH_SPEAKING),
);

function departmentNames({ department }: ReportView): readonly string[] {
  return departmentNamesOf(department);
}

const departmentNamesOf = oncePer(({ name, shortName }: Department) =>
  [...new Set([name, shortName])].filter((each) => each.length > LENGTH_SPEAKING),
);

function indicatorMisses(line: string, view: ReportView): NearMiss[] {
  return matchesIn(line, INDICATOR_SUFFIX).flatMap(({ index }) => {
    const before = line.slice(0, index);
    if (endsInDefinedName(before, view)) return [];
    return levelOne(view)
      .flatMap((term) => {
        const written = [term.length, term.length - 1]
          .filter((length) => length >= LENGTH_SPEAKING && length <= before.length)
          .map((length) => before.slice(before.length - length))
          .find((each) => HAN.test(each) && isOneCharacterOff(each, term));
        return written === undefined ? [] : [{ written, term, start: index - written.length }];
      })
      .slice(0, 1);
  });
}

/** Every name that the framework or the data define is meant as it is, not a slip for another. */
function endsInDefinedName(text: string, { framework, published }: ReportView): boolean {
  const isIndicator = framework !== null && indicatorNames(framework).atEndOf(text) !== undefined;
  return isIndicator || datumNames(published).atEndOf(text) !== undefined;
}

const indicatorNames = oncePer(({ indicators }: Framework) => indexOf(namesOf(indicators)));
const datumNames = oncePer((published: ReadonlyMap<string, Datum>) =>
  indexOf([...published.values()].map(({ name }) => name)),
);

function indexOf(names: readonly string[]): NameIndex<true> {
  return new NameIndex(new Map(names.map((name) => [name, true])));
}

function namesOf(nodes: readonly Indicator[]): string[] {
  return nodes.flatMap(({ name, parts = [], indicators = [] }) => {
    return [name, ...parts.flatMap((part) => part.name ?? []), ...namesOf(indicators)];
  });
}

function departmentMisses(line: string, view: ReportView): NearMiss[] {
  const names = departmentNames(view);
  const found = names.flatMap((term) => missesOf(term, line, view));
  // The full name ends in the short one: one slip is one finding.
  const isWithin = (each: NearMiss, other: NearMiss): boolean => {
    const isShorter = each.written.length < other.written.length;
    const endsWithin = each.start + each.written.length <= other.start + other.written.length;
    return isShorter && other.start <= each.start && endsWithin;
  };
  return found.filter((each) => !found.some((other) => isWithin(each, other)));
}

function missesOf(term: string, line: string, view: ReportView): NearMiss[] {
  const exact = placesOf(term, line);
  return [term.length, term.length - 1].flatMap((length) => {
    const misses: NearMiss[] = [];
    for (const start of placesOfMisses(line, { term, length })) {
      const written = line.slice(start, start + length);
      if (!HAN.test(written) || !isOneCharacterOff(written, term) || isOtherPlace(written, term, view)) continue;
      const isWithinName = exact.some((from) => start < from + term.length && from < start + length);
      // Without its first character a name may be another department's.
      if (!isWithinName && !term.endsWith(written)) misses.push({ written, term, start });
    }
    return misses;
  });
}

/** If the exchanged character belongs to a region's name, another region's department is meant. */
function isOtherPlace(written: string, term: string, { department }: ReportView): boolean {
  if (written.length < term.length) return false;
  return department.regions.some(({ name }) => {
    const at = term.indexOf(name);
    return at >= 0 && written.slice(at, at + name.length) !== name;
  });
}
