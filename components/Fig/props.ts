/** What an author may write on `<Fig of="…" />`. */
import { z } from 'zod';
import { figurePath } from '../../src/report/identifier.ts';

export const props = z.strictObject({
  of: figurePath.describe(
    '显示哪个数据：填它的路径，例如 budget.expenditure.executed；computed. 开头的是计算值。标签之间写了文字时照文字显示，并核对与数据是否一致。',
  ),
});
