/** The design tokens: every mode defines what it must, and both ways into dark give the same dark. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const text = readFileSync('src/styles/tokens.css', 'utf8').replace(/\/\*.*?\*\//gs, '');
/** The declarations of every block, by its media query and selector. */
const blocks = new Map(
  [...text.matchAll(/(:root[^{]*)\{([^{}]*)\}/g)].map(([whole, selector = '', body = '']) => {
    const media = /(@media[^{]*)\{\s*$/.exec(text.slice(0, text.indexOf(whole)))?.[1] ?? '';
    const name = `${media.trim()} ${selector.trim()}`.trim();
    return [name, declarations(body)] as const;
  }),
);

function declarations(body: string): Map<string, string> {
  const all = body.split(';').filter((each) => each.trim() !== '');
  return new Map(
    all.map((each) => {
      const at = each.indexOf(':');
      return [each.slice(0, at).trim(), each.slice(at + 1).trim()];
    }),
  );
}

const SYSTEM_DARK = "@media screen and (prefers-color-scheme: dark) :root:not([data-theme='light'])";
const CHOSEN_DARK = "@media screen :root[data-theme='dark']";
const HIGH_CONTRAST = "@media screen :root[data-contrast='more']";
const MORE_CONTRAST = '@media screen and (prefers-contrast: more) :root';
const LARGE = ":root[data-size='large']";

function block(name: string): Map<string, string> {
  const found = blocks.get(name);
  if (found === undefined) throw new Error(`tokens.css has no block ${name}.`);
  return found;
}

test('these are all modes', () => {
  expect([...blocks.keys()]).toEqual([':root', SYSTEM_DARK, CHOSEN_DARK, MORE_CONTRAST, HIGH_CONTRAST, LARGE]);
});

test('dark is the same dark, whether the system or the reader asks for it', () => {
  expect([...block(CHOSEN_DARK)]).toEqual([...block(SYSTEM_DARK)]);
});

describe.each([SYSTEM_DARK, CHOSEN_DARK, HIGH_CONTRAST])('%s', (mode) => {
  test('gives every colour of the light mode a value, and no other name', () => {
    const coloured = [...block(':root').keys()].filter((name) => /^(?:color-scheme|--color-|--chart-)/.test(name));
    expect(coloured.length).toBeGreaterThan(20);
    expect([...block(mode).keys()]).toEqual(coloured);
  });
});

test('modes that change a few tokens change tokens that exist', () => {
  const known = new Set(block(':root').keys());
  const changed = [MORE_CONTRAST, LARGE].flatMap((mode) => [...block(mode).keys()]);
  expect(changed.filter((name) => name.startsWith('--') && !known.has(name))).toEqual([]);
});

test('every name that a style sheet uses is declared in one', () => {
  const sheets = readdirSync('src/styles', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.css'),
  );
  const all = sheets.map((name) => readFileSync(join('src/styles', name), 'utf8')).join('\n');
  const declared = new Set([...all.matchAll(/(?<![\w(-])(--[a-z0-9-]+):/g)].map(([, name]) => name));
  const used = new Set([...all.matchAll(/var\((--[a-z0-9-]+)/g)].map(([, name]) => name));
  expect(used.size).toBeGreaterThan(30);
  expect([...used].filter((name) => !declared.has(name))).toEqual([]);
});
