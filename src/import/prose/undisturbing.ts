/** Facts on whose account the checks of the text would find fault with a number that is something else: they are dropped. */
import { isTelling } from '../../check/checks/figure-unbound.ts';
import { type FigureDatum, isFigureDatum } from '../../check/figure/quantity.ts';
import { namedNumerals } from '../../check/wording/named-figures.ts';
import { numeralsIn } from '../../check/wording/numerals.ts';
import { agreement, isFigureOf } from '../../check/wording/wording.ts';
import type { Paragraph, Place } from '../../document/document.ts';
import { grouped } from '../../report/grouped.ts';
import type { Fields } from '../draft.ts';
import { itemsIn } from '../fields.ts';
import { withFacts } from './bound-facts.ts';
import type { Bound } from './bound-text.ts';
import { digitsOf, type DraftData, draftData, type Reading } from './draft-data.ts';
import { factFields } from './fact-fields.ts';
import { type Proposals, withoutFacts } from './propose-facts.ts';

/** What would be said wrongly of other numbers of the text is no fact, nor is what only a relation with it made one. */
export function undisturbing(proposals: Proposals, around: Around): Proposals {
  const disturbing = disturbingFacts(proposals, around);
  return disturbing.size === 0 ? proposals : undisturbing(withoutFacts(proposals, disturbing), around);
}

interface Around {
  paragraphs: readonly Paragraph[];
  known: ReadonlyMap<Place, readonly Bound[]>;
  fields: Fields;
  reading: Reading;
}

/** Facts on whose account the checks of the text would find fault with a number that is something else. */
function disturbingFacts(proposals: Proposals, { paragraphs, known, fields, reading }: Around): Set<string> {
  const own = factFields(proposals, { others: itemsIn(fields['facts']), pathOf: () => undefined });
  const data = draftData({ ...fields, ...own }, reading);
  const bound = withFacts(known, proposals.facts);
  const found = new Set<string>();
  if (data === undefined) return new Set(proposals.facts.map(({ id }) => id));
  const figures = grouped([...data.published.values()].filter(isFigureDatum), ({ content }) =>
    digitsOf(content.figure),
  );
  for (const { place, text } of paragraphs)
    for (const path of misread(blanked(text, bound.get(place) ?? []), data, figures))
      found.add(path.slice(FACTS.length));
  return found;
}

type Figures = ReadonlyMap<string, readonly FigureDatum[]>;

const FACTS = 'facts.';

/** The paths of facts that the checks would take unbound numbers of a text for. */
function misread(text: string, { report, published }: DraftData, figures: Figures): string[] {
  const named = namedNumerals(text, { report, published }).flatMap(({ numeral, candidates }) => {
    const isRight = candidates.some((datum) => ['pass', 'rounding'].includes(agreement(numeral, datum)?.outcome ?? ''));
    return isRight ? [] : candidates.map(({ path }) => path);
  });
  const bare = numeralsIn(text)
    .filter(isTelling)
    .flatMap((numeral) => {
      const alike = (figures.get(digitsOf(numeral.figure)) ?? []).filter(
        (datum) => datum.is === undefined && isFigureOf(numeral, datum),
      );
      return alike.length === 1 ? alike.map(({ path }) => path) : [];
    });
  return [...named, ...bare].filter((path) => path.startsWith(FACTS));
}

/** As checks see a text: what is bound is none of the author's wording. */
function blanked(text: string, bound: readonly Bound[]): string {
  return bound.reduce(
    (rest, { start, end }) => `${rest.slice(0, start)}${'\u0000'.repeat(end - start)}${rest.slice(end)}`,
    text,
  );
}
