/** The tables of characters for whoever reads a PDF in Node: they lie in the package of pdf.js. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, dirname } from 'node:path';
import type { CMapReader } from './open-pdf.ts';

const folder = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps');

export const nodeCMaps: CMapReader = async (name) => new Uint8Array(await readFile(join(folder, `${name}.bcmap`)));
