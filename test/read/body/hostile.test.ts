/** Bodies that want to run something: nothing of them may survive but their words. */
import { describe, expect, test } from 'vitest';
import type { Nodes } from 'hast';
import { elements } from '../../../src/read/body/verify.ts';
import { components, read, words } from './sample.ts';

/** A hostile body and words of it that a reader must still see. */
const corpus: [source: string, visible: string][] = [
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['<ScRiPt>alert(1)</sCrIpT>', 'alert(1)'],
  ['<script\n>alert(1)\n</script\n>', 'alert(1)'],
  ['<img src=x onerror=alert(1)>', 'onerror=alert(1)'],
  ['<img src="x" onerror="alert(1)" />', 'onerror="alert(1)"'],
  ['<svg onload="alert(1)"><animate /></svg>', 'onload="alert(1)"'],
  ['<svg><script>alert(1)</script></svg>', 'alert(1)'],
  ['<math><mi xlink:href="javascript:alert(1)" /></math>', 'javascript:alert(1)'],
  ['<iframe srcdoc="&lt;script>alert(1)&lt;/script>" />', 'srcdoc'],
  ['<object data="javascript:alert(1)" />', '<object'],
  ['<a href="javascript:alert(1)">点</a>', '<a href'],
  ['<form action="https://a.cn"><input /></form>', '<form'],
  ['<style>{`*{display:none}`}</style>', '<style>'],
  ['<link rel="stylesheet" href="https://a.cn/a.css" />', '<link'],
  ['<meta http-equiv="refresh" content="0;url=https://a.cn" />', '<meta'],
  ['<base href="https://a.cn" />', '<base'],
  ['<Fig of="a" set:html="<script>alert(1)</script>" />', 'set:html'],
  ['<Fig of="a" set:text="b" />', 'set:text'],
  ['<Note client:load />', 'client:load'],
  ['<Note server:defer />', 'server:defer'],
  ['<Note is:raw>\n\n<script>alert(1)</script>\n\n</Note>', 'is:raw'],
  ['<Note define:vars="a" />', 'define:vars'],
  ['<Note transition:animate="a" />', 'transition:animate'],
  ['<Note slot="head">文</Note>', 'slot="head"'],
  ['<Note class="a" />', 'class="a"'],
  ['<Note CLASS="a" />', 'CLASS="a"'],
  ['<Note style="position:fixed" />', 'position:fixed'],
  ['<Note ONCLICK="alert(1)" />', 'ONCLICK'],
  ['<Note {...{onclick: alert(1)}} />', '{...{onclick: alert(1)}}'],
  ['<Note title={globalThis.process.exit(1)} />', 'process.exit(1)'],
  ['<Note title=<b>x</b> />', 'title='],
  ['<Note __proto__="a" constructor="b" />', '__proto__'],
  ['<Note children="<script>" />', 'children='],
  ['<Note key="a" ref="b" />', 'key="a"'],
  ['{process.exit(1)}', '{process.exit(1)}'],
  ['{(() => { while (true) {} })()}', 'while (true)'],
  ['文 {`${alert(1)}`} 字', '${alert(1)}'],
  ['{/* 注释 */}', '{/* 注释 */}'],
  ['import fs from "node:fs"', 'import fs from "node:fs"'],
  ['import "https://a.cn/a.js"', 'import "'],
  ['export const getStaticPaths = () => []', 'export const getStaticPaths'],
  ['export default function Layout() { return 1 }', 'export default'],
  ['export { a } from "b"', 'export { a }'],
  ['<constructor />', '<constructor />'],
  ['<__proto__ />', '<__proto__ />'],
  ['<toString />', '<toString />'],
  ['<Fig.constructor of="a" />', 'Fig.constructor'],
  ['<Fig:b of="a" />', 'Fig:b'],
  ['<><script>alert(1)</script></>', 'alert(1)'],
  ['<astro-island src="https://a.cn" />', 'astro-island'],
  ['<slot />', '<slot />'],
  ['<Fragment set:html="a" />', 'Fragment'],
  ['[点](javascript:alert(1))', '[点](javascript:alert(1))'],
  ['[点](JaVaScRiPt:alert(1))', '[点]('],
  ['[点](javascript&colon;alert(1))', '[点]('],
  ['[点](&#106;avascript&#58;alert(1))', '[点]('],
  ['[点](<java\tscript:alert(1)>)', '[点]('],
  ['[点](&#1;javascript:alert(1))', '[点]('],
  ['[点](<\u00a0javascript:alert(1)>)', '[点]('],
  ['[点](java&NewLine;script:alert(1))', '[点]('],
  ['[点](\u200bjavascript:alert(1))', '[点]('],
  ['[点](data:text/html;base64,PHNjcmlwdD4=)', '[点](data:'],
  ['[点](vbscript:a)', '[点]('],
  ['[点](blob:https://a.cn/1)', '[点]('],
  ['[点](file:///etc/passwd)', '[点]('],
  ['[点](//a.cn)', '[点]('],
  ['[点](/\\a.cn)', '[点]('],
  ['[点](\\\\a.cn)', '[点]('],
  ['[点](/&#9;/a.cn)', '[点]('],
  ['[点](https:a.cn)', '[点]('],
  ['[点](https:///a.cn)', '[点]('],
  ['[点](https://gov.cn@a.cn/)', '[点]('],
  ['[点][b]\n\n[b]: javascript:alert(1)', '[b]: javascript:alert(1)'],
  ['[b]\n\n[b]: <javascript:alert(1)> "名"', '[b]: <javascript'],
  ['![图](javascript:alert(1))', '![图]('],
  ['![图](data:image/svg+xml,<svg/onload=alert(1)>)', 'data:image'],
  ['![图](https://a.cn/a.png)', '![图](https://a.cn'],
  ['![图](../../../etc/passwd)', '![图](../'],
  ['![图](..%2f..%2fa.png)', '![图]('],
  ['![图](%2e%2e/a.png)', '![图]('],
  ['![图][b]\n\n[b]: //a.cn/a.png', '![图][b]'],
  ['[![图](https://a.cn/a.png)](javascript:alert(1))', '[![图]'],
  ['<javascript:alert(1)>', '<javascript:alert(1)>'],
  ['<https://a.cn/"onmouseover="alert(1)>', 'onmouseover'],
  ['javascript:alert(1)', 'javascript:alert(1)'],
  ['`<script>alert(1)</script>`', '<script>alert(1)</script>'],
  ['```js onload="a"\n<script>alert(1)</script>\n```', '<script>alert(1)</script>'],
  ['&lt;script&gt;alert(1)&lt;/script&gt;', '<script>alert(1)</script>'],
  ['## <script>alert(1)</script>', '<script>alert(1)</script>'],
  ['| <script>alert(1)</script> |\n|---|\n| {alert(1)} |', '{alert(1)}'],
  ['文[^1]\n\n[^1]: <script>alert(1)</script>', '<script>alert(1)</script>'],
  ['文[^"onclick="a]\n\n[^"onclick="a]: 注', '注'],
  ['<Note title="\"/><script>alert(1)</script>" />', 'alert(1)'],
  ['<Fig of="a">{alert(1)}</Fig>', '{alert(1)}'],
  ['<div>\n\n<Fig of="a" />\n\n[b](https://a.cn)\n\n</div>', '<Fig of="a" />'],
];

describe.each(corpus)('%j', (source, visible) => {
  const body = read(source);

  test('leaves nothing but listed elements and clean components', () => {
    expect(body.refusals.map(({ name }) => name)).not.toContain('unreadable');
    expect(strangers(body.tree)).toEqual([]);
  });

  test('stays visible as text', () => {
    expect(words(body.tree)).toContain(visible);
  });
});

/** Everything in a tree that could do more than be read. */
function strangers(node: Nodes): string[] {
  const own: string[] = [];
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    if (node.name === null || !Object.hasOwn(components, node.name) || node.attributes.length > 0)
      own.push(`component ${node.name}`);
    own.push(...Object.keys(node.data?.props ?? {}).filter((name) => !['of', 'as', 'title', 'open'].includes(name)));
  } else if (node.type === 'element') {
    if (!Object.hasOwn(elements, node.tagName)) own.push(node.tagName);
    const { href, src, ...rest } = node.properties;
    if (href !== undefined && !/^(?:https:\/\/[\w.-]+(?:\/|$)|#|[\w-]+\/?$)/.test(String(href)))
      own.push(`href ${String(href)}`);
    if (src !== undefined && !/^[\w./-]+$/.test(String(src))) own.push(`src ${String(src)}`);
    own.push(...Object.keys(rest).filter((name) => /^on|style|srcdoc|action/i.test(name)));
  } else if (node.type !== 'text' && node.type !== 'root') {
    own.push(node.type);
  }
  return 'children' in node ? [...own, ...node.children.flatMap(strangers)] : own;
}
