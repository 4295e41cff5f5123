/** What an author may write on `<FactTable />`: nothing. */
import { z } from 'zod';

export const props = z.strictObject({});
