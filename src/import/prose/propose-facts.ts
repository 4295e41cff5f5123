/** Numbers of the text that no table holds, proposed as facts: those that stand twice under one name, and stated sums. */
import type { Paragraph } from '../../document/document.ts';
import { exact } from '../../number/exact.ts';
import { grouped } from '../../report/grouped.ts';
import { takeId } from '../../report/id-from-name.ts';
import { Flow, type Value } from '../../write/yaml-lines.ts';
import type { Fields } from '../draft.ts';
import { type Mention, mentionsIn } from './mentions.ts';
import { statedSums, type Sum } from './stated-sums.ts';

export interface Fact {
  id: string;
  name: string;
  mention: Mention;
  /** Where it is to be bound: by the place of the paragraph. */
  mentions: readonly Mention[];
}

export interface Proposals {
  facts: readonly Fact[];
  sums: readonly Sum[];
}

/**
 * @param isKnown  tells which mentions are data already, or may be.
 * @param ids      those of the facts that there are.
 */
export function proposedFacts(
  paragraphs: readonly Paragraph[],
  { isKnown, ids }: { isKnown: (mention: Mention) => boolean; ids: readonly string[] },
): Proposals {
  const all = paragraphs.map((paragraph) => mentionsIn(paragraph));
  const stated = all.flatMap((own) => statedSums(own)).filter((sum) => ![sum.total, ...sum.parts].some(isKnown));
  // A sum that is stated twice is one relation.
  const sums = [...new Map(stated.map((sum) => [[sum.total, ...sum.parts].map(keyOf).join(), sum])).values()];
  const named = all.flat().filter((mention) => mention.name !== undefined && !isKnown(mention));
  const inSums = new Set(stated.flatMap(({ total, parts }) => [total, ...parts]));
  const taken = new Set(ids);
  const facts: Fact[] = [];
  for (const own of grouped(named, keyOf).values()) {
    const [mention] = own;
    if (mention?.name === undefined) continue;
    if (!isTwice(own) && !own.some((each) => inSums.has(each))) continue;
    const id = takeId(mention.name, taken);
    facts.push({ id, name: mention.name, mention, mentions: own });
  }
  return { facts, sums };
}

/** In two sentences at least: 其中 and its total are no repetition. */
function isTwice(mentions: readonly Mention[]): boolean {
  return new Set(mentions.map(({ place, sentence }) => `${place} ${sentence}`)).size > 1;
}

/** One name with two values is two facts; so are 41宗 and 41项. */
function keyOf({ name, figure, unit, about }: Mention): string {
  return [name, exact(figure).toString(), unit, about].join('|');
}

/** As a report has them, behind the facts that there are. */
export function factFields(
  { facts, sums }: Proposals,
  { others, pathOf }: { others: readonly Value[]; pathOf: (mention: Mention) => string | undefined },
): Fields {
  const written = facts.map(
    ({ id, name, mention: { figure, unit, about } }) => new Flow({ id, name, value: figure, unit, about }),
  );
  const taken = new Set<string>();
  const relations = sums.flatMap(({ name, total, parts }) => {
    const paths = [total, ...parts].map(pathOf);
    if (paths.some((path) => path === undefined)) return [];
    const id = takeId(name, taken);
    const [whole, ...below] = paths;
    return [{ id, kind: 'sum', name, total: whole, parts: below.map((path) => path ?? '') }];
  });
  return { ...(written.length > 0 && { facts: [...others, ...written] }), ...(relations.length > 0 && { relations }) };
}
