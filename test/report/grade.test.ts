/** Grades in the words of any scale, and scales in which every score has one grade. */
import { describe, expect, test } from 'vitest';
import { gradeMeant, isSameGrade } from '../../src/report/grade.ts';
import { gradeBands, gradeWord } from '../../src/report/grade-band.ts';

const classes = [
  { grade: '一等', means: '优', atLeast: '90' },
  { grade: '二等', means: '良', atLeast: '75', below: '90' },
  { grade: '三等', below: '75' },
] as const;

describe('what a word means', () => {
  test.each([
    ['优秀', '优'],
    ['良好', '良'],
    ['一般', '中'],
    ['较差', '差'],
    ['一等', '优'],
    ['三等', '三等'],
    ['constructor', 'constructor'],
  ])('%s is %s', (word, meant) => {
    expect(gradeMeant(word, classes)).toBe(meant);
  });

  test('a scale may say that a usual word is another grade', () => {
    expect(gradeMeant('良好', [{ grade: '良好', means: '中' }])).toBe('中');
  });

  test('two words of one scale are two grades, also where they mean the same', () => {
    const scale = [{ grade: 'A+', means: '优' }, { grade: 'A', means: '优' }, { grade: 'B' }] as const;
    expect(isSameGrade('A+', 'A', scale)).toBe(false);
    expect(isSameGrade('优秀', 'A', scale)).toBe(true);
    expect(isSameGrade('B', 'B', scale)).toBe(true);
  });
});

describe('a word', () => {
  test.each(['优', 'A', 'B+', '★★★', '3A', '基本合格', '八个字的等级之名'])('%s is a grade', (word) => {
    expect(gradeWord.safeParse(word).success).toBe(true);
  });
  test.each(['', '优 秀', '九个字的等级就太长', '95', '95.5', '95分', '90%'])('%j is none', (word) => {
    expect(gradeWord.safeParse(word).success).toBe(false);
  });
});

describe('a scale', () => {
  const faults = (bands: unknown): (string | undefined)[] =>
    (gradeBands.safeParse(bands).error?.issues ?? []).map(({ message }) => message);

  test('takes any words, and gaps', () => {
    expect(faults(classes)).toEqual([]);
    expect(
      faults([
        { grade: 'A', above: '90' },
        { grade: 'B', atMost: '80' },
      ]),
    ).toEqual([]);
  });
  test.each([
    [
      [
        { grade: 'A', atLeast: '90' },
        { grade: 'B', atLeast: '80', atMost: '90' },
      ],
      '重叠，同一个得分会落在两档里',
    ],
    [[{ grade: 'A', atLeast: '90', below: '80' }], '这一等的下限高于上限'],
    [[{ grade: 'A', atLeast: '90', above: '90' }], '只能写一个'],
    [
      [
        { grade: 'A', atLeast: '90' },
        { grade: 'A', below: '90' },
      ],
      '等级“A”写了两次',
    ],
  ])('%j is refused', (bands, message) => {
    expect(faults(bands)).toEqual([expect.stringContaining(message)]);
  });
});
