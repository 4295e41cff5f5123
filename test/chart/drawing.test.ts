/** What every drawing of the real reports is held to, and the strict reading of the library's SVG. */
import type { Mark } from 'vega';
import { describe, expect, test } from 'vitest';
import { budgetByNature } from '../../src/chart/budget-by-nature.ts';
import { budgetPhases } from '../../src/chart/budget-phases.ts';
import { drawer, type Feed, type Kind } from '../../src/chart/draw.ts';
import { elided, widthOf } from '../../src/chart/label.ts';
import { scoreOverview } from '../../src/chart/score-overview.ts';
import { slim } from '../../src/chart/slim.ts';
import { faultsOf, realIds, realView, textsOf } from './real.ts';

test.each(realIds)('the pictures of %s are small, coloured by tokens, and within their frame', async (id) => {
  const view = realView(id);
  const all = await Promise.all([scoreOverview(view), budgetPhases(view), budgetByNature(view)]);
  const pictures = all.filter((picture) => picture !== null);
  // What stands in project sheets is no picture of the department.
  const hasOwnFigures = view.report.budget !== undefined || view.sheet.tree.length > 0;
  expect(pictures.length > 0).toBe(hasOwnFigures);
  for (const picture of pictures) {
    expect(faultsOf(picture)).toEqual([]);
    const places = [...picture.svg.matchAll(/<text x="([\d.]+)"( [^>]*end")?[^>]*>([^<]*)/g)];
    expect(places).toHaveLength(textsOf(picture).length);
    for (const [, x, isEnd, text = ''] of places) {
      const [from, to] =
        isEnd === undefined ? [Number(x), Number(x) + widthOf(text)] : [Number(x) - widthOf(text), Number(x)];
      expect([text, from >= 0 && to <= 360]).toEqual([text, true]);
    }
  }
});

test('two pictures of a kind live on one page under ids and titles of their own', async () => {
  const picture = await budgetPhases(realView('huadu-emergency/2023'), { id: 'huadu-budget', subject: '花都 2023年' });
  expect(picture?.title).toBe('花都 2023年：预算与执行（单位：万元）');
  expect(picture?.svg).toContain('aria-labelledby="huadu-budget-title"');
});

describe('a picture does not depend on those drawn before it', () => {
  const words: Mark = {
    type: 'text',
    from: { data: 'rows' },
    encode: { enter: { x: { field: 'x' }, y: { signal: 'low' }, text: { field: 'text' }, fill: { value: 'red' } } },
  };
  const grouped: Mark = {
    type: 'group',
    from: { facet: { name: 'part', data: 'rows', groupby: 'text' } },
    marks: [{ ...words, from: { data: 'part' } }],
  };
  const feeds: Feed[] = ['abc', 'cab', 'd', '', 'ba'].map((texts, at) => ({
    id: `f${at}`,
    height: 10 + at,
    data: { rows: [...texts].map((text, x) => ({ text, x: x + at })) },
    signals: { low: at },
  }));

  test.each([
    ['flat', words],
    ['grouped', grouped],
  ])('%s', async (_, mark) => {
    const kind: Kind = { width: 90, signals: [{ name: 'low', value: 0 }], data: [{ name: 'rows' }], marks: [mark] };
    const used = drawer(kind);
    const together = await Promise.all(feeds.map(used));
    expect(together).toEqual(await Promise.all(feeds.map((feed) => drawer(kind)(feed))));
    expect(together[0]).toMatch(/>a<.*>b<.*>c</);
    expect(together[1]).toMatch(/>c<.*>a<.*>b</);
  });

  test('nor from one that failed', async () => {
    const draw = drawer({ width: 90, data: [{ name: 'rows' }], marks: [{ ...words, encode: {} }] });
    const feed: Feed = { id: 'f', height: 9, data: {}, signals: {} };
    const svg = await draw(feed);
    await expect(draw({ ...feed, signals: { nowhere: 1 } })).rejects.toThrow();
    expect(await draw(feed)).toBe(svg);
  });
});

describe('slim', () => {
  const svg = (body: string): string => `<svg width="9" height="8">${body}</svg>`;

  test('adds up the places of groups and drops what is not seen', () => {
    const body =
      '<g fill="none" transform="translate(1,2)"><path class="background" d="M0,0h9v9Z"/><g transform="translate(0.5,0)">' +
      '<text text-anchor="start" transform="translate(3,4)" font-size="10px" fill="currentColor" opacity="1">a&lt;b&amp;</text>' +
      '<line transform="translate(0,0)" x2="5" y2="0" stroke="var(--chart-6)" stroke-width="1"/></g></g>';
    expect(slim(svg(body), 'p')).toBe(
      '<svg viewBox="0 0 9 8" width="9" height="8" role="img" aria-labelledby="p-title" aria-describedby="p-summary" ' +
        'fill="currentColor" font-size="14"><text x="4.5" y="6">a&lt;b&amp;</text>' +
        '<line x1="1.5" y1="2" x2="6.5" y2="2" stroke="var(--chart-6)"/></svg>',
    );
  });

  test.each(['<image href="a"/>', '<g transform="rotate(3)"></g>', 'loose', '<g>', '<path d=a/>', '<!-- -->'])(
    'refuses %s',
    (body) => {
      expect(() => slim(svg(body), 'p')).toThrow();
    },
  );
});

test('labels are cut at 14 characters or where the room ends', () => {
  expect(elided('预算绩效管理', 300)).toBe('预算绩效管理');
  expect(elided('一二三四五六七八九十一二三四', 300)).toBe('一二三四五六七八九十一二三四');
  expect(elided('一二三四五六七八九十一二三四五', 300)).toBe('一二三四五六七八九十一二三…');
  expect(elided('一二三四五六', 70)).toBe('一二三四…');
});
