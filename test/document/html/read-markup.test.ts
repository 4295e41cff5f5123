import { describe, expect, test } from 'vitest';
import { readMarkup, readPasted } from '../../../src/document/html/read-markup.ts';
import { grid, notesOf, texts } from '../printed-blocks.ts';

const read = (html: string): ReturnType<typeof readMarkup> => readMarkup(new TextEncoder().encode(html));

describe('paragraphs', () => {
  test('keeps headings with their levels and counts paragraphs as places', () => {
    const { blocks } = read('<title>x</title><h1>财政局<br>自评报告</h1><p>一、概况</p><div>正文</div>');
    expect(blocks).toEqual([
      { kind: 'paragraph', text: '财政局 自评报告', level: 1, place: '第1段' },
      { kind: 'paragraph', text: '一、概况', level: null, place: '第2段' },
      { kind: 'paragraph', text: '正文', level: null, place: '第3段' },
    ]);
  });

  test('takes the outline level that Word writes', () => {
    const { blocks } = read(`<p class=MsoNormal style='mso-outline-level:2;text-indent:0'>（一）职能</p>`);
    expect(blocks).toMatchObject([{ text: '（一）职能', level: 2 }]);
  });

  test('prints white space as browsers do', () => {
    expect(texts(read('<p>  得分\n\t 9.10&nbsp;&nbsp;分　满 </p>'))).toEqual(['得分 9.10 分 满']);
    // A program broke the line within a Chinese word, and between a word and a figure.
    expect(texts(read('<p>部门\n  预算 A\nB <b>执</b>\n<i>行</i></p>'))).toEqual(['部门预算 A B 执行']);
  });

  test('parts lines at br, and those of preformatted text', () => {
    expect(texts(read('<p>甲<br>乙<br><br>丙</p><pre>一  1\n二  2</pre>'))).toEqual(['甲', '乙', '丙', '一 1', '二 2']);
    expect(texts(read('<p style="white-space: pre-wrap">甲\n乙</p>'))).toEqual(['甲', '乙']);
  });

  test('decodes entities, and text that XHTML marks as such', () => {
    expect(texts(read('<p>A&amp;B &lt;100&#37; &#x4e00; &copy;</p><p><![CDATA[9.5]]></p>'))).toEqual([
      'A&B <100% 一 ©',
      '9.5',
    ]);
  });

  test('takes elements that XML ends within their tag for what they are', () => {
    const html =
      '<?xml version="1.0"?><html><head><title/><script src="a"/></head><body><p/><p>甲<b/>乙</p></body></html>';
    expect(texts(read(html))).toEqual(['甲乙']);
  });

  test('raises digits instead of joining them to a figure', () => {
    expect(texts(read('<p>9.5<sup>1</sup>分 CO<sub>2</sub> m<sup><span>2</span></sup> 第1<sup>st</sup></p>'))).toEqual([
      '9.5¹分 CO₂ m² 第1st',
    ]);
    expect(texts(read('<p>10<sup>-3</sup> 10<sup> <b>(2)</b>\n</sup></p>'))).toEqual(['10⁻³ 10⁽²⁾']);
  });

  test('reads the base of ruby, definition lists and quotes', () => {
    expect(texts(read('<p><ruby>绩<rp>(</rp><rt>jì</rt><rp>)</rp></ruby>效<q>好</q></p>'))).toEqual(['绩效“好”']);
    expect(texts(read('<dl><dt>得分<dd>95</dl>'))).toEqual(['得分', '95']);
  });

  test('never joins figures that are struck through to the rest', () => {
    const { blocks, notes } = read(
      '<p><s>90</s>95 <del>旧</del><ins>新</ins></p><p style="text-decoration:line-through">废</p>',
    );
    expect(texts({ blocks })).toEqual(['95 新']);
    expect(notesOf({ notes })).toEqual([
      'tracked 第1段 划掉的文字没有放进来：“90”。',
      'tracked 第1段 划掉的文字没有放进来：“旧”。',
      'tracked 第1段 修订时插入的文字按已接受读：“新”。',
      'tracked 第1段之后 划掉的文字没有放进来：“废”。',
    ]);
  });
});

describe('boxes', () => {
  test.each([
    ['<span style="display:block">10</span><span style="display:block">9.1</span>', ['10', '9.1']],
    ['<b style="display:inline-block">10</b><b style="display:inline-block">9.1</b>', ['10 9.1']],
    ['<i style="float:left">10</i><i>9.1</i>', ['10 9.1']],
    ['<div style="display:flex"><i>10</i><i>9.1<i>0</i></i></div>', ['10 9.10']],
    ['10<img>9.1', ['10 9.1']],
    ['<input value=10><input value=9.1>', ['10 9.1']],
    ['1<del>2</del>3', ['1 3']],
    ['<span>10</span><span>.5</span>', ['10.5']],
  ])('never make one figure of two: %s', (html, printed) => {
    expect(texts(read(html))).toEqual(printed);
  });
});

describe('lists', () => {
  const items = '<li>甲<li>乙<li>丙';

  test.each([
    ['', '1. 甲|2. 乙|3. 丙'],
    [' start=9', '9. 甲|10. 乙|11. 丙'],
    [' reversed', '3. 甲|2. 乙|1. 丙'],
    [' type=a', 'a. 甲|b. 乙|c. 丙'],
    [' type=A start=26', 'Z. 甲|AA. 乙|AB. 丙'],
    [' type=i start=8', 'viii. 甲|ix. 乙|x. 丙'],
    [' type=I', 'I. 甲|II. 乙|III. 丙'],
    [' style="list-style-type: cjk-ideographic" start=9', '九、甲|十、乙|十一、丙'],
    [' style="list-style: inside simp-chinese-informal" start=99', '九十九、甲|一百、乙|一百零一、丙'],
    [' style="list-style:none"', '甲|乙|丙'],
  ])('numbers <ol%s> as printed', (attributes, printed) => {
    expect(texts(read(`<ol${attributes}>${items}</ol>`)).join('|')).toBe(printed);
  });

  test('numbers what is numbered, whatever the list is called', () => {
    expect(texts(read(`<ul style="list-style-type:decimal">${items}</ul>`))).toEqual(['1. 甲', '2. 乙', '3. 丙']);
    expect(texts(read('<ol><li style="display:inline">甲<li style="list-style-type:none">乙<li>丙</ol>'))).toEqual([
      ...['甲', '乙', '3. 丙'],
    ]);
  });

  test('numbers nested lists, values and paragraphs in items', () => {
    const html = '<ol><li>甲<ol type=a><li>子<li>丑</ol><li value=5><p>乙</p><p>续</p><li>丙</ol><ul><li>点</ul>';
    expect(texts(read(html))).toEqual(['1. 甲', 'a. 子', 'b. 丑', '5. 乙', '续', '6. 丙', '点']);
  });
});

describe('what is hidden', () => {
  const style =
    '<style>.x{display:none} P.Y , em { visibility : hidden }\n@media print { b {display:none} } #z{display:none}</style>';

  test('reads hidden blocks and names them by stretches', () => {
    const read1 = read(
      `${style}<p>一<div class="a x"><p>二<p>三</div><p>四<p class=Y>五<p id=z>六<p hidden>七<b>八</b>`,
    );
    expect(texts(read1)).toEqual(['一', '二', '三', '四', '五', '六', '七八']);
    expect(notesOf(read1)).toEqual(['hidden 第2—3段 第2—3段是隐藏的。', 'hidden 第5—7段 第5—7段是隐藏的。']);
  });

  test('keeps hidden words out of a line and names them', () => {
    const result = read(`${style}<p>得分9.5<span class=x>0</span>分<em>密</em><input type=hidden value=secret></p>`);
    expect(texts(result)).toEqual(['得分9.5分']);
    expect(notesOf(result)).toEqual([
      'hidden 第1段 看不见的文字没有放进来：“0”。',
      'hidden 第1段 看不见的文字没有放进来：“密”。',
    ]);
  });

  test('lets an own style win over a rule, and a later rule over an earlier one', () => {
    expect(read(`${style}<p class=x style="display:block">见</p>`).notes).toEqual([]);
    expect(read('<style>.x{display:none}.x{display:block}</style><p class=x>见</p>').notes).toEqual([]);
  });

  test('passes over rules for narrow screens', () => {
    const html = '<style>@media screen and (max-width:600px){.x{display:none}} @media screen{.y{display:none}}</style>';
    expect(notesOf(read(`${html}<p class=x>甲<p class=y>乙`))).toEqual(['hidden 第2段 第2段是隐藏的。']);
  });

  test('reads nothing of scripts, templates and heads', () => {
    const html =
      '<head><title>题</title><script>1</script></head><script>document.write(9)</script><template>t</template><noscript>n</noscript><p>文';
    expect(texts(read(html))).toEqual(['文']);
  });
});

describe('forms, pictures and other files', () => {
  test('prints what someone sees in a form', () => {
    const html =
      '<p>得分<input value="9.50">是<input type=checkbox checked>否<input type=radio> ' +
      '<select><option>优<option selected>良</select><select><option>中<option>差</select><textarea>说明</textarea>';
    expect(texts(read(html))).toEqual(['得分 9.50 是☑否☐ 良 中 说明']);
  });

  test('notes pictures and other files with their places', () => {
    const html =
      '<img src="http://a/b.png" alt=替><p>甲<img><img></p><img><table><tr><td>1<td><img><tr><td>2<td>3</table>' +
      '<iframe src="/f/%E9%99%84%E4%BB%B6.pdf?x=1"></iframe><object data="data:text/plain,1">备用</object>';
    const result = read(html);
    expect(texts(result)).toEqual(['甲', '备用']);
    expect(notesOf(result)).toEqual([
      'picture 开头 这里有 1 张图片，里面的字没有读。',
      'picture 第1段 这里有 2 张图片，里面的字没有读。',
      'picture 第1段之后 这里有 1 张图片，里面的字没有读。',
      'picture 表1 第1行第2列 这里有 1 张图片，里面的字没有读。',
      'external 第2段 这里嵌入了别的文件（附件.pdf），没有读。',
      'external 第2段 这里嵌入了别的文件，没有读。',
    ]);
  });
});

describe('what stands around the content', () => {
  test('is counted and named, but for tables and the main heading', () => {
    const html =
      '<header><h1>自评报告</h1>首页 机构</header><nav><ul><li><a>政务</a></ul><table><tr><td>1<td>2</table></nav>' +
      '<div>正文<footer>备案号 1</footer></div>';
    const result = read(html);
    expect(texts(result)).toEqual(['自评报告', '正文']);
    expect(result.blocks.filter(({ kind }) => kind === 'table')).toHaveLength(1);
    expect(notesOf(result)).toEqual([
      'beside 页面四周 页面四周的导航、页眉和页脚没有放进来，共 14 个字：“首页 机构 政务 备案号 1”。',
    ]);
  });

  test('is all outside of main, where there is one', () => {
    const result = read('<div>菜单</div><div role=main><header>题</header><p>正文<aside>注</aside></div><p>版权</p>');
    expect(texts(result)).toEqual(['题', '正文', '注']);
    expect(notesOf(result)[0]).toContain('共 5 个字：“菜单 版权”');
  });

  test('is read where the page leaves doubt', () => {
    expect(texts(read('<article>甲</article><article>乙</article><p>丙'))).toEqual(['甲', '乙', '丙']);
    expect(texts(read('<p>菜单</p><main></main><p>正文'))).toEqual(['菜单', '正文']);
  });
});

describe('the clipboard', () => {
  test('reads what Excel puts there', () => {
    const html = `Version:1.0\r\nStartHTML:0000000105\r\nEndHTML:0000002603\r\n\r\n<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta name=ProgId content=Excel.Sheet><style><!--table
	{mso-displayed-decimal-separator:"\\.";}
.xl65{mso-number-format:"0\\.00";} --></style></head>
<body><table border=0 width=288><!--StartFragment-->
 <col width=72><col width=0 style='display:none;mso-width-source:userset'><col width=72 span=2>
 <tr height=18><td height=18 class=xl65 x:str>指标</td><td>编码</td><td>分值</td><td x:num>得分</td></tr>
 <tr style='display:none'><td>产出<br>
    数量</td><td>01</td><td class=xl65 align=right x:num="10">10.00</td><td x:num="9.1">9.10</td></tr>
 <tr><td colspan=3 style='mso-ignore:colspan'>很长的说明</td><td x:num="0.9112">91.12%</td></tr>
 <tr><td colspan=3>合计</td><td x:num="123456.7">####</td></tr>
 <![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=72></td><td></td><td></td><td></td></tr><![endif]>
<!--EndFragment--></table></body></html>`;
    const result = readPasted(html);
    expect(grid(result)).toEqual([
      ['指标', '编码*', '分值', '得分'],
      ['产出/数量*', '01*', '10.00*', '9.10*'],
      ['很长的说明', '*', '', '91.12%'],
      ['合计 1×3', '####'],
    ]);
    expect(notesOf(result)).toEqual([
      'damaged 表1 第4行第4列 列太窄，只印出“####”，文件里记的数是 123456.7。',
      'hidden 表1 第2行是隐藏的。',
      'hidden 表1 第2列是隐藏的。',
    ]);
  });

  test('reads what Word puts there, with the numbers it wrote', () => {
    const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><!--[if gte mso 9]><xml><o:x>1</o:x></xml><![endif]--></head><body>
<!--StartFragment--><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>（一）<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><![endif]>部门职能<o:p></o:p></p>
<table class=MsoTableGrid><tr style='mso-yfti-irow:0'><td><p class=MsoNormal>一级<o:p></o:p></p><p>指标</p></td><td>分值</td></tr>
<tr><td>产出</td><td><span lang=EN-US>9.10<o:p></o:p></span></td></tr></table><!--EndFragment--></body></html>`;
    const result = readPasted(html);
    expect(texts(result)).toEqual(['（一） 部门职能']);
    expect(grid(result)).toEqual([
      ['一级/指标', '分值'],
      ['产出', '9.10'],
    ]);
    expect(result.notes).toEqual([]);
  });

  test('reads what WPS puts there', () => {
    const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=Generator content="WPS Office ET">
<style><!-- tr {mso-height-source:auto;} .et3 {mso-number-format:"0.00_ ;;;";} --></style></head><body>
<!--StartFragment--><table width="216" border="0"><col width="72" span="3"/>
<tr height="18" style='height:13.50pt;'><td class="et2" height="18" x:str>指标</td><td class="et2" x:str>分值</td><td class="et2" x:str>得分</td></tr>
<tr height="18"><td class="et2" rowspan="2" x:str>产出<br/>指标</td><td class="et3" align="right" x:num="10.0000">10.00 </td><td class="et3" x:num="9.1"></td></tr>
<tr height="18"><td class="et3" x:num="5">5.00 </td><td class="et3" x:num="4.5">4.50 </td></tr></table><!--EndFragment--></body></html>`;
    const result = readPasted(html);
    expect(grid(result)).toEqual([
      ['指标', '分值', '得分'],
      ['产出/指标 2×1', '10.00', ''],
      ['5.00', '4.50'],
    ]);
    expect(notesOf(result)).toEqual(['hidden 表1 第2行第3列 没有印出来，文件里记的数是 9.1。']);
  });

  test('takes a fragment without any frame', () => {
    expect(grid(readPasted("<meta charset='utf-8'><table><tr><td>甲<td>1<tr><td>乙<td>2</table>"))).toEqual([
      ['甲', '1'],
      ['乙', '2'],
    ]);
  });
});
