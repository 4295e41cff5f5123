/** What the guide says of checks and mistakes is what the program says. */
import { describe, expect, test } from 'vitest';
import { CHECKS } from '../../src/check/checks/index.ts';
import { totalFoots } from '../../src/check/checks/total-foots.ts';
import { checkLead, checkSections } from '../../src/guide/checks/check-text.ts';
import { checksByFamily } from '../../src/guide/checks/families.ts';
import { errorsOf, MISTAKES } from '../../src/guide/mistakes.ts';
import { guide, mistakes as contributingMistakes } from '../repo/contribution-guide.ts';

describe.each(CHECKS.map((check) => ({ id: check.id, check })))('$id', ({ id, check }) => {
  const sections = checkSections(check);

  test('has every section under an anchor, and prose to begin with', () => {
    expect(sections.map((section) => section.id)).toEqual([
      'what',
      'border',
      'basis',
      'failing',
      'passing',
      'rounding',
      'mend',
    ]);
    expect(checkLead(id).children.length).toBeGreaterThan(0);
  });
  test('says of each failing example the one thing that the program finds', () => {
    const said = sections.flatMap(({ pieces }) => pieces).filter((piece) => piece.kind === 'said');
    expect(said.length).toBeGreaterThan(0);
    for (const { findings } of said) expect(findings.map(({ check: own }) => own)).toEqual([id]);
  });
  test('labels each piece of code unlike the others', () => {
    const labels = sections.flatMap(({ pieces }) =>
      pieces.flatMap((piece) => (piece.kind === 'code' ? [piece.label] : [])),
    );
    expect(new Set(labels).size).toBe(labels.length);
  });
});

test('a finding is shown with the words of the checker', () => {
  const [first] = checkSections(totalFoots)
    .flatMap(({ pieces }) => pieces)
    .flatMap((piece) => (piece.kind === 'said' ? piece.findings : []));
  expect(first).toMatchObject({
    message: '自评总分是 96 分，各指标自评得分之和是 97 分，相差 -1 分。',
    at: 'stated.total',
    stated: '96',
    expected: '97',
  });
});

test('every check is listed once, under its family', () => {
  const listed = checksByFamily().flatMap(({ checks }) => checks.map(({ id }) => id));
  expect(listed.toSorted()).toEqual(CHECKS.map(({ id }) => id).toSorted());
});

describe('mistakes', () => {
  test.each(MISTAKES)('$title: the program reports it, and nothing once it is mended', (mistake) => {
    expect(errorsOf(mistake).length).toBeGreaterThan(0);
    expect(errorsOf({ right: mistake.right, wrong: mistake.mended ?? mistake.right })).toEqual([]);
  });
  test('have anchors unlike each other', () => {
    expect(new Set(MISTAKES.map(({ id }) => id)).size).toBe(MISTAKES.length);
  });
  test('are told apart by what the program says', () => {
    const messages = MISTAKES.map((mistake) => errorsOf(mistake)[0]?.message);
    expect(new Set(messages).size).toBe(MISTAKES.length);
  });
  test('include those of the contribution guide', () => {
    const wrong = MISTAKES.map((mistake) => mistake.wrong.trim());
    expect(
      contributingMistakes(guide())
        .map((mistake) => mistake.wrong.trim())
        .filter((each) => !wrong.includes(each)),
    ).toEqual([]);
  });
});
