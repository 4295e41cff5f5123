/** How Vite bundles a worker, in a build and while writing. */

export const WORKER_SETTINGS = {
  // What it needs for some files alone is a module of its own.
  format: 'es' as const,
  // It has no document, which packages made for pages may want; scripts of our pages use no packages.
  conditions: ['worker', 'module', 'browser', 'development|production'],
};
