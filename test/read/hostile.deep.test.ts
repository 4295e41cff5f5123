/** Whatever a stranger contributes is refused with findings, in bounded time, and harms nothing beside it. */
import { describe, expect, test } from 'vitest';
import { allowList } from '../../components/allow-list.ts';
import { CHECKS } from '../../src/check/checks/index.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import { cpuClock } from '../fixtures/cpu-clock.ts';
import { memoryIo, smallContent } from '../fixtures/content.ts';
import { HOSTILE, type HostileEntry } from '../fixtures/hostile.ts';

const GOOD = 'some-bureau/2023';
/** Nobody waits longer for one report; what takes time that grows with the square of its size takes minutes. */
const MILLISECONDS_MAX = 12_000;
const groups = Object.entries(HOSTILE);
const entries = groups.flatMap(([, group]) => group);

/** Everything that a program outside this test could notice. */
function surroundings(): string {
  const prototypes = [Object.prototype, Array.prototype, String.prototype, Function.prototype, Map.prototype];
  const keys = [...prototypes, globalThis].map((each) => Reflect.ownKeys(each).map(String));
  return JSON.stringify([keys, process.env, process.exitCode ?? null]);
}

function inspect({ files }: Pick<HostileEntry, 'files'>) {
  const io = memoryIo({ ...smallContent(), ...files });
  // The time that the work takes, not the time that a busy machine lets pass.
  const clock = cpuClock();
  const inspection = inspectContent(io, allowList);
  const proses = [...inspection.reports.values()].map(({ prose }) => prose.lines.length);
  return { inspection, proses, milliseconds: clock.seconds() * 1_000 };
}

const goodFiles = new Set(Object.keys(smallContent()));
const isOfGood = ({ file }: { file: string }): boolean => goodFiles.has(file);
const alone = inspect({ files: {} });

test('the good report has no fault of form', () => {
  expect(alone.inspection.findings.filter(({ check }) => check.startsWith('form/'))).toEqual([]);
  expect(alone.inspection.reports.has(GOOD)).toBe(true);
});

test('the corpus is large, and every entry has a name of its own', () => {
  expect(entries.length).toBeGreaterThanOrEqual(48);
  expect(new Set(entries.map(({ name }) => name)).size).toBe(entries.length);
});

test('every expected check exists', () => {
  const ids = new Set(CHECKS.map(({ id }) => id));
  const named = entries.flatMap((entry) => entry.expect).filter((id) => !id.startsWith('form/'));
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
});

describe.each(groups)('%s', (_name, group) => {
  test.each([...group])('$name', (entry) => {
    const before = surroundings();
    const { inspection, milliseconds } = inspect(entry);
    expect(milliseconds).toBeLessThan(MILLISECONDS_MAX);
    expect(surroundings()).toBe(before);

    const [own = [], others] = [false, true].map((isGood) =>
      inspection.findings.filter((each) => isOfGood(each) === isGood),
    );
    const found = [...new Set(own.map(({ check }) => check))].sort();
    expect(found).toEqual(expect.arrayContaining(entry.expect));
    if (entry.expect.length === 0) expect(found.filter((check) => check.startsWith('form/'))).toEqual([]);
    expect(inspection.reports.has(`${entry.name}/2023`)).toBe(entry.publishable);
    for (const finding of own) {
      expect(finding.message).toMatch(/\p{Script=Han}.*[。？]$/u);
      expect(finding.message).not.toMatch(/\p{Cc}|\p{Cf}/u);
      expect(finding.message.length).toBeLessThan(1_000);
      expect(finding.fix).toMatch(/[\u4e00-\u9fff]/);
      expect(finding.line).toBeGreaterThanOrEqual(1);
      expect(finding.column).toBeGreaterThanOrEqual(1);
    }
    expect(own.length).toBeLessThan(400);

    expect(others).toEqual(alone.inspection.findings);
    const good = inspection.reports.get(GOOD);
    expect(good?.view).toEqual(alone.inspection.reports.get(GOOD)?.view);
    expect(good?.body).toEqual(alone.inspection.reports.get(GOOD)?.body);
  });
});
