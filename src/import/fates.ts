/** The words for what becomes of the numbers of a document; by itself, since the import page has no use for the rest. */
import type { Fate } from './ledger.ts';

/** What editors read of each fate, behind a count. */
export const FATES: Readonly<Record<Fate, string>> = {
  placed: '放进了数据',
  repeated: '与数据里的数重复',
  prose: '在正文里',
  form: '是表格自己印的',
  personal: '是填表人的，没有带进来',
  dismissed: '不是数据',
  unplaced: '没有放置',
};
