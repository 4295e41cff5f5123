/** The choice in the address. */
import { describe, expect, test } from 'vitest';
import { choiceQuery, readChoice } from '../../src/compare/address.ts';

describe('reading', () => {
  test('takes one list with commas', () => {
    expect(readChoice('?framework=small-2020&reports=a/2022,b-c/2023')).toEqual({
      framework: 'small-2020',
      reports: ['a/2022', 'b-c/2023'],
      faulty: [],
    });
  });
  test('takes what a plain form sends, escaped', () => {
    expect(readChoice('?framework=x&reports=a%2F2022&reports=b%2F2023').reports).toEqual(['a/2022', 'b/2023']);
  });
  test('names every report once and forgives a Chinese comma', () => {
    expect(readChoice('?reports=a/2022，b/2023, a/2022,').reports).toEqual(['a/2022', 'b/2023']);
  });
  test('is empty for an address without a choice', () => {
    expect(readChoice('')).toEqual({ framework: undefined, reports: [], faulty: [] });
  });
  test('never takes for an id what could lead elsewhere', () => {
    const { framework, reports, faulty } = readChoice('?framework=../../x&reports=../../evil/2023,//evil/2023,a/20233');
    expect({ framework, reports }).toEqual({ framework: undefined, reports: [] });
    expect(faulty).toEqual(['../../evil/2023', '//evil/2023', 'a/20233', '../../x']);
  });
});

test('what is written is read again', () => {
  const query = choiceQuery('small-2020', ['a/2022', 'b/2023']);
  expect(query).toBe('?framework=small-2020&reports=a/2022,b/2023');
  expect(readChoice(query)).toMatchObject({ framework: 'small-2020', reports: ['a/2022', 'b/2023'] });
});

test('a framework alone can be linked to', () => {
  expect(choiceQuery('small-2020')).toBe('?framework=small-2020');
});
