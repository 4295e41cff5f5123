/** Sums that a sentence states: a total 其中 its parts, or parts one after the other 共 their total. Only what adds up is one. */
import { exact } from '../../number/exact.ts';
import type { Mention } from './mentions.ts';
import { beginsSentence, isAlike, type Stated } from './stated.ts';

/** @param mentions  those of one text, from the left. */
export function statedSums(mentions: readonly Mention[]): Stated[] {
  return mentions.flatMap((total, at): Stated[] => {
    const parts = partsBehind(mentions, at) ?? partsBefore(mentions, at);
    if (parts === undefined || total.label === undefined) return [];
    const whole = total.label;
    const short = parts.filter(({ name }) => name === undefined || name.includes('：') || name.length <= SHORT_MOST);
    if (short.some(({ said }) => said === '')) return [];
    return [
      {
        name: `${whole}为各项之和`,
        mentions: [total, ...parts],
        names: new Map(short.map((part) => [part, `${whole}：${part.said}`])),
        write: (path) => ({ kind: 'sum', total: path(total), parts: parts.map(path) }),
      },
    ];
  });
}

/** A text may have as many numbers as characters. */
const PARTS_MOST = 60;

/** Shorter names say too little without the whole: 已实现. */
const SHORT_MOST = 3;

/** 共立案41宗，其中事故处罚11宗，监督处罚30宗; 901场（视频会议589场，本地会议312场）: the fewest that add up, all in one sentence. */
function partsBehind(mentions: readonly Mention[], at: number): Mention[] | undefined {
  const total = mentions[at];
  const first = mentions[at + 1];
  if (total === undefined || first === undefined) return undefined;
  const isInBrackets = /^[(][^)]*$/.test(first.between);
  if (!isInBrackets && !/其中|包括|分别(?:是|为)/.test(first.between)) return undefined;
  const parts: Mention[] = [];
  let sum = exact('0');
  for (const part of mentions.slice(at + 1, at + 1 + PARTS_MOST)) {
    if (!isAlike(part, total) || beginsSentence(part) || (isInBrackets && part.between.includes(')'))) return undefined;
    parts.push(part);
    sum = sum.plus(exact(part.figure));
    if (parts.length > 1 && sum.equals(exact(total.figure))) return parts;
  }
  return undefined;
}

/** A部门3个、B部门4个，共7个. */
function partsBefore(mentions: readonly Mention[], at: number): Mention[] | undefined {
  const total = mentions[at];
  if (total === undefined || !/[，,、；;](?:共计|合计|总计|总共|一共|共)/.test(total.between)) return undefined;
  const parts: Mention[] = [];
  let sum = exact('0');
  for (let index = at - 1; index >= 0 && parts.length < PARTS_MOST; index -= 1) {
    const part = mentions[index];
    if (part === undefined || !isAlike(part, total)) return undefined;
    parts.unshift(part);
    sum = sum.plus(exact(part.figure));
    if (parts.length > 1 && sum.equals(exact(total.figure))) return parts;
    if (beginsSentence(part)) return undefined;
  }
  return undefined;
}
