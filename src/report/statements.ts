/** What is said in one text, or in several that stand below each other. */
import { z } from 'zod';

export const statement = z.string().min(1);
export const statements = z.union([statement, z.array(statement).min(1)]);

export type Statements = z.infer<typeof statements>;
