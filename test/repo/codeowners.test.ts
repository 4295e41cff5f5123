/** Every department reviews its own reports, and nobody else's line takes them away. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Line {
  pattern: string;
  owners: string[];
}

const lines: Line[] = readFileSync('.github/CODEOWNERS', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(/\s+/))
  .map(([pattern = '', ...owners]) => ({ pattern, owners }));

const departments = readdirSync('content/departments').map((name) => name.replace(/\.yaml$/, ''));

/** The owners whom the host asks: those of the last line that matches. Our patterns are `*`, folders and files. */
function ownersOf(file: string): string[] {
  const path = `/${file}`;
  const matches = ({ pattern }: Line): boolean =>
    ['*', path].includes(pattern) || (pattern.endsWith('/') && path.startsWith(pattern));
  return lines.findLast(matches)?.owners ?? [];
}

test.each(departments)('%s has a line for its reports and one for its file: add them to .github/CODEOWNERS', (id) => {
  const own = expect.arrayContaining([`@mingzhang/${id}`, '@mingzhang/finance-bureau']);
  expect(lines.map(({ pattern }) => pattern)).toContain(`/content/reports/${id}/`);
  expect(ownersOf(`content/reports/${id}/2099.mdx`)).toEqual(own);
  expect(ownersOf(`content/departments/${id}.yaml`)).toEqual(own);
});

test('no department reviews the program, the rules of scoring, or the workflows', () => {
  const teams = departments.map((id) => `@mingzhang/${id}`);
  const ours = ['.github/workflows/comment.yml', '.github/CODEOWNERS', 'package.json'];
  const files = ['src/cli/check.ts', 'content/frameworks/new.yaml', ...ours];
  for (const file of files)
    expect(
      ownersOf(file).filter((owner) => teams.includes(owner)),
      file,
    ).toEqual([]);
});

test('a new department is reviewed by the finance bureau until it has a team', () => {
  expect(ownersOf('content/reports/panyu-emergency/2024.mdx')).toEqual(['@mingzhang/finance-bureau']);
});

test('every line names something that exists, and at least one owner', () => {
  expect(lines.filter(({ pattern }) => pattern !== '*' && !existsSync(pattern.slice(1)))).toEqual([]);
  for (const { owners } of lines) {
    expect(owners.length).toBeGreaterThan(0);
    for (const owner of owners) expect(owner).toMatch(/^@[\w-]+\/[\w-]+$/);
  }
});
