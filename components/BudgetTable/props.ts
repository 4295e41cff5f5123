/** What an author may write on `<BudgetTable />`. */
import { z } from 'zod';

export const props = z.strictObject({
  side: z
    .enum(['revenue', 'expenditure'], { error: 'side 应为 revenue（收入）或 expenditure（支出）。' })
    .optional()
    .describe('只显示一边：revenue 收入，expenditure 支出；不填两边都显示。'),
});
