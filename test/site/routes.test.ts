/** No two pages or files of the site can have one address, whatever departments, frameworks and pictures are called. */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

import { CHECKS } from '../../src/check/checks/index.ts';
import { isPicture } from '../../src/read/report-body.ts';
import { isFileId } from '../../src/report/file-id.ts';
import { MODEL_NAMES } from '../../src/report/json-schema.ts';
import { dataFiles } from '../../src/export/data-files.ts';
import { COMPONENT_NAMES } from '../../src/guide/components/words.ts';
import { source } from '../export/real-entries.ts';

const isOneOf =
  (list: readonly string[]) =>
  (value: string): boolean =>
    list.includes(value);

/** What may stand in an address in the place of each parameter. */
const DOMAINS: Readonly<Record<string, (value: string) => boolean>> = {
  department: isFileId,
  framework: isFileId,
  year: (value) => /^2\d{3}$/.test(value),
  region: (value) => /^\d{6}$/.test(value),
  page: (value) => /^[1-9]\d*$/.test(value),
  picture: isPicture,
  check: isOneOf(CHECKS.map(({ id }) => id)),
  component: isOneOf(COMPONENT_NAMES),
  model: isOneOf(MODEL_NAMES),
  example: (value) => /^[a-z0-9-]+$/.test(value),
};

/** A segment of an address: text and parameters in turn, `['', 'framework', '.json']`. */
type Segment = readonly string[];

/** The files that pages write, as segments; a page is a folder with an `index.html`. */
const routes = readdirSync('src/pages', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.startsWith('_'))
  .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').replace(/^src\/pages\//, ''))
  .map((file) => file.replace(/\.ts$/, '').replace(/\.astro$/, '.html'))
  .filter((address) => address !== 'data/[...file]')
  .sort();

const segmentsOf = (address: string): Segment[] => address.split('/').map((part) => part.split(/\[(\w+)\]/));

/** Values that parameters could take because the site uses them elsewhere, or because they are short. */
const VALUES = [
  ...new Set(routes.flatMap((address) => address.split(/[/.]/))),
  ...['2', '10', '2023', '440000', 'x', 'some-bureau', 'x.png', 'index.html.png', CHECKS[0]?.id ?? '', 'Fig', 'report'],
].filter((value) => value !== '' && !value.includes('['));

/** Everything that a segment can be, as far as the values go. */
function texts([before = '', name, after = '']: Segment): string[] {
  if (name === undefined) return [before];
  const isIn = DOMAINS[name];
  if (isIn === undefined) throw new Error(`Say what ${name} may be.`);
  return VALUES.filter(isIn).map((value) => before + value + after);
}

function meet(a: string, b: string): boolean {
  const [left, right] = [segmentsOf(a), segmentsOf(b)];
  if (left.length !== right.length) return false;
  return left.every((segment, index) => {
    const others = new Set(texts(right[index] ?? []).map((text) => text.toLowerCase()));
    return texts(segment).some((text) => others.has(text.toLowerCase()));
  });
}

test('no two addresses can meet', () => {
  expect(routes.length).toBeGreaterThan(30);
  const pairs = routes.flatMap((a, index) => routes.slice(index + 1).map((b) => [a, b] as const));
  expect(pairs.filter(([a, b]) => meet(a, b))).toEqual([]);
});

test('the files of the open data lie beside those of the comparison', () => {
  const files = dataFiles(source).map(({ path }) => `data/${path}`);
  expect(files.length).toBeGreaterThan(5);
  expect(files.flatMap((file) => routes.filter((route) => meet(file, route)))).toEqual([]);
});

test.each(['index', '2', '2023', '440000'])('%s is an address of ours and no id', (id) => {
  expect(isFileId(id)).toBe(false);
});
