/** What imports decided lies beside its framework, is read with it, and has faults of form like any other file. */
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/read/content.ts';
import { NO_FRAMEWORK } from '../../src/report/no-framework.ts';
import { profileFile } from '../../src/report/profile.ts';
import { memoryIo, smallContent } from '../fixtures/content.ts';

const read = (files: Record<string, string>) => readContent(memoryIo(smallContent(files)));
const GOOD = 'decisions:\n  "direction:产出指标/甲": "<="\n';

describe('a profile', () => {
  test('is read by the id of its framework; the one without a framework by none', () => {
    const { profiles, frameworks, findings } = read({
      [profileFile('small-2020')]: GOOD,
      [profileFile(NO_FRAMEWORK)]: GOOD,
    });
    expect([...profiles]).toEqual([
      ['none', { decisions: { 'direction:产出指标/甲': '<=' } }],
      ['small-2020', { decisions: { 'direction:产出指标/甲': '<=' } }],
    ]);
    expect([[...frameworks.keys()], findings]).toEqual([['small-2020'], []]);
  });

  test('is left out where only other files are asked for', () => {
    const io = memoryIo(smallContent({ [profileFile('small-2020')]: GOOD }));
    expect(readContent(io, ['frameworks/small-2020.yaml']).profiles.size).toBe(0);
  });

  test.each([
    ['a key that is none', 'decisions: { 全年预算成本: "<=" }', 'form/'],
    ['an answer that is none', 'decisions: { "direction:甲": [a] }', 'form/wrong-type'],
    ['another field', 'decision: {}', 'form/unknown-key'],
    ['no YAML', 'decisions: {', 'form/'],
  ])('with %s is a finding of form', (_, text, check) => {
    const { findings, profiles } = read({ [profileFile('small-2020')]: text });
    expect(profiles.size).toBe(0);
    expect(findings[0]?.check).toContain(check);
    expect(findings[0]?.file).toBe('frameworks/small-2020.profile.yaml');
  });

  test('without its framework is a finding, and one of a department belongs nowhere', () => {
    expect(read({ 'frameworks/gone-2019.profile.yaml': GOOD }).findings).toMatchObject([
      { check: 'form/lost-profile' },
    ]);
    expect(read({ 'departments/some-bureau.profile.yaml': GOOD }).findings).toMatchObject([
      { check: 'form/stray-file' },
    ]);
    expect(read({ 'frameworks/Bad.profile.yaml': GOOD }).findings).toMatchObject([{ check: 'form/stray-file' }]);
  });
});
