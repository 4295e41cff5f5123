/** Pages with known facts are not read, and the audit gives the same result as when it reads every page. */
import { beforeEach, expect, test } from 'vitest';
import { type FactsFile, keptFacts } from '../../src/audit/kept-facts.ts';
import { FAILING } from './failing.ts';
import { after, factsIn, faultsAfter, faultsIn, HOME, REPORT, SEARCH } from './good-site.ts';

const GOOD = factsIn({});
const examples = Object.values(FAILING).flat();

test.each(examples)('with the facts of every page: $says', (example) => {
  const known = factsIn(after(example));
  expect(faultsIn(after(example), { known: (file) => known.get(file) })).toEqual(faultsAfter(example));
});

test.each(examples)('with the facts of all pages but the changed one: $says', (example) => {
  const known = (file: string) => (file === example.in ? undefined : GOOD.get(file));
  expect(faultsIn(after(example), { known })).toEqual(faultsAfter(example));
});

test('a page whose facts are known is not read', () => {
  const broken = { [SEARCH]: '<p>nothing of what a page must have</p>' };
  expect(faultsIn(broken).length).toBeGreaterThan(5);
  expect(faultsIn(broken, { known: (file) => GOOD.get(file) })).toEqual([]);
});

test.each([
  ['a page', { [REPORT]: undefined }],
  ['a download', { 'data.csv': undefined }],
  ['a picture', { 'b.png': undefined }],
  ['a style sheet', { 'site.css': undefined }],
])('a known page is judged anew when %s is gone to which it leads', (_, files) => {
  const expected = faultsIn(files);
  expect(expected).not.toEqual([]);
  expect(faultsIn(files, { known: (file) => GOOD.get(file) })).toEqual(expected);
});

test('the facts of a page are small', () => {
  const ids = Array.from({ length: 300 }, (_, index) => `<p id="i-${index}"></p>`).join('');
  const facts = factsIn(after({ in: REPORT, from: '</main>', to: `${ids}</main>` })).get(REPORT);
  expect(JSON.stringify(facts).length).toBeLessThan(3000);
});

let written: string | undefined;
beforeEach(() => {
  written = undefined;
});
const file: FactsFile = {
  read: () => (written === undefined ? undefined : JSON.parse(written)),
  write: (facts) => void (written = JSON.stringify(facts)),
};

/** Audits with what the last audit kept; gives the pages whose facts had to be taken. */
function audit(changes: Parameters<typeof faultsIn>[0], basis = 'rules'): { taken: string[]; faults: string[] } {
  const store = keptFacts(file, basis);
  const taken: string[] = [];
  const kept = {
    ...store,
    factsOf: (file: string, html: string, make: Parameters<typeof store.factsOf>[2]) =>
      store.factsOf(file, html, () => {
        taken.push(file);
        return make();
      }),
  };
  const faults = faultsIn(changes, { kept });
  store.save();
  return { taken, faults };
}

test('facts are kept by what stands in a page', () => {
  expect(audit({}).taken).toEqual(['404.html', HOME, REPORT, SEARCH]);
  expect(audit({})).toEqual({ taken: [], faults: [] });
  const change = after({ in: REPORT, from: '评分表', to: '得分表' });
  expect(audit(change)).toEqual({ taken: [REPORT], faults: [] });
  expect(audit(change).taken).toEqual([]);
  expect(audit({}).taken).toEqual([REPORT]);
});

test('a fault is reported as often as the site is audited', () => {
  const change = after({ in: REPORT, from: 'id="scores"', to: '' });
  expect(audit(change).faults).toEqual(faultsIn(change));
  expect(audit(change)).toEqual({ taken: [], faults: faultsIn(change) });
});

test('other rules, or no file that can be relied on, make all facts new', () => {
  audit({});
  expect(audit({}, 'other rules').taken).toHaveLength(4);
  written = undefined;
  expect(audit({}, 'other rules').taken).toHaveLength(4);
});
