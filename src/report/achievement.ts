/** 达成, 部分达成, 未达成, in the words of forms and of those who fill them in. */

export const ACHIEVEMENTS = ['达成', '部分达成', '未达成'] as const;

export type Achievement = (typeof ACHIEVEMENTS)[number];

const VERB = '(?:达成|完成|达到|实现|达标)(?:了)?';
const OBJECT = '(?:年度|预期|既定|绩效|年初|全部)*(?:(?:指标|目标)值?|目标任务|任务|计划|效果|要求)?';
const WHOLLY = '(?:已|全部|全面|完全|均已?|都已?|已全部|已全面|已按时|按时|按期|如期|顺利|正常|超额)?';
const PARTLY = '(?:已?部分|已?基本|大部分|未完全|未全部)';
const NOT = '(?:尚?未|没有|没)(?:能)?(?:按时|按期|如期)?';
/**
 * The three options that the common forms print, and their short forms. 基本完成 is not all of it, so it is the middle
 * one. What says more than that (显著提升, 优) is no word for achievement, and nothing is made of it.
 */
const WORDS: Readonly<Record<Achievement, RegExp>> = {
  达成: new RegExp(`^${WHOLLY}${VERB}${OBJECT}$`),
  部分达成: new RegExp(`^${PARTLY}${VERB}${OBJECT}(?:[，,、]?(?:并且?|且)?具有一定的?效果)?$`),
  未达成: new RegExp(`^${NOT}${VERB}${OBJECT}(?:[，,、]?(?:且|并且?)?效果[较很]?差)?$`),
};

/** Reads a word for achievement; undefined for anything else. */
export function achievementMeant(text: string): Achievement | undefined {
  const word = text.replace(/[\s。.；;]/g, '');
  return ACHIEVEMENTS.find((each) => WORDS[each].test(word));
}

/** What an actual value that is words says of its row. */
export function achievementIn(actual: unknown): Achievement | undefined {
  const text = typeof actual === 'object' && actual !== null && 'text' in actual ? actual.text : actual;
  return typeof text === 'string' ? achievementMeant(text) : undefined;
}
