/** What an author may write on `<GoalList />`: nothing. */
import { z } from 'zod';

export const props = z.strictObject({});
