/** Makes groups in a thread of its own, and tells how far it is. */
import { parentPort, workerData } from 'node:worker_threads';
import { FolderCache } from '../../cache/folder-cache.ts';
import { type GroupWork, makeGroups } from './site-index.ts';

const { groups, cache } = workerData as GroupWork;
await makeGroups(groups, new FolderCache(cache), (done, of) => parentPort?.postMessage({ done, of }));
