/** The made-up province has room for the largest archive, and no department twice. */
import { expect, test } from 'vitest';
import { DEPARTMENTS_MAX, madeDepartment } from '../../bench/places.ts';

const all = Array.from({ length: DEPARTMENTS_MAX }, (_, n) => madeDepartment(n));

test('a thousand departments and more, each with an id and a name of its own', () => {
  expect(DEPARTMENTS_MAX).toBeGreaterThanOrEqual(1000);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
});

test('a code has one name, and lies below the codes above it', () => {
  const names = new Map<string, string>();
  for (const { regions } of all) {
    for (const { code, name } of regions) {
      expect(code).toMatch(/^99\d{4}$/);
      expect(names.get(code) ?? name).toBe(name);
      names.set(code, name);
    }
    const [province, prefecture, county] = regions;
    expect(province?.code).toBe('990000');
    expect(prefecture?.code).toMatch(/^99(?!00)\d\d00$/);
    if (county !== undefined) expect(county.code.slice(0, 4)).toBe(prefecture?.code.slice(0, 4));
  }
});

test('few departments already lie in every prefecture', () => {
  expect(new Set(all.slice(0, 12).map(({ regions }) => regions[1]?.code)).size).toBe(12);
});
