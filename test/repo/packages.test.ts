/** Exact versions, and a lockfile that every platform can install from. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
}

interface Lock {
  packages: Record<string, { optionalDependencies?: Record<string, string>; resolved?: string }>;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;

test('versions are exact: a range resolves to an older major on an old Node', () => {
  const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('Node itself is a dependency and may install its binary', () => {
  expect(manifest.dependencies['node']).toMatch(/^24\./);
  expect(manifest.allowScripts['node']).toBe(true);
});

test("the lockfile names every platform's binary, or npm ci would refuse it elsewhere", () => {
  const names = Object.keys(lock.packages).map((path) =>
    path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
  );
  const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !names.includes(name))
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
  const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(names.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});
