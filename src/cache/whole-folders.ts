/** Looks at all folders of a cache in a thread of its own, while its owner does something else. */
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

/** The names of the folders that are as they were put there; see `sealed-folder.ts`. */
export async function wholeFolders(cache: string): Promise<ReadonlySet<string>> {
  if (!existsSync(cache)) return new Set();
  const worker = new Worker(new URL('./whole-folders-worker.ts', import.meta.url), { workerData: cache });
  return new Promise((resolve, reject) => {
    worker.once('message', (names: string[]) => resolve(new Set(names)));
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The cache was not looked at.')));
  });
}
