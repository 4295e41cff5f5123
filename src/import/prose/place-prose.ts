/** The text of a document: its numbers bound to data, and what it says twice or adds up proposed as facts and relations. */
import { isTelling } from '../../check/checks/figure-unbound.ts';
import { type FigureDatum, isFigureDatum } from '../../check/figure/quantity.ts';
import { namedNumerals } from '../../check/wording/named-figures.ts';
import { numeralsIn } from '../../check/wording/numerals.ts';
import { agreement, isFigureOf } from '../../check/wording/wording.ts';
import type { Paragraph, Place } from '../../document/document.ts';
import type { Framework } from '../../report/framework.ts';
import { grouped } from '../../report/grouped.ts';
import { type Decisions, isSettled, NO_DATUM, settled } from '../decisions.ts';
import { type Fields, NOTHING, type Placed, type Question } from '../draft.ts';
import { itemsIn } from '../fields.ts';
import { countedWords, questionKey } from '../question-keys.ts';
import { type Bound, boundIn, boundText } from './bound-text.ts';
import { digitsOf, type DraftData, draftData } from './draft-data.ts';
import type { Mention } from './mentions.ts';
import { type Fact, factFields, proposedFacts, type Proposals } from './propose-facts.ts';

export interface PlacedProse extends Placed {
  /** Paragraphs in which a number is bound, as Markdown, by their place. */
  wording: ReadonlyMap<Place, string>;
  /** The facts of which nothing is decided, each as a question of its own. */
  figures: readonly Question[];
}

interface Options extends Reading {
  decisions: Decisions;
}

interface Reading {
  fields: Fields;
  year: number | undefined;
  framework: string | null;
  frameworks: ReadonlyMap<string, Framework>;
}

/** @param paragraphs  those of the text that are no headings. */
export function placeProse(paragraphs: readonly Paragraph[], { fields, decisions, ...options }: Options): PlacedProse {
  const data = draftData(fields, options);
  if (data === undefined) return { ...NOTHING, wording: new Map(), figures: [] };
  const known = new Map(paragraphs.map(({ place, text }) => [place, boundIn(text, data)]));
  const isData = ({ place, start, spoken }: Mention): boolean =>
    known.get(place)?.some((bound) => bound.start === start) === true ||
    (isTelling(spoken.numeral) &&
      data.alike(spoken.numeral.figure).some(({ datum }) => isFigureOf(spoken.numeral, datum)));
  const others = itemsIn(fields['facts']);
  let proposals = proposedFacts(paragraphs, { isKnown: isData, ids: data.report.facts.map(({ id }) => id) });
  // What would be said wrongly of other numbers of the text is no fact, nor is what only a sum of it made one.
  for (;;) {
    const disturbing = disturbingFacts(proposals, { paragraphs, known, fields, options });
    if (disturbing.size === 0) break;
    proposals = without(proposals, disturbing);
  }
  const question = questionOf(proposals, decisions);
  if (question?.chosen === NO_DATUM) proposals = { facts: [], sums: [] };
  const asked = factQuestions(proposals.facts, decisions);
  const declined = proposals.facts.filter((_, at) => asked[at]?.chosen === NO_DATUM).map(({ id }) => id);
  if (declined.length > 0) proposals = without(proposals, new Set(declined));
  const bound = withFacts(known, proposals.facts);
  return {
    fields: factFields(proposals, { others, pathOf: (mention) => pathOf(mention, proposals.facts) }),
    placements: proposals.facts.map(({ id, mention: { text, place } }) => ({
      ...{ path: `facts.${id}`, text, place, isCertain: false },
    })),
    questions: [question, ...asked.filter((each) => isSettled(each, decisions))].filter((each) => each !== undefined),
    figures: asked.filter((each) => !isSettled(each, decisions)),
    wording: new Map(
      paragraphs.flatMap(({ place, text }) => {
        const own = bound.get(place) ?? [];
        return own.length === 0 ? [] : [[place, boundText(text, own)] as const];
      }),
    ),
  };
}

/** Without some facts, the sums that need them, and the facts that only those sums needed. */
function without({ facts, sums }: Proposals, disturbing: ReadonlySet<string>): Proposals {
  const left = facts.filter(({ id }) => !disturbing.has(id));
  const isLeft = (mention: Mention): boolean => pathOf(mention, left) !== undefined;
  const own = sums.filter(({ total, parts }) => [total, ...parts].every(isLeft));
  const needed = new Set(own.flatMap(({ total, parts }) => [total, ...parts]));
  return {
    facts: left.filter(({ mentions }) => mentions.length > 1 || mentions.some((each) => needed.has(each))),
    sums: own,
  };
}

function pathOf(mention: Mention, facts: readonly Fact[]): string | undefined {
  const fact = facts.find(({ mentions }) => mentions.includes(mention));
  return fact === undefined ? undefined : `facts.${fact.id}`;
}

interface Around {
  paragraphs: readonly Paragraph[];
  known: ReadonlyMap<Place, readonly Bound[]>;
  fields: Fields;
  options: Omit<Reading, 'fields'>;
}

/** Facts on whose account the checks of the text would find fault with a number that is something else. */
function disturbingFacts(proposals: Proposals, { paragraphs, known, fields, options }: Around): Set<string> {
  const own = factFields(proposals, { others: itemsIn(fields['facts']), pathOf: () => undefined });
  const data = draftData({ ...fields, ...own }, options);
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

function withFacts(known: ReadonlyMap<Place, readonly Bound[]>, facts: readonly Fact[]): Map<Place, readonly Bound[]> {
  const all = new Map(known);
  for (const { id, mentions } of facts)
    for (const { place, start, end } of mentions) {
      const own = [...(all.get(place) ?? []), { start, end, path: `${FACTS}${id}` }];
      all.set(
        place,
        own.sort((a, b) => a.start - b.start),
      );
    }
  return all;
}

/** One question for all of them: a person reads the list, and mends single names in the draft. */
function questionOf({ facts, sums }: Proposals, decisions: Decisions): Question | undefined {
  const [first] = facts;
  if (first === undefined) return undefined;
  const names = facts.map(({ name, mention }) => `${name}${mention.text}`).join('、');
  const relations = sums.length === 0 ? '' : `，其中写明的 ${sums.length} 处合计当作相加关系（relations）`;
  return settled(
    {
      key: questionKey(
        'facts',
        facts.map(({ name }) => name),
      ),
      place: first.mention.place,
      text: `正文里有 ${facts.length} 个数字当作事实（facts）${relations}，名称取自原文，请看一眼：${names}。`,
      options: [
        { value: 'keep', name: '当作事实' },
        { value: NO_DATUM, name: '只留在正文里' },
      ],
      chosen: 'keep',
    },
    decisions,
  );
}

/** Each fact alone, for who finds one among them that is none. */
function factQuestions(facts: readonly Fact[], decisions: Decisions): Question[] {
  const count = countedWords();
  return facts.map(({ id, name, mention: { text, place } }) => {
    const path = `${FACTS}${id}`;
    const options = [
      { value: path, name: '当作事实' },
      { value: NO_DATUM, name: '只留在正文里' },
    ];
    const key = count(questionKey('fact', [name]));
    return settled(
      { key, place, text: `正文里的“${name}”${text}当作事实（facts）。`, options, chosen: path },
      decisions,
    );
  });
}
