/** Plain wording that MDX trips over: the page stays, and the message names the place. */
import { describe, expect, test } from 'vitest';
import { page, read, refusedIn, words } from './sample.ts';

const hazards: [source: string, refusals: string[], fix: RegExp][] = [
  ['偏差率<5%为正常', ['less-than 1:4'], /“低于 5%”，或用全角“＜5%”/],
  ['一\n\n偏差<=3.5 元', ['less-than 3:3'], /“不高于 3\.5”，或“≤3\.5”/],
  ['依据<预算法>', ['less-than 1:3'], /《预算法》/],
  ['一个 { 括号', ['brace 1:4'], /全角“｛”.*\\\{/],
  ['{', ['brace 1:1'], /全角“｛”/],
  ['第一行<br>第二行', ['raw-html 1:4'], /空一行另起一段/],
  ['第一行<br/>第二行', ['raw-html 1:4'], /空一行另起一段/],
  ['一\n<!-- 待补 -->\n二', ['html-comment 2:1'], /删除/],
  ['见<https://a.gov.cn/b>。', ['angle-link 1:2'], /\[文字\]\(https:\/\/a\.gov\.cn\/b\)/],
  ['见<a@b.cn>。', ['angle-link 1:2'], /去掉尖括号/],
  ['<Note>\n没有结束', ['unclosed-tag 1:1'], /<\/Note>/],
  ['<p>没有结束', ['raw-html 1:1'], /Markdown/],
  ['<Fig of=“a” />', ['attribute-quotes 1:1'], /英文直引号/],
  ['<Fig of="a />', ['unclosed-tag 1:1'], /“\/>”/],
  ['> 引用 <5%\n> <3%', ['less-than 1:6', 'less-than 2:3'], /5%/],
  ['| a | b |\n|---|---|\n| <5% | { |', ['less-than 3:3', 'brace 3:9'], /5%/],
  ['- 一\n  - <5%', ['less-than 2:5'], /5%/],
  ['\t<5%', ['less-than 1:2'], /5%/],
  ['\ufeff<5%\r\n\r\n<6%', ['less-than 1:1', 'less-than 3:1'], /5%/],
];

describe.each(hazards)('%j', (source, refusals, fix) => {
  test('is refused at its place with a way out', () => {
    expect(refusedIn(source)).toEqual(refusals);
    expect(read(source).refusals[0]?.fix).toMatch(fix);
  });

  test('stays readable', () => {
    for (const { found } of read(source).refusals) expect(words(read(source).tree)).toContain(found);
  });
});

test.each([
  '`<5%` 与 `{`',
  '```\n<br> { <!-- -->\n```',
  'a < 5',
  '低于 5%',
  '\\<5% \\{',
  '`跨\n<5% 行`',
  '[a]:\n<https://a.cn/>\n\n[a]',
])('is not a hazard: %j', (source) => {
  expect(refusedIn(source)).toEqual([]);
});

test('one hazard does not take the rest of the page with it', () => {
  expect(page('## 一\n\n率<5%，**粗** <Fig of="a" />\n\n| a |\n|---|\n| 1 |')).toBe(
    '<h2 id="s1">一</h2><p>率&lt;5%，<strong>粗</strong> [Fig of=a][/Fig]</p>' +
      '<div className="table-scroll" tabIndex="0" role="region" ariaLabel="表格 1：一"><table>' +
      '<caption className="visually-hidden">表格 1：一</caption><thead><tr><th scope="col">a</th></tr></thead>' +
      '<tbody><tr><td>1</td></tr></tbody></table></div>',
  );
});
