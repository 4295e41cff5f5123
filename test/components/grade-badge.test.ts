import { expect, test } from 'vitest';
import { badgeOf } from '../../components/GradeBadge/badge.ts';
import { examples } from '../../components/GradeBadge/examples.ts';

test('shows the stated grade', () => {
  expect(badgeOf(examples.one.view, 'stated')).toEqual({
    grade: '优',
    text: '优',
    title: '自评等级',
    look: 'excellent',
  });
});

test('shows the recomputed grade, whatever is stated', () => {
  expect(badgeOf(examples.many.view, 'recomputed')).toEqual({
    grade: '良',
    text: '良',
    title: '复算等级',
    look: 'good',
  });
});

test('says why there is no grade', () => {
  expect(badgeOf(examples.empty.view, 'stated')).toMatchObject({
    text: '未公布',
    title: '自评等级：报告没有公布评价等级',
  });
  expect(badgeOf(examples.empty.view, 'recomputed')).toMatchObject({ text: '未复算', title: '复算等级：没有公开评分' });
  expect(badgeOf(examples.longest.view, 'recomputed')).toMatchObject({
    text: '未复算',
    title: '复算等级：复算总分不完整',
  });
});
