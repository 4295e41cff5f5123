/** What was typed as in Word: it is shown as it was meant, or found where only the author knows. */
import { describe, expect, test } from 'vitest';
import { cpuClock } from '../../fixtures/cpu-clock.ts';
import { page, read, refusedIn } from './sample.ts';

describe('signs of calculations and ranges', () => {
  test.each([
    '3*4*5=60',
    '3*4，5*6',
    '3 *4* 5',
    '2**3**2',
    'a*b*c',
    'a_b_c',
    '（1+2)*3*(4+5)',
    '得分=完成率*权重*系数',
    '得分20*执行率*0.5',
    '10~20天，5~6人',
    '10~~20，5~~6人',
    '10%~~20%，5%~~6%',
    '报告_2023_终.docx',
    'x^2^ $a$',
  ])('%j stays as it is', (source) => {
    expect(page(source)).toBe(`<p>${source}</p>`);
    expect(refusedIn(source)).toEqual([]);
  });

  test.each([
    ['本年*重点*工作', '<p>本年<em>重点</em>工作</p>'],
    ['**2023年**支出12**万**元', '<p><strong>2023年</strong>支出12<strong>万</strong>元</p>'],
    ['（见上）**2023年**得分95**（优）**', '<p>（见上）<strong>2023年</strong>得分95<strong>（优）</strong></p>'],
    ['甲~~乙~~丙', '<p>甲<del>乙</del>丙</p>'],
    ['3*4*5，**重点**', '<p>3*4*5，<strong>重点</strong></p>'],
    ['3*4**重**5*6', '<p>3*4<strong>重</strong>5*6</p>'],
  ])('%j keeps its emphasis', (source, html) => {
    expect(page(source)).toBe(html);
  });

  test('a star in an address belongs to it', () => {
    expect(page('https://a.cn/1*2*3')).toBe('<p><a href="https://a.cn/1*2*3">https://a.cn/1*2*3</a></p>');
  });
});

describe('a sign before a figure', () => {
  test.each([
    ['- 5.2% 下降', 'lost-sign 1:1'],
    ['+ 5%', 'lost-sign 1:1'],
    ['- 3 万元', 'lost-sign 1:1'],
    ['支出同比\n- 5.2%', 'lost-sign 2:1'],
    ['> - 1,200.00 元', 'lost-sign 1:3'],
  ])('%j is found', (source, refusal) => {
    expect(refusedIn(source)).toEqual([refusal]);
  });

  test('the advice names the figure', () => {
    expect(read('- 5.2% 下降').refusals[0]?.fix).toBe('写作“-5.2%”，中间不空格；要列一项就写作“* 5.2%”。');
  });

  test.each(['-5.2% 下降', '+5%', '* 5.2%', '- 5.2%\n- 3.1%', '- 3个项目', '- 2023年完成', '- 12月1日'])(
    '%j is not found',
    (source) => {
      expect(refusedIn(source)).toEqual([]);
    },
  );
});

describe('a figure with a full stop at the start of a line', () => {
  test('is no list', () => {
    expect(page('2023. 全年**支出**')).toBe('<p>2023. 全年<strong>支出</strong></p>');
    expect(page('2022. 甲\n2023. 乙')).toBe('<p>2022. 甲</p><p>2023. 乙</p>');
    expect(page('4368.')).toBe('<p>4368.</p>');
  });

  test('a list keeps its first number', () => {
    expect(page('3. 甲\n4. 乙')).toBe('<ol start="3"><li>甲</li><li>乙</li></ol>');
    expect(page('1) 甲\n2) 乙')).toBe('<ol><li>甲</li><li>乙</li></ol>');
  });
});

describe('what looks like a heading', () => {
  test.each([
    ['##小标题', 'heading-space 1:1'],
    ['文字\n###小标题', 'heading-space 2:1'],
    ['#标题', 'heading-space 1:1'],
    ['＃＃ 小标题', 'heading-space 1:1'],
    ['　　## 小标题', 'heading-space 1:3'],
    ['自评结论\n---', 'heading-underline 1:1'],
    ['自评结论\n-', 'heading-underline 1:1'],
  ])('%j is found', (source, refusal) => {
    expect(refusedIn(source)).toEqual([refusal]);
  });

  test('an underline of equals signs is found', () => {
    expect(refusedIn('合计\n===')).toContain('heading-underline 1:1');
  });

  test.each(['## 小标题', '## 小标题 ##', '文字\n\n---', '#1楼', '\\##小标题', '见 ##小标题'])(
    '%j is not found',
    (source) => {
      expect(refusedIn(source)).toEqual([]);
    },
  );
});

describe('numbers of a list', () => {
  test.each([
    ['1. 甲\n2. 乙\n4. 丁', '<ol><li>甲</li><li>乙</li><li value="4">丁</li></ol>'],
    ['1. 甲\n1. 乙', '<ol><li>甲</li><li>乙</li></ol>'],
    ['01. 甲\n02. 乙', '<ol><li>甲</li><li>乙</li></ol>'],
    ['3. 甲\n2. 乙', '<ol start="3"><li>甲</li><li value="2">乙</li></ol>'],
  ])('%j are those that were written', (source, html) => {
    expect(page(source)).toBe(html);
  });
});

describe('what looks like a table', () => {
  test.each([
    ['| 甲 | 乙 |\n| 1 | 2 |\n| 3 | 4 |', 'no-table 1:1'],
    ['文字\n｜甲｜乙｜\n｜1｜2｜', 'no-table 2:1'],
    ['| 甲 | 乙 |\n| --- |\n| 1 | 2 |', 'no-table 1:1'],
  ])('%j is found', (source, refusal) => {
    expect(refusedIn(source)).toEqual([refusal]);
  });

  test.each(['| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |', '|x| 是绝对值', '甲|乙'])('%j is not found', (source) => {
    expect(refusedIn(source)).toEqual([]);
  });
});

describe('ends of lines', () => {
  test.each([
    ['甲\n乙', '甲乙'],
    ['甲\r\n乙', '甲乙'],
    ['甲，\n乙', '甲，乙'],
    ['“甲”\n“乙”', '“甲”“乙”'],
    ['one\ntwo', 'one\ntwo'],
    ['甲\nWord', '甲Word'],
    ['支出\n12万元', '支出12万元'],
    ['甲\n**乙**\n丙', '甲<strong>乙</strong>丙'],
    ['**甲**\n*乙*', '<strong>甲</strong><em>乙</em>'],
    ['甲\\\n乙', '甲<br></br>乙'],
    ['支出\n<Fig of="a" />\n万元', '支出[Fig of=a][/Fig]万元'],
    ['one\n<Fig of="a" />', 'one\n[Fig of=a][/Fig]'],
  ])('%j', (source, html) => {
    expect(page(source)).toBe(`<p>${html}</p>`);
  });

  test('do not part the words between the tags of a component', () => {
    expect(read('<Fig of="a">甲\n乙</Fig>').uses[0]?.text).toBe('甲乙');
  });

  test.each([
    ['支出4368.\n55万元', 'broken-figure 1:3'],
    ['支出4368\n.55万元', 'broken-figure 1:3'],
    ['甲\n支出4368.55\n万元', 'broken-figure 2:3'],
    ['同比5.2\n%', 'broken-figure 1:3'],
  ])('%j is found as a figure in two lines', (source, refusal) => {
    expect(refusedIn(source)).toEqual([refusal]);
  });

  test.each([
    '支出12、\n34万元',
    '分别为12，\n34',
    '2023\n年',
    '支出\n4368.55万元',
    '1月1\n元旦',
    '12\n\n34',
    '12  \n34',
  ])('%j is not found', (source) => {
    expect(refusedIn(source)).toEqual([]);
  });
});

test('long runs of spaces and figures take no time of their own', () => {
  const clock = cpuClock();
  page(`甲${'　'.repeat(100_000)}乙\n${'1'.repeat(100_000)}丙\n丁`);
  expect(clock.seconds()).toBeLessThan(5);
});

describe('indentation', () => {
  test.each(['　　甲。', '    甲。', '\t甲。', '  甲。'])('%j is a paragraph without it', (source) => {
    expect(page(source)).toBe('<p>甲。</p>');
  });

  test('by full-width spaces begins a paragraph', () => {
    expect(page('　　甲。\n　　**乙**丙\n丁')).toBe('<p>甲。</p><p><strong>乙</strong>丙丁</p>');
    expect(page('- 甲\n　　乙')).toBe('<ul><li>甲乙</li></ul>');
  });
});
