/** With which version a report was published. */
import { describe, expect, test } from 'vitest';
import { dayInChina } from '../../src/report/day-in-china.ts';
import { publicationOf, publishedAt } from '../../src/history/publication.ts';
import { reportText } from '../fixtures/content.ts';

describe('the day in China', () => {
  test('begins at four in the afternoon of the day before in UTC', () => {
    expect(dayInChina(Date.parse('2026-11-20T15:59:59Z') / 1000)).toBe('2026-11-20');
    expect(dayInChina(Date.parse('2026-11-20T16:00:00Z') / 1000)).toBe('2026-11-21');
  });
});

describe('what a text says', () => {
  test('in lines', () => {
    expect(publicationOf(reportText())).toEqual({ status: 'published', entered: '2026-11-20' });
  });
  test('in braces, with quotes', () => {
    const text = '---\nyear: 2023\ndisclosure: { status: "draft", entered: "2026-11-20" }\n---\n';
    expect(publicationOf(text)).toEqual({ status: 'draft', entered: '2026-11-20' });
  });
  test('nothing where there is no such block, whatever else is called so', () => {
    expect(publicationOf('---\nfacts:\n  status: draft\n  entered: 2020-01-01\n---\n')).toBeUndefined();
    expect(publicationOf('disclosure:\n  status: draft\n  entered: 2020-01-01\n')).toBeUndefined();
  });
});

describe('the published version', () => {
  const version = (day: string, status: string, entered = '2026-11-20') => ({ day, publication: { status, entered } });
  const unreadable = (day: string) => ({ day, publication: undefined });

  test('is the last one of the day of entry', () => {
    const versions = [
      version('2026-11-20', 'published'),
      version('2026-11-20', 'published'),
      version('2026-11-21', 'published'),
    ];
    expect(publishedAt(versions, '2026-11-20')).toBe(1);
  });
  test('is the first public one when it came after the day of entry', () => {
    expect(publishedAt([version('2026-11-23', 'published'), version('2026-11-23', 'published')], '2026-11-20')).toBe(0);
  });
  test('is no draft', () => {
    const versions = [
      version('2026-11-20', 'draft'),
      version('2026-12-01', 'draft'),
      version('2026-12-05', 'published'),
    ];
    expect(publishedAt(versions, '2026-11-20')).toBe(2);
    expect(publishedAt(versions.slice(0, 2), '2026-11-20')).toBe(-1);
  });
  test('is the one that came again where a draft ended the first day', () => {
    const versions = [
      version('2026-11-20', 'published'),
      version('2026-11-20', 'draft'),
      version('2026-11-25', 'published'),
    ];
    expect(publishedAt(versions, '2026-11-20')).toBe(2);
  });
  test('stays when the entry date is put off later', () => {
    const versions = [version('2026-11-20', 'published'), version('2026-12-01', 'published', '2026-12-01')];
    expect(publishedAt(versions, '2026-12-01')).toBe(0);
  });
  test('is found behind versions that say nothing', () => {
    expect(publishedAt([unreadable('2026-11-20'), version('2026-11-20', 'published')], '2026-11-20')).toBe(1);
    expect(publishedAt([], '2026-11-20')).toBe(-1);
  });
});
