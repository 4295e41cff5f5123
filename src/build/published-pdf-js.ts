/** Publishes pdf.js as its package has it, made smaller and for old browsers already: to bundle it took a sixth of a small build. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';
import { contentHash } from '../cache/content-hash.ts';

const resolve = createRequire(import.meta.url).resolve;

/** A plugin for the scripts of the worker, beside which the files lie. */
export function publishedPdfJs(): Plugin {
  return {
    name: 'mingzhang-published-pdf-js',
    enforce: 'pre',
    apply: 'build',
    resolveId(source) {
      const [, name] = /^pdfjs-dist\/legacy\/build\/(pdf(?:\.worker)?)\.mjs$/.exec(source) ?? [];
      if (name === undefined) return null;
      const bytes = readFileSync(resolve(`pdfjs-dist/legacy/build/${name}.min.mjs`));
      const file = `${name}-${contentHash(bytes, name).slice(0, 8)}.js`;
      this.emitFile({ type: 'asset', fileName: file, source: bytes });
      return { id: `./${file}`, external: true };
    },
  };
}
