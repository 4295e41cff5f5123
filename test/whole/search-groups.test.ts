/** Many groups, several of them of one year, answer as one in a real browser. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { planGroups } from '../../src/search/index/groups.ts';
import { madeDocument } from '../search/made-documents.ts';
import { newFolder, writeIndex } from '../search/made-index.ts';
import { serve } from './built-site.ts';
import { chromiumPath, launch } from './chromium.ts';
import { ask } from './search-ask.ts';

const documents = [2023, 2024, 2025].flatMap((year) => Array.from({ length: 25 }, (_, n) => madeDocument(n, year)));

/** Phrases cut from the documents, whole figures, and pairs of them; figures end what is cut, so that none is halved. */
const queries = documents.flatMap(({ blocks }, index) => {
  const text = blocks[index % blocks.length]?.text ?? '';
  const figure = /\d+\.\d+/.exec(text)?.[0] ?? '';
  const words = /\p{Script=Han}{4,}/u.exec(text)?.[0] ?? '';
  return [figure, `${figure}万元`, words.slice(0, 3), words.slice(1, 4), `${words.slice(0, 2)} ${figure}`];
});

/** Where all words of a query stand, by plain comparison; figures are compared whole. */
function holders(query: string): string[] {
  const whole = (text: string): string => text.replace(/\d+(?:\.\d+)*/g, (figure) => `<${figure}>`);
  const words = query.split(' ').map(whole);
  return documents
    .filter(({ blocks, names }) => {
      const texts = [...blocks.map(({ text }) => text), ...names].map(whole);
      return words.every((word) => texts.some((text) => text.includes(word)));
    })
    .map(({ id }) => id)
    .toSorted();
}

test.skipIf(chromiumPath === undefined)('finds exactly what stands in the texts', async () => {
  const folder = newFolder();
  const groups = planGroups(
    documents.map(({ id }) => id),
    10,
  );
  expect(groups.filter(({ years }) => years.includes(2025)).length).toBeGreaterThan(2);
  await writeIndex(documents, folder, 10);
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>检索</title>');
  writeFileSync(join(folder, '404.html'), '<!doctype html><title>没有</title>');

  const [browser, server] = await Promise.all([launch(), serve(folder)]);
  const page = await browser.newPage();
  await page.goto(`${server.address}/`);
  const answers = await ask(page, queries);
  await browser.close();
  server.close();

  expect(answers).toHaveLength(queries.length);
  for (const [index, query] of queries.entries()) {
    const ids = (answers[index] ?? []).map(({ id }) => id);
    expect(ids.toSorted(), query).toEqual(holders(query));
    // Nothing but the year tells these apart: the newest come first among hits that hold the words alike.
    const literal = (answers[index] ?? []).filter(({ isLiteral }) => isLiteral).map(({ id }) => id.slice(-4));
    expect(literal, query).toEqual(literal.toSorted().toReversed());
  }
});
