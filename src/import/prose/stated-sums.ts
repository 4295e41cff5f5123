/** Sums that a sentence states: a total 其中 its parts, or parts one after the other 共 their total. Only what adds up is one. */
import { exact, sum } from '../../number/exact.ts';
import type { Mention } from './mentions.ts';

/** A total, and the mentions that it is made of; each of them a fact or a datum. */
export interface Sum {
  name: string;
  total: Mention;
  parts: readonly Mention[];
}

/** @param mentions  those of one paragraph, from the left. */
export function statedSums(mentions: readonly Mention[]): Sum[] {
  return mentions.flatMap((total, at) => {
    const parts = partsBehind(mentions, at) ?? partsBefore(mentions, at);
    const isNamed = total.name !== undefined && parts?.every(({ name }) => name !== undefined) === true;
    return parts === undefined || !isNamed ? [] : [{ name: `${total.name ?? ''}为各项之和`, total, parts }];
  });
}

/** 共立案41宗，其中事故处罚11宗，监督处罚30宗: the fewest that add up, all of them of one unit and in one sentence. */
function partsBehind(mentions: readonly Mention[], at: number): Mention[] | undefined {
  const total = mentions[at];
  const first = mentions[at + 1];
  if (total === undefined || first === undefined || !/其中|包括|分别(?:是|为)/.test(first.between)) return undefined;
  const parts: Mention[] = [];
  for (const part of mentions.slice(at + 1)) {
    if (!isAlike(part, total) || /[。；;！!？?]/.test(part.between)) return undefined;
    parts.push(part);
    if (parts.length > 1 && addsUp(parts, total)) return parts;
  }
  return undefined;
}

/** A部门3个、B部门4个，共7个. */
function partsBefore(mentions: readonly Mention[], at: number): Mention[] | undefined {
  const total = mentions[at];
  if (total === undefined || !/[，,、；;]\s*(?:共计|合计|总计|总共|一共|共)/.test(total.between)) return undefined;
  const parts: Mention[] = [];
  for (let index = at - 1; index >= 0; index -= 1) {
    const part = mentions[index];
    if (part === undefined || !isAlike(part, total)) return undefined;
    parts.unshift(part);
    if (parts.length > 1 && addsUp(parts, total)) return parts;
    if (/[。；;！!？?]/.test(part.between)) return undefined;
  }
  return undefined;
}

function isAlike(part: Mention, total: Mention): boolean {
  return part.unit === total.unit && part.about === undefined && total.about === undefined;
}

function addsUp(parts: readonly Mention[], total: Mention): boolean {
  return sum(parts.map(({ figure }) => exact(figure))).equals(exact(total.figure));
}
