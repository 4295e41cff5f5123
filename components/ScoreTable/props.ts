/** What an author may write on `<ScoreTable />`: nothing. */
import { z } from 'zod';

export const props = z.strictObject({});
