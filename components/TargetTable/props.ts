/** What an author may write on `<TargetTable />`: nothing. */
import { z } from 'zod';

export const props = z.strictObject({});
