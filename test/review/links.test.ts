import { describe, expect, test } from 'vitest';
import type { Review, Task } from '../../src/review/model.ts';
import { linksOf } from '../../src/review/page/links.ts';

const placed = (path: string, place: string, isCertain = true): Review['placements'][number] => ({
  ...{ path, place, text: '1', isCertain },
});
const task = (place: string, kind: Task['kind'], isSettled = false): Task => ({
  ...{ key: place, kind, place, text: '', words: [], options: [], chosen: null, isSettled },
});

const NONE = { weights: [], passages: [] };

describe('a place of the document', () => {
  test('leads to every datum that was printed there, and a datum to every place', () => {
    const links = linksOf({
      ...NONE,
      placements: [placed('a', 'A1'), placed('b', 'A1'), placed('a', 'B2')],
      tasks: [],
    });
    expect([links.pathsAt('A1'), links.placesOf('a'), links.pathsAt('C3')]).toEqual([['a', 'b'], ['A1', 'B2'], []]);
  });

  test('is certain only where all that was taken from it is', () => {
    const { atPlace } = linksOf({
      ...NONE,
      placements: [placed('a', 'A1'), placed('b', 'A1', false), placed('c', 'A2')],
      tasks: [],
    });
    expect([...atPlace]).toEqual([
      ['A1', 'look'],
      ['A2', 'certain'],
    ]);
  });

  test('stands out where something is open, and no longer when it is settled', () => {
    const placements = [placed('a', 'A1')];
    const standing = (tasks: Task[]) => linksOf({ ...NONE, placements, tasks }).atPlace.get('A1');
    expect(standing([task('A1', 'question')])).toBe('look');
    expect(standing([task('A1', 'question'), task('A1', 'unplaced')])).toBe('unplaced');
    expect(standing([task('A1', 'question', true), task('A1', 'unplaced', true)])).toBe('certain');
  });
});

describe('a datum of the draft', () => {
  test('is to be looked at where a question is open at its place', () => {
    const { ofPath } = linksOf({ ...NONE, placements: [placed('a', 'A1')], tasks: [task('A1', 'question')] });
    expect(ofPath.get('a')).toBe('look');
  });

  test('is not doubted for another number of the same text', () => {
    const { ofPath } = linksOf({ ...NONE, placements: [placed('a', 'A1')], tasks: [task('A1', 'unplaced')] });
    expect(ofPath.get('a')).toBe('certain');
  });
});
