/** The examples of every component by its name. */
import type { Examples } from '../../components/example.ts';
import { examples } from '../../components/examples.ts';

export const exampleModules: Readonly<Record<string, Examples>> = examples;
