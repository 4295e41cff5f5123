/** `npm run build`. Reading modules takes a third of a small build, so they are loaded when they can be kept compiled. */
import '../cache/compiled.js';

await import('./run-build.ts');
