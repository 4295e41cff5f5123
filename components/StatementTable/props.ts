/** What an author may write on `<StatementTable of="…" />`. */
import { z } from 'zod';
import { identifier } from '../../src/report/identifier.ts';

export const props = z.strictObject({
  of: identifier.describe('显示哪张表：填表的编号，例如 basic。'),
});
