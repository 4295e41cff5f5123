/** Whatever a message tells somebody to write is taken, and no message that tells something is left untried. */
import { describe, expect, test } from 'vitest';
import { adjustmentTries } from './adjustment-tries.ts';
import { profileTries } from './profile-tries.ts';
import { adviceSentences } from './sentences.ts';
import { STATEMENTS } from './statements.ts';
import { spoken } from './spoken.ts';
import { findingsOn, tries } from './tries.ts';

const said = [...tries, ...adjustmentTries, ...profileTries].map((each) => {
  const findings = findingsOn(each.place(each.wrong));
  return { ...each, findings, told: findings.map(({ message, fix }) => `${message} ${fix}`).join('\n') };
});

describe('what a finding advises', () => {
  test.each(said)('$wrong → $advised', ({ place, advised, as = advised, findings, told }) => {
    const words = advised.replace(/^"|"$/g, '');
    expect(told).toContain(words);
    // What gives the advice is satisfied, and nothing that is written so has a fault of form.
    const advising = findings
      .filter(({ message, fix }) => `${message} ${fix}`.includes(words))
      .map(({ check }) => check);
    const left = findingsOn(place(as)).filter(({ check }) => check.startsWith('form/') || advising.includes(check));
    expect(left.map(({ message, fix }) => `${message} ${fix}`)).toEqual([]);
  });
});

describe('what is said elsewhere', () => {
  test.each(spoken)('$advised', async ({ told, advised, isTaken }) => {
    expect(told).toContain(advised);
    expect(await isTaken()).toBe(true);
  });
});

describe('every sentence that tells somebody what to write', () => {
  const sentences = adviceSentences();
  test('is tried by a case above', () => {
    const all = [...said, ...spoken];
    const untried = sentences.filter(
      ({ text, pattern }) =>
        !STATEMENTS.includes(text) && !all.some(({ told, advised }) => isTried(pattern.exec(told)?.[0], advised)),
    );
    expect(untried.map(({ file, line, text }) => `${file}:${line} ${text}`)).toEqual([]);
  });
  test('is not called a statement where there is none', () => {
    expect(STATEMENTS.filter((text) => !sentences.some((sentence) => sentence.text === text))).toEqual([]);
  });
});

function isTried(sentence: string | undefined, advised: string): boolean {
  return sentence !== undefined && sentence.includes(advised.replace(/^"|"$/g, ''));
}
