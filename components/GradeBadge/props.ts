/** What an author may write on `<GradeBadge />`. */
import { z } from 'zod';

export const props = z.strictObject({
  of: z
    .enum(['stated', 'recomputed'], { error: 'of 应为 stated（自评等级）或 recomputed（复算等级）。' })
    .default('stated')
    .describe('显示哪个等级：stated 自评等级（不填即此），recomputed 复算等级。'),
});
