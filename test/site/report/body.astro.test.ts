/** Bodies through Astro's own renderer: good ones as pages, hostile ones as words. */
import renderer from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type AllowList, type Body, parseBody } from '../../../src/read/body.ts';
import { revivedBody, storedBody } from '../../../src/archive/report-cache/stored-body.ts';
import { bodyComponent, type BodySettings } from '../../../src/site/report/body.ts';
import Fig from './body/Fig.astro';
import Note from './body/Note.astro';
import Page from './body/Page.astro';

const components: AllowList = {
  Fig: { kind: 'inline', props: z.object({ of: z.string() }) },
  Note: { kind: 'block', props: z.object({ title: z.string().transform((title) => `${title}：`) }) },
};

async function render(source: string, settings: Partial<BodySettings> = {}): Promise<string> {
  const body = parseBody(source, { components, firstLine: 1 });
  const html = await renderTree(body.tree, settings);
  // A build renders what was kept of the parse.
  expect(await renderTree(revivedBody(storedBody(body)).tree, settings)).toBe(html);
  return html;
}

async function renderTree(tree: Body['tree'], settings: Partial<BodySettings>): Promise<string> {
  const container = await AstroContainer.create();
  container.addServerRenderer({ name: 'astro:jsx', renderer });
  const Body = bodyComponent(tree, { components: { Fig, Note }, props: { report: { name: '某局' } }, ...settings });
  return container.renderToString(Page, { props: { Body } });
}

describe('a good body', () => {
  test('renders Markdown and components with their own and the page’s props', async () => {
    expect(await render('## 一\n\n支出 <Fig of="a" />，率 <Fig of="b">**91.12%**</Fig>')).toBe(
      '<main><h2 id="s1">一</h2>\n<p>支出 <data class="fig" value="a" data-props="of report">某局</data>，' +
        '率 <data class="fig" value="b" data-props="of report"><strong>91.12%</strong></data></p></main>',
    );
  });

  test('hands over what the schema made of an attribute', async () => {
    expect(await render('<Note title="注 <b>">\n\n- 一\n\n</Note>')).toBe(
      '<main><aside><h3>注 &lt;b&gt;：</h3><ul>\n<li>一</li>\n</ul></aside></main>',
    );
  });

  test('aligns table cells without a style attribute', async () => {
    const html = await render('| a |\n|--:|\n| <Fig of="a" /> |');
    expect(html).toContain('<div class="table-scroll" tabindex="0" role="region" aria-label="表格 1"><table>');
    expect(html).toContain('<table><caption class="visually-hidden">表格 1</caption>');
    expect(html).toContain('<td class="align-right"><data');
    expect(html).not.toContain('style');
  });

  test('renders footnotes in Chinese', async () => {
    const html = await render('文[^1]\n\n[^1]: 注 <Fig of="a" />');
    expect(html).toContain('<h2 id="footnote-label">注释</h2>');
    expect(html).toContain('aria-label="返回正文注释 1"');
    expect(html).toMatch(/注 <data class="fig" value="a"/);
  });

  test('resolves local addresses and leaves others alone', async () => {
    const resolveAddress = (address: string, kind: string): string => `/base/${kind}/${address}`;
    const html = await render('[a](b/) [c](#d) [e](https://f.cn/) ![g](h.png)', { resolveAddress });
    expect([...html.matchAll(/(?:href|src)="([^"]*)"/g)].map((match) => match[1])).toEqual([
      '/base/link/b/',
      '#d',
      'https://f.cn/',
      '/base/image/h.png',
    ]);
  });
});

describe('a hostile body', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '<img src="x" onerror="alert(1)" />',
    '<img src=x onerror=alert(1)>',
    '<Fig of="a" set:html="<script>alert(1)</script>" />',
    '<Note title="a" client:load />',
    '<Note title="a" slot="b" onclick="alert(1)" />',
    '<Fig {...{ "set:html": "<script>alert(1)</script>" }} />',
    '{alert(1)}',
    'export default () => <script>alert(1)</script>',
    '[点](javascript:alert(1))',
    '![图](https://a.cn/a.png)',
    '<Fragment set:html="<b>a</b>" />',
    '<div style="position:fixed">\n\n<Fig of="a" />\n\n</div>',
    '&lt;script>alert(1)&lt;/script>',
  ];

  test.each(hostile)('%s is shown, not run', async (source) => {
    const html = await render(source);
    const inner = /^<main>([\s\S]*)<\/main>$/.exec(html)?.[1] ?? '';
    const tags = [...inner.matchAll(/<[^>]*>/g)].map(([tag]) => tag);
    expect(tags.filter((tag) => !/^<\/?(?:p|span)(?: class="refused")?>$/.test(tag))).toEqual([]);
    const words = inner
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'");
    expect(words.trim()).toBe(source.replaceAll('&lt;', '<'));
  });

  test('a name the site does not have is an error, not an element', async () => {
    await expect(render('<Fig of="a" />', { components: { Note } })).rejects.toThrow('does not have');
  });
});
