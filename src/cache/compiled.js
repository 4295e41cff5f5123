/**
 * Keeps modules compiled from run to run, for whoever imports this before all else.
 *
 * In JavaScript, as are the files that a command starts with: what TypeScript is loaded before the cache is open has
 * the runtime load and start its reader of types, which takes longer than all of our modules.
 */
import { enableCompileCache } from 'node:module';
import { join, resolve } from 'node:path';

// In the folder that cache-folder.ts names.
enableCompileCache(join(resolve(process.env['MINGZHANG_CACHE'] ?? '.cache/astro'), 'code'));
