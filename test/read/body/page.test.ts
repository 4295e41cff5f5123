/** What a good body becomes. */
import { expect, test } from 'vitest';
import { parseBody } from '../../../src/read/body.ts';
import { components, page, read, refusedIn } from './sample.ts';

test('bold text may end with Chinese punctuation', () => {
  expect(page('**目标：**完成')).toBe('<p><strong>目标：</strong>完成</p>');
});

test('a bare address ends where the address ends', () => {
  expect(page('见https://a.gov.cn/x?b=1，**好**')).toBe(
    '<p>见<a href="https://a.gov.cn/x?b=1">https://a.gov.cn/x?b=1</a>，<strong>好</strong></p>',
  );
  expect(page('（https://a.gov.cn/a_(1)）')).toBe(
    '<p>（<a href="https://a.gov.cn/a_(1)">https://a.gov.cn/a_(1)</a>）</p>',
  );
  expect(page('(https://a.gov.cn/a).')).toBe('<p>(<a href="https://a.gov.cn/a">https://a.gov.cn/a</a>).</p>');
});

test('bare addresses that may not be linked stay text without a refusal', () => {
  expect(page('http://a.gov.cn www.a.gov.cn a@b.cn')).toBe('<p>http://a.gov.cn www.a.gov.cn a@b.cn</p>');
  expect(refusedIn('http://a.gov.cn www.a.gov.cn a@b.cn')).toEqual([]);
});

test('an address in a link is not linked again', () => {
  expect(page('[https://a.cn](https://b.cn)')).toBe('<p><a href="https://b.cn">https://a.cn</a></p>');
});

test('a range with tildes is not struck through', () => {
  expect(page('10~20，30~40')).toBe('<p>10~20，30~40</p>');
});

test('table alignment is a class', () => {
  expect(page('| a | b | c |\n|:--|--:|:-:|\n| 1 | 2 | 3 |')).toContain(
    '<td className="align-left">1</td><td className="align-right">2</td><td className="align-center">3</td>',
  );
});

test('tables have a scroll region with a name of its own', () => {
  const table = '| a |\n|---|\n| 1 |\n\n';
  expect(page(`${table}## 收支\n\n${table}`)).toMatch(/ariaLabel="表格 1".*ariaLabel="表格 2：收支"/);
});

test('headings are numbered by section', () => {
  const { headings } = read('## 一\n\n### 甲\n\n### **乙**\n\n## 二\n\n### 甲\n\n#### 子');
  expect(headings).toEqual([
    { depth: 2, id: 's1', text: '一' },
    { depth: 3, id: 's1-1', text: '甲' },
    { depth: 3, id: 's1-2', text: '乙' },
    { depth: 2, id: 's2', text: '二' },
    { depth: 3, id: 's2-1', text: '甲' },
    { depth: 4, id: 's2-1-1', text: '子' },
  ]);
});

test('a top-level or skipped heading is brought into order', () => {
  expect(page('# 一\n\n#### 二\n\n## 三')).toBe('<h2 id="s1">一</h2><h3 id="s1-1">二</h3><h2 id="s2">三</h2>');
});

test('footnotes speak Chinese', () => {
  expect(page('文[^a]，又[^a]\n\n[^a]: 注')).toMatch(
    /<h2 id="footnote-label">注释<\/h2>.*返回正文注释 1".*返回正文注释 1 第 2 处"/,
  );
});

test('tasks are marked by characters', () => {
  expect(page('- [x] 一\n- [ ] 二')).toBe('<ul><li>☑ 一</li><li>☐ 二</li></ul>');
});

test('block components are taken out of paragraphs', () => {
  expect(page('前 <Note title="t">注</Note> 后')).toBe('<p>前 </p>[Note title=t]<p>注</p>[/Note]<p> 后</p>');
});

test('an inline component on its own line stays in the sentence', () => {
  expect(page('支出\n<Fig of="a" />\n万元')).toBe('<p>支出[Fig of=a][/Fig]万元</p>');
  expect(page('一\n\n<Fig of="a" />\n\n二')).toBe('<p>一</p><p>[Fig of=a][/Fig]</p><p>二</p>');
});

test('components hold components and Markdown', () => {
  expect(page('<Note>\n\n- <Fig of="a">**1**</Fig>\n\n<Note title="b" />\n\n</Note>')).toBe(
    '[Note]<ul><li>[Fig of=a]<strong>1</strong>[/Fig]</li></ul>[Note title=b][/Note][/Note]',
  );
});

test('uses name the component, its props and the words between its tags', () => {
  expect(read('甲 <Fig of="a">91.12%</Fig>\n\n<Note open>\n\n乙\n\n</Note>').uses).toEqual([
    { component: 'Fig', props: { of: 'a' }, text: '91.12%', line: 1, column: 3 },
    { component: 'Note', props: { open: true }, text: '乙', line: 3, column: 1 },
  ]);
});

test('character references in attributes are decoded as data', () => {
  expect(read('<Fig of="a &amp; &#x62; &lt;c&gt; &unknown;" />').uses[0]?.props).toEqual({ of: 'a & b <c> &unknown;' });
});

test('lines are counted from the start of the file', () => {
  const { tree, uses, refusals } = parseBody('一 <Fig of="a" />\n\n<5', { components, firstLine: 40 });
  expect([uses[0]?.line, refusals[0]?.line, tree.children[0]?.position?.start.line]).toEqual([40, 42, 40]);
});

test('images are looked for by their decoded path', () => {
  const asked: string[] = [];
  const imageExists = (path: string): boolean => asked.push(path) > 0;
  expect(parseBody('![a](<%E5%9B%BE.png>) ![b](/c/d.png)', { components, firstLine: 1, imageExists }).refusals).toEqual(
    [],
  );
  expect(asked).toEqual(['图.png', '/c/d.png']);
});

test('footnotes are named by their order, so that no way back is that of another note', () => {
  const ids = [...page('甲[^a]乙[^a]丙[^a-2]\n\n[^a]: 一\n\n[^a-2]: 二').matchAll(/ id="(.*?)"/g)].map(([, id]) => id);
  expect(ids).toEqual(['note-fnref-1', 'note-fnref-1-2', 'note-fnref-2', 'footnote-label', 'note-fn-1', 'note-fn-2']);
});
