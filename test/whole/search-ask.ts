/** Asks the search page's own modules in a real browser, one query after the other, in one page. */
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { INDEX_FOLDER } from '../../src/search/group.ts';

export interface Answer {
  id: string;
  isLiteral: boolean;
}

/** As if it lay beside the modules that it imports. */
const ASK_NAME = 'page/ask.ts';
const ASK = `
  import { SearchEngine } from './engine.ts';
  import { ordered } from './order.ts';
  import { readQuery } from './query.ts';
  import { stepsOf } from './steps.ts';
  export async function ask(queries) {
    const engine = new SearchEngine('/${INDEX_FOLDER}/');
    const steps = stepsOf(await engine.groups(), []);
    const answers = [];
    for (const text of queries) {
      const query = readQuery(text);
      const hits = query === undefined ? [] : await engine.search(query, steps);
      const inOrder = ordered(hits.map((hit) => ({ ...hit, step: 0 })), { sort: 'relevance', query: text });
      answers.push(inOrder.map(({ id, isLiteral }) => ({ id, isLiteral })));
    }
    return answers;
  }`;

/** The hits of every query, in order; the page must be one of a site that has an index. */
export async function ask(page: Page, queries: readonly string[]): Promise<Answer[][]> {
  // The modules of the search page, one by one, as the browser's own.
  await page.route('**/search-modules/**', (route) => {
    const name = new URL(route.request().url()).pathname.split('/search-modules/')[1] ?? '';
    const source = name === ASK_NAME ? ASK : readFileSync(join('src/search', name), 'utf8');
    return route.fulfill({ contentType: 'text/javascript', body: stripTypeScriptTypes(source) });
  });
  // As text: Vite would rewrite the imports of a function.
  return page.evaluate<Answer[][]>(
    `import('/search-modules/${ASK_NAME}').then(({ ask }) => ask(${JSON.stringify(queries)}))`,
  );
}
