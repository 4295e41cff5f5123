/** Each kind of refusal, with the nearest thing that is not refused. */
import { describe, expect, test } from 'vitest';
import { read, refusedIn, page } from './sample.ts';

/** Name of the refusal, what gives it, and what does not. */
const pairs: [name: string, refused: string, taken: string][] = [
  ['expression', '支出 {1 + 1} 元', '支出 ｛1 + 1｝元，\\{a}'],
  ['expression', '{\n\nalert(1)\n\n}', '`{alert(1)}`'],
  ['import-export', 'import A from "./a.astro"', 'import of goods grew'],
  ['import-export', 'export const a = 1', 'export volumes grew'],
  ['unknown-component', '<Figure of="a" />', '<Fig of="a" />'],
  ['unknown-component', '<fig of="a" />', '`<fig of="a" />`'],
  ['unknown-component', '<constructor.Name /> <Constructor />', '<Note />'],
  ['raw-html', '<div>文字</div>', '\\<div>文字\\</div>'],
  ['raw-html', '<a.b />', 'a.b'],
  ['raw-html', '<svg:a />', 'svg:a'],
  ['raw-html', '<></>', '\\<>'],
  ['raw-html', '<!DOCTYPE html>', '&lt;!DOCTYPE html>'],
  ['html-comment', '<!-- 说明 -->', '`<!-- 说明 -->`'],
  ['spread-attribute', '<Fig {...{of: "a"}} />', '<Fig of="{...a}" />'],
  ['attribute-expression', '<Fig of={a} />', '<Fig of="a" />'],
  ['forbidden-attribute', '<Fig of="a" set:html="b" />', '<Fig of="set:html" />'],
  ['forbidden-attribute', '<Fig of="a" client:load />', '<Fig of="client:load" />'],
  ['forbidden-attribute', '<Fig of="a" onClick="b" />', '<Fig of="onClick" />'],
  ['forbidden-attribute', '<Note slot="a" />', '<Note title="slot" />'],
  ['forbidden-attribute', '<Note style="a" />', '<Note open />'],
  ['bad-attribute', '<Fig />', '<Fig of="" />'],
  ['bad-attribute', '<Fig of="a" as="long" />', '<Fig of="a" as="short" />'],
  ['bad-attribute', '<Fig of="a" off="b" />', '<Fig as="full" of="a" />'],
  ['bad-attribute', '<Fig of="a" of="b" />', '<Fig of="a of" />'],
  ['bad-attribute', '<Note open="yes" />', '<Note open />'],
  ['attribute-quotes', '<Fig of=a />', "<Fig of='a' />"],
  ['attribute-quotes', '<Fig of=“a” />', '<Fig of="“a”" />'],
  ['component-placement', '## <Note />', '## <Fig of="a" />'],
  ['component-placement', '**<Note />**', '<Note>**文字**</Note>'],
  ['component-placement', '<Fig of="a">\n\n- 一\n\n</Fig>', '<Fig of="a">\n\n一\n\n</Fig>'],
  ['component-content', '<Grade>优</Grade>', '<Grade> </Grade>'],
  ['component-content', '<Table of="a">\n\n<Fig of="a" />\n\n</Table>', '<Table of="a">\n\n</Table>'],
  ['repeated-component', '<Table of="a" />\n\n<Table of="a" />', '<Table of="a" />\n\n<Table of="b" />'],
  ['repeated-component', '<Table of="a" />\n\n<Table />', '<Note />\n\n<Note />'],
  ['repeated-component', '<Table />\n\n- <Table of="b" />', '<Table />'],
  ['empty-heading', '##', '## <Fig of="a" />'],
  ['empty-heading', '## &nbsp;', '## 甲'],
  ['empty-heading', '## ![图](here.png)', '## ![图](here.png)甲'],
  ['footnote-heading', '甲[^a]\n\n[^a]: 乙\n\n    ## 丙', '甲[^a]\n\n[^a]: 乙\n\n    丙'],
  ['unclosed-tag', '<Note>\n\n文字', '<Note>\n\n文字\n\n</Note>'],
  ['unclosed-tag', '<Fig of="a"', '<Fig of="a"/>'],
  ['unexpected-closing-tag', '文字 </Note>', '<Note>文字 </Note>'],
  ['unsafe-link', '[a](http://a.gov.cn)', '[a](https://a.gov.cn)'],
  ['unsafe-link', '[a](//a.gov.cn)', '[a](/a.gov.cn)'],
  ['unsafe-link', '[a](mailto:a@b.cn)', '[a](#a@b.cn)'],
  ['unsafe-link', '[a][b]\n\n[b]: data:text/html,a', '[a][b]\n\n[b]: 2022/'],
  ['unsafe-link', '[a](https://b.cn@c.cn/)', '[a](https://c.cn/@b)'],
  ['remote-image', '![a](https://a.gov.cn/a.png)', '![a](here.png)'],
  ['remote-image', '![a](data:image/png;base64,a)', '![a][b]\n\n[b]: here.png'],
  ['remote-image', '![a](//a.gov.cn/a.png)', '![说明](<here.png>)'],
  ['image-path', '![a](../here.png)', '![a](here.png "名称")'],
  ['image-path', '![a](a%2f..%2f..%2fhere.png)', '![a](here%2epng)'],
  ['missing-image', '![a](gone.png)', '![a](here.png)'],
  ['heading-level', '# 标题', '## 标题'],
  ['heading-order', '## 一\n\n#### 二', '## 一\n\n### 二\n\n## 三'],
  ['footnote', '文字\n\n[^1]: 注', '文字[^1]\n\n[^1]: 注'],
  ['footnote', '文[^1]\n\n[^1]: 注\n\n[^1]: 又注', '文[^1]字[^2]\n\n[^1]: 注\n\n[^2]: 又注'],
];

describe.each(pairs)('%s', (name, refused, taken) => {
  test(`refuses ${JSON.stringify(refused)}`, () => {
    expect(new Set(read(refused).refusals.map((refusal) => refusal.name))).toContain(name);
  });

  test(`does not refuse ${JSON.stringify(taken)}`, () => {
    expect(refusedIn(taken)).toEqual([]);
  });
});

test('every message and fix is a Chinese sentence', () => {
  for (const { message, fix } of pairs.flatMap(([, refused]) => read(refused).refusals)) {
    expect(message).toMatch(/\p{Script=Han}.*。$/u);
    expect(fix).toMatch(/\p{Script=Han}.*。$/u);
  }
});

test('an unknown component is answered with the nearest one', () => {
  expect(read('<Figg of="a" />').refusals[0]?.fix).toContain('最接近的是 Fig。');
});

test('a wrong value is answered with the allowed ones', () => {
  const [refusal] = read('<Fig of="a" as="long" />').refusals;
  expect(refusal).toMatchObject({ line: 1, column: 13, fix: '可以用的值：full、short。' });
});

test('a missing attribute is named', () => {
  expect(read('<Fig />').refusals[0]?.message).toBe('组件 Fig 缺少属性 of。');
});

test('places are those of the file', () => {
  const body = read('一\n\n<Fig of="a" /> <b>');
  expect(body.uses[0]).toMatchObject({ line: 3, column: 1 });
  expect(body.refusals[0]).toMatchObject({ line: 3, column: 16 });
});

test('a refused wrapper is shown as written and nothing in it is used', () => {
  const body = read('<div>\n\n**粗** <Fig of="a" />\n\n</div>');
  expect(body.uses).toEqual([]);
  expect(page('<div>\n\n**粗** <Fig of="a" />\n\n</div>')).toContain('**粗** &lt;Fig of="a" />');
});

test('more refusals than anyone reads are summed up', () => {
  const { refusals } = read('<5 '.repeat(300));
  expect(refusals).toHaveLength(201);
  expect(refusals.at(-1)).toMatchObject({
    name: 'more-refusals',
    message: '从这里起还有 100 处写法问题没有逐一列出。',
  });
});
