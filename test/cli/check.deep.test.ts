/** `mingzhang check` as an editor meets it. */
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { REPORT_LINES, reportText, smallContent } from '../fixtures/content.ts';
import { folderOf, mingzhang, type Printed } from './terminal.ts';

const FILE = 'reports/some-bureau/2023.mdx';

function linesWith(change: (line: string) => string): string[] {
  return REPORT_LINES.map(change);
}

/** Checks the small content with some files changed, without starting another process. */
async function checkHere(
  changes: Record<string, string>,
  ...args: string[]
): Promise<{ status: number; stdout: string }> {
  let stdout = '';
  const streams = { out: (text: string) => (stdout += text), err: () => undefined };
  return { status: await run(['check', '--content', folderOf(smallContent(changes)), ...args], streams), stdout };
}

/** Checks the small content with some files changed. */
function check(changes: Record<string, string> = {}, ...args: string[]): Printed {
  return mingzhang(['check', '--content', folderOf(smallContent(changes)), ...args]);
}

const wrongTotal = { [FILE]: reportText(linesWith((line) => line.replace('"97.00"', '"96.00"'))) };

describe('exit codes', () => {
  test('0 when nothing is wrong', () => {
    const { status, stdout } = check();
    expect(stdout).toMatch(
      /检查了 1 份报告，比较了 \d+ 次：错误 0，提醒 \d+，提示 \d+，已说明 0。没有需要处理的错误。\n$/,
    );
    expect(status).toBe(0);
  });
  test('1 when an error is left unexplained', () => {
    const { status, stdout } = check(wrongTotal);
    expect(status).toBe(1);
    expect(stdout).toContain('[total-foots]');
  });
  test('0 when every error is explained', async () => {
    const note = '自评表的总分有误，原文如此。';
    const lines = [
      ...linesWith((line) => line.replace('"97.00"', '"96.00"')),
      'acknowledgements:',
      `  - { check: total-foots, at: stated.total, stated: "96.00", expected: "97", note: ${note} }`,
    ];
    const { status, stdout } = await checkHere({ [FILE]: reportText(lines) });
    expect(stdout).toContain('已说明（1 处）');
    expect(stdout).toContain(`说明：${note}`);
    expect(status).toBe(0);
  });
  test('2 on wrong usage', () => {
    const { status, stderr } = mingzhang(['check', 'huadu-emergenci/2023']);
    expect(stderr).toBe('没有文件 huadu-emergenci/2023。最接近的是 huadu-emergency/2023。\n');
    expect(status).toBe(2);
  });
  test('3 when the program itself fails', () => {
    // A file where a folder is expected is something that no editor can put right.
    const { status, stderr } = mingzhang(['check', '--content', folderOf({ departments: 'not a folder' })]);
    expect(stderr).toContain('内部错误：');
    expect(status).toBe(3);
  });
  test('0 for help, in Chinese', () => {
    const { status, stdout } = mingzhang(['check', '--help']);
    expect(status).toBe(0);
    expect(stdout).toContain('用法： mingzhang check [选项] [路径...]');
    expect(stdout).not.toMatch(/\b(?:Usage|Options|Commands|default|choices|display help)\b/);
  });
});

test('says in Chinese where, what, and how to mend it', async () => {
  const body = '\n## 自评结论\n\n全年支出<Fig of="budget.expenditure.excuted" />，<b>粗体</b>。\n';
  const { status, stdout } = await checkHere({ [FILE]: reportText(REPORT_LINES, body) });
  expect(status).toBe(1);
  expect(stdout).toContain(`${FILE}:24:5  错误  路径 budget.expenditure.excuted 没有对应的数据。  [form/unknown-path]`);
  expect(stdout).toContain('最接近的是 budget.expenditure.executed。');
  expect(stdout).toContain('[form/raw-html]');
  expect(stdout).not.toMatch(/at .*\.ts:\d+/);
});

test('a score for an indicator that the framework does not have names the nearest', async () => {
  const { stdout } = await checkHere({ [FILE]: reportText(linesWith((line) => line.replace('  rules:', '  rulez:'))) });
  expect(stdout).toContain('指标体系里没有指标 rulez。  [form/unknown-indicator]');
  expect(stdout).toContain('最接近的是 rules。');
});

describe('paths', () => {
  const last = reportText(linesWith((line) => line.replace('2023', '2022')));
  const files = smallContent({ ...wrongTotal, 'reports/some-bureau/2022.mdx': last });
  const root = folderOf(Object.fromEntries(Object.entries(files).map(([file, text]) => [`content/${file}`, text])));

  test('are those of files from where the command was started', () => {
    const { stdout } = mingzhang(['check', `content/${FILE}`], { cwd: root });
    expect(stdout).toContain('检查了 1 份报告');
    expect(stdout).toContain(`content/${FILE}:9:`);
  });
  test('a report is checked without the findings of others', () => {
    const { status, stdout } = mingzhang(['check', 'some-bureau/2022'], { cwd: root });
    expect(stdout).not.toContain('total-foots');
    expect(status).toBe(0);
  });
  test('a framework can be checked alone', () => {
    expect(mingzhang(['check', 'frameworks/small-2020.yaml'], { cwd: root }).stdout).toContain('检查了 0 份报告');
  });
});

describe('formats', () => {
  test('json is one object with totals, counts and findings', async () => {
    const { stdout, status } = await checkHere(wrongTotal, '--format', 'json');
    const printed: unknown = JSON.parse(stdout);
    expect(printed).toMatchObject({
      schemaVersion: '1',
      totals: { reports: 1 },
      counts: { 'total-foots': { fail: 1 } },
      findings: expect.arrayContaining([
        expect.objectContaining({
          check: 'total-foots',
          outcome: 'fail',
          at: 'stated.total',
          stated: '96.00',
          expected: '97',
          acknowledged: null,
        }),
      ]) as unknown,
    });
    expect(status).toBe(1);
  });
  test('github annotates the line', async () => {
    const { stdout } = await checkHere(wrongTotal, '--format', 'github');
    expect(stdout).toMatch(
      /^::error file=\S+reports\/some-bureau\/2023\.mdx,line=9,col=\d+,title=.*\[total-foots\]::自评总分是 96\.00 分/m,
    );
  });
  test('--stats adds a table', async () => {
    const { stdout } = await checkHere({}, '--stats');
    expect(stdout).toMatch(/核对规则 .*合计\n[\s\S]*total-foots +1 /);
  });
});
