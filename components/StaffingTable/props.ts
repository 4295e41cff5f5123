/** What an author may write on `<StaffingTable />`: nothing. */
import { z } from 'zod';

export const props = z.strictObject({});
