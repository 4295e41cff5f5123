/** The text of paragraphs, with all that may stand in a run or around it. */
import { expect, test } from 'vitest';
import { noteLines, p, r, readLines, tbl, tc, tr } from './word-file.ts';

test('joins the runs of a paragraph and counts the paragraphs that have text', () => {
  expect(readLines(p(r('部门整体') + r('支出')) + p('') + p('９.１０ 万元'))).toEqual([
    '第1段 部门整体支出',
    '第2段 ９.１０ 万元',
  ]);
});

test('prints tabs and line breaks as gaps, a no-break hyphen as a hyphen, a soft one as nothing', () => {
  const run =
    '<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:cr/><w:t>2023</w:t><w:noBreakHyphen/><w:t>1</w:t><w:softHyphen/></w:r>';
  expect(readLines(p(run))).toEqual(['第1段 甲 乙 丙 2023-1']);
});

test('drops white space at the ends of a text only where the file does not preserve it', () => {
  expect(readLines(p('<w:r><w:t> 甲 </w:t></w:r>' + r(' 乙')))).toEqual(['第1段 甲 乙']);
});

test('a large first letter belongs to the paragraph behind it', () => {
  expect(readLines(p('部', '<w:framePr w:dropCap="drop" w:lines="3"/>') + p('门概况'))).toEqual(['第1段 部门概况']);
});

test('reads links, smart tags, content controls of any depth and directions of writing', () => {
  const inline =
    `<w:hyperlink r:id="rId1">${r('链接')}</w:hyperlink><w:smartTag><w:smartTagPr/>${r('标记')}</w:smartTag>` +
    `<w:sdt><w:sdtPr><w:alias w:val="别名"/></w:sdtPr><w:sdtContent><w:sdt><w:sdtContent>${r('控件')}</w:sdtContent></w:sdt></w:sdtContent></w:sdt>` +
    `<w:bdo w:val="ltr">${r('方向')}</w:bdo><w:customXml>${r('自定')}</w:customXml>`;
  const block = `<w:sdt><w:sdtContent>${p('整段')}</w:sdtContent></w:sdt><w:customXml>${p('也是')}</w:customXml>`;
  expect(readLines(p(inline) + block)).toEqual(['第1段 链接标记控件方向自定', '第2段 整段', '第3段 也是']);
});

test('reads one branch of what is written twice', () => {
  const twice = (requires: string): string =>
    `<mc:AlternateContent><mc:Choice Requires="${requires}"><w:r><w:t>新</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>旧</w:t></w:r></mc:Fallback></mc:AlternateContent>`;
  expect(readLines(p(twice('wps')) + p(twice('unheard')))).toEqual(['第1段 新', '第2段 旧']);
});

test('gives the signs of symbol fonts, and notes one that cannot be told', () => {
  const sym = (font: string, char: string): string => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
  const wing = '<w:rFonts w:ascii="Wingdings 2" w:hAnsi="Wingdings 2"/>';
  const body =
    p(sym('Wingdings', 'F0FE') + r('是') + sym('Wingdings 2', '00A3') + r('否')) +
    p(sym('Symbol', 'F0B3') + r('95%') + r('\uf0a3', '<w:rFonts w:ascii="Symbol"/>') + r('3')) +
    p(r('R', wing) + r('达成', wing) + sym('宋体', '2460'));
  expect(readLines(body)).toEqual(['第1段 ☑是□否', '第2段 ≥95%≤3', '第3段 ☑达成①']);
  expect(noteLines(body)).toEqual([]);
  expect(noteLines(p(r('甲') + sym('Webdings', 'F0FF')))).toEqual([
    'damaged 第1段: 第1段有认不出的符号“webdings F0FF”，读作“\ufffd”，请对照原件。',
  ]);
});

test('keeps small figures above the line apart from the figure before them', () => {
  const above = '<w:vertAlign w:val="superscript"/>';
  expect(readLines(p(r('10') + r('3', above) + r('万m') + r('2', above) + r('注', above)))).toEqual([
    '第1段 10³万m²注',
  ]);
});

test('reads the base of ruby text alone', () => {
  const ruby =
    '<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>yù</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>预</w:t></w:r></w:rubyBase></w:ruby></w:r>';
  expect(readLines(p(ruby + r('算')))).toEqual(['第1段 预算']);
});

test('writes equations as a line', () => {
  const t = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;
  const fraction = `<m:f><m:num>${t('已支付数')}</m:num><m:den>${t('预算数')}</m:den></m:f>`;
  const equation = `<m:oMath>${t('执行率=')}<m:d><m:e>${fraction}</m:e></m:d>${t('×100%')}<m:sSup><m:e>${t('x')}</m:e><m:sup>${t('2')}</m:sup></m:sSup></m:oMath>`;
  expect(readLines(p(equation))).toEqual(['第1段 执行率=(已支付数/预算数)×100%x^2']);
  const sum = `<m:oMath><m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${t('i=1')}</m:sub><m:sup>${t('n')}</m:sup><m:e><m:sSubSup><m:e>${t('x')}</m:e><m:sub>${t('i')}</m:sub><m:sup>${t('2')}</m:sup></m:sSubSup></m:e></m:nary></m:oMath>`;
  expect(readLines(p(sum))).toEqual(['第1段 ∑_(i=1)^n x_i^2']);
  const square = `<m:oMath><m:sSup><m:e><m:f><m:num>${t('a')}</m:num><m:den>${t('b')}</m:den></m:f></m:e><m:sup>${t('2')}</m:sup></m:sSup></m:oMath>`;
  const two = `<m:oMathPara>${square}<m:oMath><m:limLow><m:e>${t('max')}</m:e><m:lim>${t('n')}</m:lim></m:limLow></m:oMath></m:oMathPara>`;
  expect(readLines(p(two))).toEqual(['第1段 (a/b)^2 max_n']);
  const half = `<m:oMathPara><m:oMath><m:f><m:num>${t('a+b')}</m:num><m:den>${t('2')}</m:den></m:f></m:oMath></m:oMathPara>`;
  expect(readLines(half)).toEqual(['第1段 (a+b)/2']);
});

test('reads hidden text, and says so once a stretch', () => {
  const vanish = '<w:vanish/>';
  const body = p(r('甲') + r('内部', vanish) + r('掌握', vanish) + r('乙') + r('见', '<w:vanish w:val="0"/>'));
  expect(readLines(body)).toEqual(['第1段 甲内部掌握乙见']);
  expect(noteLines(body)).toEqual(['hidden 第1段: 第1段有隐藏的文字“内部掌握”，打印时看不到，已一并读入。']);
});

test('knows text as hidden by its styles', () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="a"><w:rPr><w:vanish/></w:rPr></w:style>' +
    '<w:style w:type="character" w:styleId="b"><w:rPr><w:vanish w:val="false"/></w:rPr></w:style>';
  const body = p(r('密') + r('明', '<w:rStyle w:val="b"/>'), '<w:pStyle w:val="a"/>');
  expect(noteLines(body, { styles })).toEqual(['hidden 第1段: 第1段有隐藏的文字“密”，打印时看不到，已一并读入。']);
});

test('the prompt of a field that nobody filled in is no text, in whatever it stands', () => {
  const prompt = (content: string): string =>
    `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const body =
    p(r('单位：') + prompt(r('单击此处输入文字。'))) +
    prompt(p('选择一项。')) +
    tbl([tr([prompt(tc('填数字')), '甲'])]);
  expect(readLines(body)).toEqual(['第1段 单位：', '表1', ' | 甲']);
  expect(noteLines(body)).toEqual([
    'hidden 第1段: 第1段有没填写的提示文字“单击此处输入文字。”，当作空白，没有读入。',
    'hidden 第1段之后: 第1段之后有没填写的提示文字“选择一项。”，当作空白，没有读入。',
    'hidden 表1 第1行第1列: 表1 第1行第1列有没填写的提示文字“填数字”，当作空白，没有读入。',
  ]);
});
