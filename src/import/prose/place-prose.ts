/** The text of a document: its numbers bound to data, and what it says twice or adds up proposed as facts and relations. */
import type { Paragraph, Place } from '../../document/document.ts';
import { type Decisions, isSettled } from '../decisions.ts';
import { type Fields, NOTHING, type Placed, type Placement, type Question, together } from '../draft.ts';
import { itemsIn } from '../fields.ts';
import { alikeCounts } from './alike-counts.ts';
import { basicSpending } from './basic-spending.ts';
import { withFacts } from './bound-facts.ts';
import { boundIn, boundText } from './bound-text.ts';
import { draftData, type Reading } from './draft-data.ts';
import { factFields } from './fact-fields.ts';
import { declinedFacts, EVERY_FACT, factQuestions, factsQuestion, NO_FACT } from './facts-question.ts';
import type { Mention } from './mentions.ts';
import { NO_FACTS, proposedFacts, type Proposals, withoutFacts } from './propose-facts.ts';
import { sourcesOf } from './sources.ts';
import { ownScores, type Standing, standingOf } from './standing.ts';
import { totalInWords } from './total-in-words.ts';
import { undisturbing } from './undisturbing.ts';

export interface PlacedProse extends Placed {
  /** Paragraphs in which a number is bound, as Markdown, by their place. */
  wording: ReadonlyMap<Place, string>;
  /** The facts of which nothing is decided, each as a question of its own. */
  figures: readonly Question[];
}

interface Options extends Reading {
  fields: Fields;
  /** Where the texts of cells stand. */
  placements: readonly Placement[];
  decisions: Decisions;
}

/** @param paragraphs  those of the text that are no headings. */
export function placeProse(paragraphs: readonly Paragraph[], given: Options): PlacedProse {
  const { fields: ofTables, placements, decisions, ...reading } = given;
  const told = together([
    totalInWords(paragraphs, ofTables, reading),
    basicSpending(paragraphs, ofTables, draftData(ofTables, reading)),
  ]);
  const fields = { ...ofTables, ...told.fields };
  const data = draftData(fields, reading);
  if (data === undefined) return { ...NOTHING, wording: new Map(), figures: [] };
  const known = new Map(paragraphs.map(({ place, text }) => [place, boundIn(text, data)]));
  const standing = onceEach((mention) => standingOf(mention, { data, bound: known }));
  const propose = (isAll: boolean): Proposals => {
    const proposals = proposedFacts(sourcesOf(paragraphs, { fields, placements }), {
      ...{ standing, isAll, ids: data.report.facts.map(({ id }) => id) },
      scoresIn: (source) => ownScores(source, data),
      alike: (mentions) => alikeCounts(mentions, decisions),
    });
    return undisturbing(proposals, { paragraphs, known, fields, reading });
  };
  const compared = propose(false);
  const question = factsQuestion(compared, decisions);
  const all = chosenOf(question?.chosen, compared, propose);
  const single = factQuestions(all.facts, decisions);
  const proposals = withoutFacts(all, declinedFacts(single));
  const bound = withFacts(known, proposals.facts);
  const ofFacts = proposals.facts.map(({ id, mention: { text, source } }) => ({
    ...{ path: `facts.${id}`, text, place: source.place, isCertain: false },
  }));
  return {
    fields: {
      ...told.fields,
      ...factFields(proposals, { others: itemsIn(fields['facts']), pathOf: pathsOf(proposals, standing) }),
    },
    placements: [...told.placements, ...ofFacts],
    questions: [
      ...[...compared.questions, ...(question === undefined ? [] : [question])],
      ...single.filter((each) => isSettled(each, decisions)),
    ],
    figures: single.filter((each) => !isSettled(each, decisions)),
    wording: new Map(
      paragraphs.flatMap(({ place, text }) => {
        const own = bound.get(place) ?? [];
        return own.length === 0 ? [] : [[place, boundText(text, own)] as const];
      }),
    ),
  };
}

function chosenOf(
  chosen: string | null | undefined,
  compared: Proposals,
  propose: (isAll: boolean) => Proposals,
): Proposals {
  if (chosen === NO_FACT) return NO_FACTS;
  return chosen === EVERY_FACT ? propose(true) : compared;
}

/** Of a mention that became a fact or is a datum. */
function pathsOf({ facts }: Proposals, standing: (mention: Mention) => Standing) {
  const ids = new Map(facts.flatMap(({ id, mentions }) => mentions.map((mention) => [mention, id])));
  return (mention: Mention): string | undefined => {
    const id = ids.get(mention);
    const found = standing(mention);
    return id === undefined ? (found.kind === 'is' ? found.path : undefined) : `facts.${id}`;
  };
}

function onceEach<Found>(find: (mention: Mention) => Found): (mention: Mention) => Found {
  const found = new Map<Mention, Found>();
  return (mention) => {
    const known = found.get(mention) ?? find(mention);
    found.set(mention, known);
    return known;
  };
}
