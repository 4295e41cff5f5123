/** The words for what becomes of the numbers of a document; by itself, since the import page has no use for the rest. */
import type { Fate } from './ledger.ts';

/** What editors read of each fate, behind a count. */
export const FATES: Readonly<Record<Fate, string>> = {
  placed: '放进了草稿的格子',
  repeated: '与放进去的数相同（不重复放）',
  prose: '留在正文里',
  prescribed: '是指标体系规定的分值',
  form: '印在标题、序号或评分说明里（不用填）',
  personal: '是填表人的信息（没有带进来）',
  dismissed: '不是数据',
  unplaced: '还没有定放在哪里',
};
