/** Exact versions, a lockfile that every platform can install from, and no package that nobody uses. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesIn, importsOf } from './sources.ts';

interface Manifest {
  scripts: Record<string, string>;
  prettier: { plugins: string[] };
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
}

interface Lock {
  packages: Record<
    string,
    { bin?: Record<string, string>; optionalDependencies?: Record<string, string>; resolved?: string }
  >;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });

/** Packages of which no file says that they are used, each with the reason why it is here. */
const UNSEEN: Readonly<Record<string, string>> = {
  '@emnapi/runtime': 'the page checker runs on it where its compiler has no binary, and needs this very version',
};

test('versions are exact: a range resolves to an older major on an old Node', () => {
  const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('Node itself is a dependency and may install its binary', () => {
  expect(manifest.dependencies['node']).toMatch(/^24\./);
  expect(manifest.allowScripts['node']).toBe(true);
});

test("the lockfile names every platform's binary, or npm ci would refuse it elsewhere", () => {
  const locked = Object.keys(lock.packages).map((path) =>
    path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
  );
  const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !locked.includes(name))
      .map((name) => `${path} → ${name}`),
  );
  expect(missing).toEqual([]);
});

test('the lockfile names no package host', () => {
  expect(
    Object.entries(lock.packages)
      .filter(([, { resolved }]) => resolved !== undefined)
      .map(([path]) => path),
  ).toEqual([]);
});

test('every package is explained in src/README.md', () => {
  const readme = readFileSync('src/README.md', 'utf8');
  expect(names.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});

const files = [...filesIn('src', 'components', 'test', 'bench'), 'astro.config.mjs'];
const imported = new Set(files.flatMap(importsOf).map(packageOf));
const commands = new Set(Object.values(manifest.scripts).flatMap((script) => script.split(/\s+/)));
const texts = files.map((file) => readFileSync(file, 'utf8'));

/** The package of an import; Node's own modules belong to Node. */
function packageOf(target: string): string {
  if (target.startsWith('node:')) return 'node';
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Whether a package is imported, has the types of one that is, gives a script its command, or is named by its path. */
function isUsed(name: string): boolean {
  const { bin = {} } = lock.packages[`node_modules/${name}`] ?? {};
  return (
    imported.has(name) ||
    imported.has(name.replace('@types/', '')) ||
    Object.keys(bin).some((command) => commands.has(command)) ||
    manifest.prettier.plugins.includes(name) ||
    texts.some((text) => text.includes(`node_modules/${name}/`))
  );
}

test('every package is used', () => {
  expect(names.filter((name) => !isUsed(name) && !(name in UNSEEN))).toEqual([]);
  // One that was installed for years and imported nowhere.
  expect(isUsed('vega-lite')).toBe(false);
});

test('what is used needs no reason, and what is not installed none either', () => {
  expect(Object.keys(UNSEEN).filter((name) => isUsed(name) || !names.includes(name))).toEqual([]);
});
