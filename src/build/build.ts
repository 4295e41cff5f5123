/** `npm run build`. Reading modules takes a third of a small build, so they are loaded when they can be kept compiled. */
import { enableCompileCache } from 'node:module';
import { codeCacheFolder } from '../cache/cache-folder.ts';

enableCompileCache(codeCacheFolder());
await import('./run-build.ts');
