/** `mingzhang new framework`: ugly tables are read as they were meant, and nothing is guessed in silence. */
import { describe, expect, test } from 'vitest';
import { allowList } from '../../components/allow-list.ts';
import { newFramework, type NewFrameworkOptions } from '../../src/cli/new/framework/new-framework.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import { folderIo } from '../../src/read/io.ts';
import { alignColumns } from '../../src/print/columns.ts';
import { cpuClock } from '../fixtures/cpu-clock.ts';
import { smallContent } from '../fixtures/content.ts';
import { FACTS, fromText, make, outline, recordingAsk, TABLES } from './framework-maker.ts';
import { folderOf } from './terminal.ts';

const HEAD = '一级指标\t分值\t二级指标\t分值\t评分标准';

describe('an ugly table', () => {
  const plain = 'A组 60\n  甲 20 judged\n  乙 40 judged\nB组 40\n  丙 40 judged\n';
  const rows = ['A组\t60\t甲\t20\t看情况', '\t\t乙\t40\t看情况', 'B组\t40\t丙\t40\t看情况'];
  const table = [HEAD, ...rows].join('\n');

  test.each<[string, string | Buffer]>([
    ['as it should be', table],
    ['line ends of Windows and a mark at the beginning', `\uFEFF${table.replaceAll('\n', '\r\n')}\r\n`],
    ['what a spreadsheet calls Unicode text', Buffer.from(`\uFEFF${table}`, 'utf16le')],
    ['what an editor on Windows calls ANSI', gbk(table)],
    ['full-width digits and 分', table.replaceAll('60', '６０分').replaceAll('40', '４０分')],
    ['weights as percentages', table.replaceAll(/\b(\d0)\b/g, '$1%')],
    ['merged cells left out, as from a web page', [HEAD, rows[0], '乙\t40\t看情况', rows[2]].join('\n')],
    ['merged cells written in each row', [HEAD, rows[0], 'A组\t60\t乙\t40\t看情况', rows[2]].join('\n')],
    [
      'bars',
      table
        .split('\n')
        .map((line) => `| ${line.replaceAll('\t', ' | ')} |`)
        .join('\n'),
    ],
    ['bars with a rule below the head', table.replaceAll('\t', '|').replace('\n', '\n---|---|---|---|---\n')],
    ['the head again on the second page', [HEAD, rows[0], rows[1], HEAD, rows[2]].join('\n')],
    ['a title above and blank lines between', `附件2\n评分表\n\n${table.replaceAll('\n', '\n\n')}`],
    ['spaces in the head', table.replace('一级指标\t分值', '一级\u3000指标\t分 值')],
    [
      'a cell of a spreadsheet with a line end',
      table.replace('A组\t60\t甲\t20\t看情况', 'A组\t60\t甲\t20\t"看\n情况"'),
    ],
    ['a cell of a document with a line end', table.replace('A组\t60\t甲\t20\t看情况', 'A组\t60\t甲\t20\t看\n情况')],
    ['a total and notes', `${table}\n合计\t100\t\t100\t\n注：本表由各部门填写。`],
    [
      'columns made by spaces',
      alignColumns(
        table.split('\n').map((line) => line.split('\t')),
        { right: false },
      ),
    ],
  ])('%s', async (_what, text) => {
    const { framework, printed } = await fromText(text);
    expect(outline(framework.indicators)).toBe(plain);
    expect(framework.indicators[0]?.indicators?.[0]?.standard).toBe('看情况');
    expect(printed).not.toContain('分值之和');
  });

  test('a weight that is not there is what its neighbours leave, and is said to be', async () => {
    const { framework, text, printed } = await fromText(
      [HEAD, 'A组\t60\t甲\t\t', '\t\t乙\t40\t', 'B组\t40\t丙\t40\t'].join('\n'),
    );
    expect(outline(framework.indicators)).toContain('甲 20 judged');
    expect(text).toContain('# 原表没有印出这一项的分值，上级的 60 分减去其余各项，剩 20 分，请核对');
    expect(printed).toContain('“甲”：原表没有印出这一项的分值');
  });
  test('several weights that are not there are asked for', async () => {
    const { printed, content } = await fromText([HEAD, 'A组\t\t甲\t\t', '\t\t乙\t\t'].join('\n'));
    expect(printed).toContain('“甲”没有分值，现在是 0，请填写。');
    const { findings } = inspectContent(folderIo(content), allowList, { files: ['frameworks/some-2024.yaml'] });
    expect(findings.map(({ check }) => check)).toContain('weights-foot');
  });
  test.each([
    ['A组\t60\t甲\t10-20\t', '第 2 行的分值“10-20”不是一个数，没有读。'],
    ['A组\t60\t甲\t20\t\t\t多出来的', '第 2 行有 7 格，比表头多，多出的没有读。'],
    ['A组\t60\t甲\t20\t5', '第 2 行的评分标准是“5”，像是少了一格，没有读。'],
    ['A组\t60\t甲\t20\t\nA组\t50\t乙\t40\t', '第 3 行“A组”的分值是 50，上面写的是 60。'],
    ['A组\t60\t甲\t20\t\n合计\t60\t\t20\t\nB组\t40\t丙\t40\t', '第 4 行在合计或附注后面，没有读：B组'],
  ])('%j: %s', async (lines, doubt) => {
    expect((await fromText(`${HEAD}\n${lines}`)).printed).toContain(doubt);
  });
  test('the total that is printed is compared', async () => {
    const { framework, printed } = await fromText(`${table}\n总分\t90\t\t90\t`);
    expect(framework.total).toBe('90');
    expect(printed).toContain('一级指标的分值之和是 100 分，原表的合计 90 分，多 10 分。');
  });
  test('names that are the same get ids that are not', async () => {
    const { framework } = await fromText([HEAD, '满意度\t100\t满意度\t100\t看情况'].join('\n'));
    expect(framework.indicators[0]?.id).toBe('man-yi-du');
    expect(framework.indicators[0]?.indicators?.[0]?.id).toBe('man-yi-du-2');
  });
  test.each([
    ['', '里没有找到评分表。'],
    ['2023年工作总结\n一、基本情况', '里没有找到评分表。'],
    [HEAD, '里没有找到评分表。'],
    ['一级指标 分值 二级指标 分值 评分标准\n履职效能 50 整体效能 50 看情况', '里没有找到评分表。'],
  ])('%j is refused', async (text, message) => {
    await expect(fromText(text)).rejects.toThrow(message);
  });
  test('a long file takes no long time', async () => {
    const many = Array.from({ length: 3000 }, (_, index) => `A组\t60\t指标${index}\t1\t${'看情况'.repeat(30)}`);
    const clock = cpuClock();
    await fromText([HEAD, ...many].join('\n'));
    expect(clock.seconds()).toBeLessThan(20);
  });
});

describe('from nothing', () => {
  test.each(['1', '2', '3'])('%s levels, every text of which is found until it is written', async (levels) => {
    const { framework, printed, content } = await make({ levels });
    expect(outline(framework.indicators).split('\n')).toHaveLength(Number(levels) + 1);
    expect(framework).toMatchObject({
      name: '某区部门整体支出绩效评价指标体系（2025年度起）',
      from: 2025,
      total: '100',
    });
    expect(printed).toContain('把（待填写）都换掉');
    const { findings } = inspectContent(folderIo(content), allowList, { files: ['frameworks/some-2024.yaml'] });
    expect(new Set(findings.map(({ check }) => check))).toEqual(new Set(['no-placeholder']));
  });

  test('asks for what the command line leaves open', async () => {
    const ask = recordingAsk({ '适用地区，例如 番禺区': '某区' });
    await make({ place: undefined, levels: undefined }, ask);
    expect(ask.asked).toEqual(['适用地区，例如 番禺区', '从哪个年度的报告起适用', '指标体系名称', '指标分几级']);
  });
});

describe('the command', () => {
  test.each<[string, Partial<NewFrameworkOptions>, string]>([
    ['small-2020', {}, '已经存在'],
    ['con', {}, '编号不能是 con'],
    ['A B', {}, '编号 A B 不对。'],
    ['x-2024', { region: '4401' }, '的值 4401 不对。'],
    ['x-2024', { year: '24' }, '的值 24 不对。'],
    ['x-2024', { levels: '4' }, '的值 4 不对。'],
    ['x-2024', { from: 'no-such-file.txt' }, '没有文件 no-such-file.txt。'],
    ['x-2024', { from: `${TABLES}/dazhou-department.txt`, table: '3' }, '的值 3 不对。'],
    ['x-2024', { from: `${TABLES}/guichi-project.txt`, rows: 'none' }, '的值 none 不对。'],
  ])('refuses %s %j', async (id, options, message) => {
    const content = folderOf(smallContent());
    const around = { ask: recordingAsk(), today: '2026-11-20', write: () => undefined };
    await expect(newFramework(id, { content, ...FACTS, ...options }, around)).rejects.toThrow(message);
  });
});

/** The bytes of a text in GBK, found by asking the decoder for every pair. */
function gbk(text: string): Buffer {
  const decoder = new TextDecoder('gbk');
  const pairs = new Map<string, [number, number]>();
  for (let first = 0x81; first <= 0xfe; first += 1)
    for (let second = 0x40; second <= 0xfe; second += 1)
      pairs.set(decoder.decode(new Uint8Array([first, second])), [first, second]);
  return Buffer.from([...text].flatMap((character) => pairs.get(character) ?? [character.charCodeAt(0)]));
}
