import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { allowList, type ComponentName } from '../../components/allow-list.ts';
import { components } from '../../components/index.ts';
import { exampleModules } from './example-modules.ts';
import { html } from './page.ts';

const cases = (Object.keys(allowList) as ComponentName[]).flatMap((name) =>
  Object.entries(exampleModules[name] ?? {}).map(([example, given]) => ({ name, example, given })),
);
const TABLES = /Table$|List$|Sheet$/;

test('pairs every allowed name with a component', () => {
  expect(Object.keys(components)).toEqual(Object.keys(allowList));
});

describe.each(cases)('$name, $example', ({ name, given }) => {
  test('prints no slip of the code, no style and no script', async () => {
    const text = await html(name, given);
    expect(text).not.toMatch(/NaN|undefined|\[object|\bnull\b/);
    expect(text).not.toMatch(/<script|\sstyle=|\son[a-z]+=/);
  });

  test('has unique ids, and every reference finds its id', async () => {
    const $ = load(await html(name, given), null, false);
    const ids = $('[id]')
      .toArray()
      .map((element) => $(element).attr('id'));
    expect(new Set(ids).size).toBe(ids.length);
    const references = $('[headers], [aria-labelledby]')
      .toArray()
      .flatMap((element) => ($(element).attr('headers') ?? $(element).attr('aria-labelledby') ?? '').split(' '));
    expect(references.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('prints tables with caption, scopes, full rows and a labelled box, or stays within a sentence', async () => {
    const $ = load(await html(name, given), null, false);
    const tables = $('table').toArray();
    expect(tables.length + $('p.undisclosed').length > 0).toBe(TABLES.test(name));
    for (const table of tables) {
      expect($(table).children('caption').text()).not.toBe('');
      expect($(table).find('th:not([scope])').length).toBe(0);
      const box = $(table).parent('.table-scroll');
      expect([
        box.attr('tabindex'),
        box.attr('role'),
        $(`[id="${box.attr('aria-labelledby')}"]`).is('caption'),
      ]).toEqual(['0', 'region', true]);
      expect(
        new Set(
          $(table)
            .children('thead, tbody, tfoot')
            .toArray()
            .flatMap((group) => widths($, group)),
        ).size,
      ).toBe(1);
    }
  });
});

/** How many columns each row of a row group fills, spans from rows above counted. */
function widths($: ReturnType<typeof load>, group: Parameters<ReturnType<typeof load>>[0]): number[] {
  const rows = $(group).children('tr').toArray();
  const filled = rows.map(() => 0);
  rows.forEach((row, at) => {
    for (const cell of $(row).children().toArray()) {
      const down = Number($(cell).attr('rowspan') ?? '1');
      const across = Number($(cell).attr('colspan') ?? '1');
      for (let below = at; below < at + down; below += 1) filled[below] = (filled[below] ?? 0) + across;
    }
  });
  return filled;
}
