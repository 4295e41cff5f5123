/** The thread of `whole-folders.ts`. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { isAsSealed } from './sealed-folder.ts';

const cache = workerData as string;
parentPort?.postMessage(readdirSync(cache).filter((name) => isAsSealed(join(cache, name), name)));
