/** The readers of scripts and styles find what an old browser lacks, and nothing else. */
import { expect, test } from 'vitest';
import { newerInScript } from './newer-script.ts';
import { newerInStyles } from './newer-styles.ts';

const OLDEST = { chrome: 109 };

test.each([
  ['[2, 1].toSorted()', ['toSorted']],
  ['RegExp.escape("a")', ['escape']],
  ['CSS.escape("a"); URL.revokeObjectURL(URL.createObjectURL(new Blob([])))', []],
  ['Map.groupBy([], (each) => each)', ['groupBy']],
  ['await Array.fromAsync([])', ['fromAsync']],
  ['new Set().isDisjointFrom(new Set())', ['isDisjointFrom']],
  ['Promise.withResolvers()', ['withResolvers']],
  ['Iterator.from([])', ['from']],
  ['/[a--b]/v', [expect.stringContaining('SyntaxError')]],
  ['using file = open()', [expect.stringContaining('SyntaxError')]],
  ['[1].findLast(Boolean); [1].at(-1); structuredClone({}); class A { static { this.#b = 1 } static #b }', []],
  ['if (Iterator.concat) Iterator.concat([])', []],
  ['"toSorted" in list ? list.toSorted() : list; list.toReversed && list.toReversed()', []],
  ['P.clamp = function () {}; new P().clamp(1)', []],
  ['const ML = 1, { a: [Iterator] } = b; function f(NavigateEvent) { return [ML, Iterator, NavigateEvent] }', []],
  ['const list = [1]; list.with(0, 2); ML()', ['with', 'ML']],
  ['new DecompressionStream("gzip"); document.querySelector("a").closest("b")', []],
])('%s', (source, newer) => {
  expect(newerInScript(source, OLDEST)).toEqual(newer);
});

test.each([
  ['a { & b { color: red } }', ['nesting']],
  ['a { color: red; b { color: red } }', ['b { color: red }']],
  ['a { color: color-mix(in srgb, red, blue) }', ['color-mix()']],
  ['a { color: light-dark(red, blue) }', ['light-dark()']],
  ['a { text-wrap: balance }', ['text-wrap', 'text-wrap: balance']],
  ['a { align-content: center }', ['align-content in blocks']],
  ['a { height: 1lh }', []],
  ['a { height: 2rlh }', ['2rlh']],
  ['@scope (a) { b { color: red } }', ['@scope']],
  ['@starting-style { a { color: red } }', ['@starting-style']],
  ['a:user-invalid { color: red }', [':user-invalid']],
  ['a:has(b) { height: 100dvh; display: flex; align-content: center; inset: 0; width: clamp(1px, 2vw, 3px) }', []],
  ['@supports (text-wrap: balance) { a { text-wrap: balance } }', []],
  ['@media (width < 40rem) and (prefers-contrast: more) { a:is(b, c):focus-visible { gap: 1px } }', []],
])('%s', (source, newer) => {
  expect(newerInStyles(source, OLDEST)).toEqual(newer);
});
