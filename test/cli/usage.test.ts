/** Wrong usage is said in Chinese and ends with 2; nothing is printed on standard output. */
import { expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';

async function outcome(args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await run(args, { out: (text) => (out += text), err: (text) => (err += text) });
  return { code, out, err };
}

test.each([
  [['chekc'], '没有命令 chekc。最接近的是 check。'],
  [['new', 'raport'], '没有命令 raport。最接近的是 report。'],
  [['check', '--nope'], '没有选项 --nope。'],
  [['check', '--stat'], '没有选项 --stat。最接近的是 --stats。'],
  [['check', '--format', 'xml'], '--format 的值 xml 不对。可以用的有：text、json、github。'],
  [['check', '--changed'], '选项 --changed <版本> 后面缺少内容。'],
  [['check', '--content', 'no-such-folder'], '没有内容文件夹 no-such-folder。'],
  [['check', '--changed', '--output=x'], '没有名为 --output=x 的分支、标签或提交。'],
  [['explain', 'a', 'b'], '参数太多了。'],
  [['new', 'report', 'huadu-emergency'], '缺少参数 年度。'],
  [['new', 'report', 'con', '2023'], '编号不能是 con：Windows 把它当作设备，存不成文件。换一个部门编号'],
  [['new', 'department', 'lpt1'], '编号不能是 lpt1：Windows 把它当作设备，存不成文件。换一个编号'],
  [['new', 'department', 'index'], '编号不能是 index：这个词在本站另有用处。'],
  [['new', 'department', '2'], '编号不能是 2：网址里只有数字的一段是年度、地区代码或页码。'],
  [['new', 'department', 'a?b'], '编号 a?b 不对。'],
  [['new', 'framework', 'con'], '编号不能是 con：Windows 把它当作设备，存不成文件。换一个编号'],
  [['new', 'framework'], '缺少参数 编号。'],
  [['new', 'check', 'con'], '编号 con 不对。'],
  [['new'], '请写明要运行的命令。'],
  [['diff'], '缺少参数 原来。'],
  [['diff', 'no-such-ref'], '没有名为 no-such-ref 的分支、标签或提交。'],
  [[], '请写明要运行的命令。'],
])('%j', async (args, message) => {
  const { code, out, err } = await outcome(args);
  expect(err).toContain(message);
  expect(out).toBe('');
  expect(code).toBe(2);
});

test.each([
  [[]],
  [['check']],
  [['explain']],
  [['new']],
  [['new', 'report']],
  [['new', 'department']],
  [['new', 'framework']],
  [['new', 'check']],
  [['diff']],
])('help of %j is Chinese', async (command) => {
  const { code, out } = await outcome([...command, '--help']);
  expect(out).toMatch(/^用法：/);
  expect(out).not.toMatch(/\b(?:Usage|Options|Commands|Arguments|default|choices|display|options|command)\b/);
  expect(code).toBe(0);
});
