import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allowList } from '../../components/allow-list.ts';
import { exampleModules } from './example-modules.ts';

const folder = new URL('../../components/', import.meta.url);
const names = Object.keys(allowList);

test('names every component folder, and nothing else', () => {
  const folders = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && /^[A-Z]/.test(entry.name),
  );
  expect(folders.map((entry) => entry.name).sort()).toEqual(names);
});

test('only Fig and GradeBadge stand within a sentence', () => {
  const inline = Object.entries(allowList).flatMap(([name, { kind }]) => (kind === 'inline' ? [name] : []));
  expect(inline).toEqual(['Fig', 'GradeBadge']);
});

test('every component has the six examples', () => {
  expect(Object.keys(exampleModules)).toEqual(names);
  for (const examples of Object.values(exampleModules)) {
    expect(Object.keys(examples)).toEqual(
      expect.arrayContaining(['empty', 'one', 'many', 'longest', 'zero', 'negative']),
    );
  }
});

test('every example writes only what its component allows', () => {
  for (const [name, { props }] of Object.entries(allowList)) {
    const examples = Object.values(exampleModules[name] ?? {});
    for (const example of examples) expect(props.safeParse(example.props).error, name).toBeUndefined();
  }
});

test.each([
  ['Fig', { of: 'facts.a', view: 'x' }],
  ['Fig', {}],
  ['ScoreTable', { view: 'x' }],
  ['BudgetTable', { side: 'both' }],
  ['StatementTable', { of: 'tables.basic' }],
  ['GradeBadge', { of: 'reviewed' }],
] as const)('%s refuses %o', (name, props) => {
  expect(allowList[name].props.safeParse(props).success).toBe(false);
});

test('GradeBadge shows the stated grade unless `of` says otherwise', () => {
  expect(allowList.GradeBadge.props.parse({})).toEqual({ of: 'stated' });
});
