/** The commands that README.md lists are those that there are, with their arguments and options. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { expect, test } from 'vitest';
import { createProgram } from '../../src/cli/program.ts';

const section = readFileSync('README.md', 'utf8').split('\n## Commands\n')[1]?.split('\n## ')[0] ?? '';

/** Each row of the table: the command, and the options that it names. */
const rows = [...section.matchAll(/^\| `(npm [^`]+)` \|([^|]*)\|/gm)].map(([, command = '', options = '']) => ({
  command,
  options: options.match(/--[a-z-]+/g) ?? [],
}));

/** Options that every command has, or that the text below the table speaks of. */
const SHARED = ['--help', '--content'];

function leaves(command: Command, path: readonly string[] = []): { command: string; options: string[] }[] {
  if (command.commands.length > 0) return command.commands.flatMap((child) => leaves(child, [...path, child.name()]));
  const [script = '', ...words] = path;
  const args = command.registeredArguments.map((argument) => {
    const name = `${argument.name()}${argument.variadic ? '…' : ''}`;
    return argument.required ? `<${name}>` : `[${name}]`;
  });
  const options = command.options.map((option) => option.long ?? '').filter((name) => !SHARED.includes(name));
  return [{ command: `npm run ${script} -- ${[...words, ...args].join(' ')}`, options }];
}

const ignore = (): void => undefined;
const program = createProgram({ write: ignore, complain: ignore, end: ignore });

test('every command of the command line has its row, and every such row a command', () => {
  const inTable = rows.filter(({ command }) => command.includes(' -- '));
  expect(inTable.map(({ command }) => command).sort()).toEqual(
    leaves(program)
      .map(({ command }) => command)
      .sort(),
  );
  for (const { command, options } of leaves(program)) {
    expect(inTable.find((row) => row.command === command)?.options.sort(), command).toEqual(options.sort());
  }
});

test('every script of package.json has its row, and every row a script', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const named = rows.map(({ command }) => /^npm (?:run )?([\w:]+)/.exec(command)?.[1] ?? '');
  expect([...new Set(named)].sort()).toEqual(Object.keys(manifest.scripts).sort());
});

test('every variable of the environment that the code names is explained, in both maps', () => {
  const code = [...readdirSync('src', { recursive: true, encoding: 'utf8' })]
    .filter((name) => /\.(?:ts|astro)$/.test(name))
    .map((name) => readFileSync(`src/${name}`, 'utf8'));
  const named = [...code, readFileSync('astro.config.mjs', 'utf8')].flatMap(
    (text) => text.match(/MINGZHANG_\w+/g) ?? [],
  );
  const names = [...new Set(named)].sort();
  expect(names).toContain('MINGZHANG_DATE');
  const explained = (map: string) => [...new Set(readFileSync(map, 'utf8').match(/MINGZHANG_\w+/g))].sort();
  expect(explained('src/README.md')).toEqual(names);
  expect(explained('README.md')).toEqual(names);
});

test('the map names every room, every folder, and no path that is not there', () => {
  const map = readFileSync('src/README.md', 'utf8');
  const folders = (of: string): string[] =>
    readdirSync(of, { withFileTypes: true }).flatMap((each) => (each.isDirectory() ? [each.name] : []));
  expect(folders('src').filter((name) => !map.includes(`\`src/${name}/\``))).toEqual([]);
  expect(folders('src/site').filter((name) => !map.includes(`\`${name}/\``))).toEqual([]);
  const rooms = folders('src').flatMap((name) => [`src/${name}/`]);
  const paths = [...map.matchAll(/`((?:[\w-]+\/)+[\w.-]+\.(?:ts|md|css|yaml|mdx))`/g)].map(([, path = '']) => path);
  expect(paths.length).toBeGreaterThan(20);
  const roots = ['', 'src/', 'test/', 'components/', ...rooms];
  expect(paths.filter((path) => !roots.some((root) => existsSync(`${root}${path}`)))).toEqual([]);
});
