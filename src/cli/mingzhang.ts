#!/usr/bin/env node
/** The command line: `mingzhang <command>`. Exit codes: 0 clean, 1 findings, 2 wrong usage, 3 internal error. */
import { enableCompileCache } from 'node:module';
import { codeCacheFolder } from '../cache/cache-folder.ts';
import { putBackLastSite } from '../build/last-site.ts';

// Reading modules takes most of a check of one report; what follows is therefore loaded after this, as in a build.
enableCompileCache(codeCacheFolder());
const { run } = await import('./run.ts');

putBackLastSite();

// A program that stops reading early, such as `head`, is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await run(process.argv.slice(2));
