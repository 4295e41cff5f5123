/**
 * Numbers of the text that no table holds, proposed as facts: those that something can be compared with. They stand twice
 * under one name, or a sentence states of what they are the sum, the ratio or the change, or they repeat a datum.
 */
import { exact } from '../../number/exact.ts';
import { grouped } from '../../report/grouped.ts';
import { takeId } from '../../report/id-from-name.ts';
import type { Question } from '../draft.ts';
import type { AlikeCounts } from './alike-counts.ts';
import { type Mention, mentionsIn } from './mentions.ts';
import type { Source } from './sources.ts';
import type { Standing } from './standing.ts';
import type { Stated } from './stated.ts';
import { statedChanges } from './stated-changes.ts';
import { statedRatios } from './stated-ratios.ts';
import { statedSums } from './stated-sums.ts';

export interface Fact {
  id: string;
  name: string;
  mention: Mention;
  /** Those that are it; those of the body are to be bound. */
  mentions: readonly Mention[];
}

export interface Proposals {
  facts: readonly Fact[];
  stated: readonly Stated[];
  /** Which of them may be the same. */
  questions: readonly Question[];
  /** Whether a fact stays that nothing is compared with. */
  isAll: boolean;
}

export const NO_FACTS: Proposals = { facts: [], stated: [], questions: [], isAll: false };

interface Options {
  standing: (mention: Mention) => Standing;
  /** The scores that the text of a cell repeats. */
  scoresIn: (source: Source) => readonly Mention[];
  /** What a person says of mentions that may be the same. */
  alike: (mentions: readonly Mention[]) => AlikeCounts;
  /** Those of the facts that there are. */
  ids: readonly string[];
  isAll: boolean;
}

export function proposedFacts(sources: readonly Source[], options: Options): Proposals {
  const read = sources.map((source) => sayingsIn(source, options));
  const alike = options.alike(read.flatMap(({ mentions }) => mentions));
  const names = new Map(read.flatMap((each) => [...each.names]));
  const named = read.flatMap(({ mentions }) => mentions);
  const nameOf = (mention: Mention): string | undefined => names.get(mention) ?? mention.name;
  const stated = distinct([...read.flatMap((each) => each.stated), ...alike.stated], nameOf);
  const inStated = new Set(stated.flatMap(({ mentions }) => mentions));
  const { standing, ids, isAll } = options;
  const isFree = (mention: Mention): boolean => ['new', 'repeats'].includes(standing(mention).kind);
  const free = [...new Set([...named, ...inStated])].filter(isFree);
  const taken = new Set(ids);
  const facts: Fact[] = [];
  const same: Stated[] = [];
  const keys = new Map(free.map((mention, at) => [mention, nameOf(mention) ?? `${at}`]));
  const groups = grouped(free, (mention) => keyOf(mention, keys.get(mention) ?? ''));
  for (const own of groups.values()) {
    const [mention] = own;
    const name = mention && (nameOf(mention) ?? mention.label);
    if (mention === undefined || name === undefined) continue;
    if (!isAll && !isTwice(own) && !own.some((each) => inStated.has(each))) continue;
    const found = factsOf(own, name, taken);
    facts.push(...found);
    if (found.length > 1) same.push(sameOf(name, found));
  }
  return { facts, stated: [...stated, ...same], questions: alike.questions, isAll };
}

interface Sayings {
  mentions: readonly Mention[];
  stated: readonly Stated[];
  names: ReadonlyMap<Mention, string>;
}

/** What a text says of its numbers, as far as all of them are data or can become facts. */
function sayingsIn(source: Source, { standing, scoresIn }: Options): Sayings {
  const mentions = mentionsIn(source);
  const changes = statedChanges(mentions);
  const repeats = [...mentions, ...scoresIn(source)].flatMap((mention) => {
    const found = standing(mention);
    return found.kind === 'repeats' ? [repeatOf(mention, found.path)] : [];
  });
  const all = [...statedSums(mentions), ...changes.stated, ...statedRatios(mentions), ...repeats];
  const isUsable = ({ mentions: own, names }: Stated): boolean =>
    own.every((each) => {
      const { kind } = standing(each);
      return kind === 'is' || (kind !== 'may-be' && (names.get(each) ?? each.label) !== undefined);
    }) && own.some((each) => standing(each).kind !== 'is');
  const stated = all.filter(isUsable);
  return { mentions, stated, names: new Map([...changes.names, ...stated.flatMap(({ names }) => [...names])]) };
}

function repeatOf(mention: Mention, path: string): Stated {
  const name = mention.label ?? '';
  return {
    name: `${name}与表中一致`,
    mentions: [mention],
    names: new Map(),
    write: (pathOf) => ({ kind: 'same', figures: [path, pathOf(mention)] }),
  };
}

/** What is stated twice is one relation. */
function distinct(stated: readonly Stated[], nameOf: (mention: Mention) => string | undefined): Stated[] {
  const key = ({ mentions, write }: Stated): string => {
    const { kind } = write(() => '');
    return [kind, ...mentions.map((each) => keyOf(each, nameOf(each) ?? each.label ?? ''))].join();
  };
  return [...new Map(stated.map((each) => [key(each), each])).values()];
}

/** In two sentences at least: 其中 and its total are no repetition. */
function isTwice(mentions: readonly Mention[]): boolean {
  const [first] = mentions;
  return mentions.some(({ source, spoken }) => source !== first?.source || spoken.sentence !== first.spoken.sentence);
}

/** One name with two values is two facts; so are 41宗 and 41项. */
function keyOf({ figure, unit, about }: Mention, name: string): string {
  return [name, exact(figure).toString(), unit, about].join('|');
}

/** One for the body, where all are bound to it, and one for each cell. */
function factsOf(own: readonly Mention[], name: string, taken: Set<string>): Fact[] {
  const body = own.filter(({ source }) => source.cell === undefined);
  const cells = own.filter(({ source }) => source.cell !== undefined);
  const all = [...(body.length === 0 ? [] : [body]), ...cells.map((each) => [each])];
  return all.flatMap((mentions, index): Fact[] => {
    const [mention] = mentions;
    if (mention === undefined) return [];
    const from = mention.source.cell?.name ?? '';
    const own = index === 0 || from === '' ? name : `${name}（${from}）`;
    return [{ id: takeId(own, taken), name: own, mention, mentions }];
  });
}

function sameOf(name: string, facts: readonly Fact[]): Stated {
  const mentions = facts.map(({ mention }) => mention);
  return {
    name: `${name}各处一致`,
    mentions,
    names: new Map(),
    write: (path) => ({ kind: 'same', figures: mentions.map(path) }),
  };
}

/** Without some facts, what is said of them, and the facts that nothing else is compared with. */
export function withoutFacts({ facts, stated, isAll, ...others }: Proposals, ids: ReadonlySet<string>): Proposals {
  const gone = new Set(facts.flatMap(({ id, mentions }) => (ids.has(id) ? mentions : [])));
  const left = stated.filter(({ mentions }) => !mentions.some((each) => gone.has(each)));
  const needed = new Set(left.flatMap(({ mentions }) => mentions));
  const own = facts.filter(
    ({ id, mentions }) => !ids.has(id) && (isAll || mentions.length > 1 || mentions.some((each) => needed.has(each))),
  );
  return { ...others, facts: own, stated: left, isAll };
}
