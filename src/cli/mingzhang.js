#!/usr/bin/env node
/** The command line: `mingzhang <command>`. Reading modules takes most of a check of one report, so they are kept compiled. */
import '../cache/compiled.js';

await import('./run-command.ts');
