/** Has zod make no code of texts, which a strict policy forbids; to be imported before anything that knows a schema. */
import { config } from 'zod';

config({ jitless: true });
