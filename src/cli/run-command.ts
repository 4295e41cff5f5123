/** What `mingzhang <command>` runs. Exit codes: 0 clean, 1 findings, 2 wrong usage, 3 internal error. */
import { putBackLastSite } from '../build/last-site.ts';
import { run } from './run.ts';

putBackLastSite();

// A program that stops reading early, such as `head`, is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await run(process.argv.slice(2));
