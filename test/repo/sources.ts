/** The files of the code, and what each imports: types count as much as values. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^;'"]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

/** Every code file below the folders. */
export function filesIn(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => slashed(join(folder, name)))
      .filter((name) => /\.(ts|js|astro)$/.test(name)),
  );
}

/** What a file imports, as written. */
export function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, from, alone, late]) => from ?? alone ?? late ?? '');
}

/** The files of this repository that a file imports. */
export function targetsOf(file: string): string[] {
  return importsOf(file)
    .filter((target) => target.startsWith('.'))
    .map((target) => slashed(normalize(join(dirname(file), target))));
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}
