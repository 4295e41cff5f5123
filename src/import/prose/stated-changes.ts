/** Increases and decreases that a sentence states: 接报186宗，同比下降39.61%; 350起、298人，分别下降16.1%、8.9%. */
import type { Mention } from './mentions.ts';
import { formsOf } from './names.ts';
import { beginsSentence, follows, isAlike, isPercent, type Stated } from './stated.ts';

const UP = '增加|增长|上升|提高|偏多';
const DOWN = '下降|减少|降低|偏少';
/** Of the year before alone: what is compared with a plan, or with others, is no change. */
const LAST_YEAR = '(?:与|和|比|较|同比)*(?:上年度?|去年|上一年度?|20\\d\\d年度?)(?:同期)?(?:相比)?';
const COMPARED = `(?:${LAST_YEAR}|同比)?[，,]?`;
const CHANGED = new RegExp(`^[，,、]?(?<topic>[^，,、]*?)[，,、]?${COMPARED}(?<verb>${UP}|${DOWN})[了长]?$`);
const FROM = new RegExp(`^[，,]?${LAST_YEAR}的?$`);
const EACH = new RegExp(
  `(?<words>[^，,。；;]*?)[，,]?${COMPARED}分别${COMPARED}(?:比|较)?(?<verb>${UP}|${DOWN})[了长]?$`,
);
const DIFFERENCE = new RegExp(`(?:${UP}|${DOWN})了?$`);
const NEXT = /^(?:[、，,和及]|以及)$/;

export interface Changes {
  stated: readonly Stated[];
  /** What percentages are called of which the text gives no number: 森林火灾和过火面积分别下降74.07%、98.62%. */
  names: ReadonlyMap<Mention, string>;
}

/** @param mentions  those of one text, from the left. */
export function statedChanges(mentions: readonly Mention[]): Changes {
  const single = mentions.flatMap((to, at) => changeOf(to, mentions.slice(at + 1)) ?? []);
  const lists = mentions.flatMap((first, at) => listAt(first, at, mentions) ?? []);
  return {
    stated: [...single, ...lists.flatMap(({ changes }) => changes)].map(statedOf),
    names: new Map(lists.flatMap(({ names }) => [...names])),
  };
}

interface Change {
  to: Mention;
  from?: Mention;
  amount?: Mention;
  percent?: Mention;
  verb: string;
}

function changeOf(to: Mention, behind: readonly Mention[]): Change | undefined {
  const [next] = behind;
  // Neither what it is compared with changed, nor the difference.
  const isOther = FROM.test(nearly(to.between)) || DIFFERENCE.test(to.between.slice(-WORDS_MOST));
  if (isPercent(to) || isOther || next === undefined) return undefined;
  const isFrom = FROM.test(nearly(next.between)) && isAlike(next, to) && follows(next, to);
  const [first, second] = isFrom ? behind.slice(1) : behind;
  const verb = first && follows(first, isFrom ? next : to) ? verbBefore(first, to) : undefined;
  if (first === undefined || verb === undefined) return undefined;
  const own = { to, verb, ...(isFrom && { from: next }) };
  if (isPercent(first)) return { ...own, percent: first };
  if (!isAlike(first, to)) return undefined;
  const isRated = second !== undefined && isPercent(second) && verbBefore(second, to) !== undefined;
  return { ...own, amount: first, ...(isRated && { percent: second }) };
}

/** The words may say once more what is counted: 省市领导参会124场次，省市领导参会场次同比增加. */
function verbBefore({ between, spoken }: Mention, to: Mention): string | undefined {
  if (spoken.numeral.text.includes('百分点')) return undefined;
  const { topic = '', verb } = CHANGED.exec(nearly(between))?.groups ?? {};
  const again = [to.name, to.said].flatMap((words = '') => [words, `${words}${to.unit}`, `${words}数`]);
  return topic === '' || again.includes(topic) ? verb : undefined;
}

/** Longer words say more than that it changed. */
function nearly(between: string): string {
  return between.length > WORDS_MOST ? '' : between;
}

const WORDS_MOST = 60;

interface List {
  changes: readonly Change[];
  names: ReadonlyMap<Mention, string>;
}

/** As many percentages as numbers stand before them since the last percentage, or as many as there are names. */
function listAt(first: Mention, at: number, mentions: readonly Mention[]): List | undefined {
  const { words = '', verb } =
    (isPercent(first) ? EACH.exec(first.between.slice(-WORDS_MOST))?.groups : undefined) ?? {};
  if (verb === undefined) return undefined;
  const behind = mentions.slice(at + 1);
  const end = behind.findIndex((each) => !isPercent(each) || !NEXT.test(each.between));
  const percents = [first, ...(end < 0 ? behind : behind.slice(0, end))];
  const counted = countedBefore(first, mentions.slice(0, at));
  if (counted.length === percents.length)
    return {
      changes: percents.flatMap((percent, index) => {
        const to = counted[index];
        return to === undefined ? [] : [{ to, percent, verb }];
      }),
      names: new Map(),
    };
  const named = words.split(/[、和与及]/).map((each) => formsOf(each).at(-1) ?? '');
  const isNamed = named.length === percents.length && named.every((each) => each.length > 1);
  return {
    changes: [],
    names: new Map(isNamed ? percents.map((percent, index) => [percent, `${named[index] ?? ''}${verb}幅度`]) : []),
  };
}

function countedBefore(first: Mention, before: readonly Mention[]): Mention[] {
  const counted: Mention[] = [];
  if (beginsSentence(first)) return counted;
  for (const mention of [...before].reverse()) {
    if (isPercent(mention)) return counted;
    counted.unshift(mention);
    if (beginsSentence(mention)) return counted;
  }
  return counted;
}

function statedOf({ to, from, amount, percent, verb }: Change): Stated {
  const own = to.name ?? to.label ?? '';
  const named = [
    ...(from === undefined ? [] : [[from, `${own}（基期）`] as const]),
    ...(amount === undefined ? [] : [[amount, `${own}${verb}数`] as const]),
    ...(percent === undefined ? [] : [[percent, `${own}${verb}幅度`] as const]),
  ];
  return {
    name: `${own}${verb}`,
    mentions: [to, ...named.map(([mention]) => mention)],
    names: new Map(own === '' ? [] : named),
    write: (path) => ({
      kind: 'change',
      ...(from !== undefined && { from: path(from) }),
      to: path(to),
      ...(amount !== undefined && { amount: path(amount) }),
      ...(percent !== undefined && { percent: path(percent) }),
      direction: new RegExp(UP).test(verb) ? '增加' : '减少',
    }),
  };
}
