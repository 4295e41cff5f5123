/** `mingzhang import`: a draft from a file, or one sentence that says why not. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { p, tbl, tc, tr, wordFile } from '../document/docx/word-file.ts';
import { corpus } from '../import/corpus.ts';
import { pagesOf } from '../import/form-page.ts';
import { drawnTable } from '../import/form-table.ts';
import { GUANGZHOU_FORM } from '../import/guangzhou-form.ts';

const ZIYANG = corpus().find(({ name }) => name === 'ziyang')?.html ?? '';
const NAMED = ZIYANG.replace('</body>', '<p>填表人：张某 电话：13900000000</p><p>另有 77 人。</p></body>');

let content = '';
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'mingzhang-import-'));
  for (const folder of ['departments', 'frameworks', 'site.yaml'])
    cpSync(join('content', folder), join(content, folder), { recursive: true });
});
afterEach(() => rmSync(content, { recursive: true, force: true }));

async function imported(bytes: string | Uint8Array, ...given: (string | { name: string })[]) {
  const more = given.filter((each) => typeof each === 'string');
  const named = given.find((each) => typeof each !== 'string');
  const file = join(content, named?.name ?? 'a file.bin');
  writeFileSync(file, bytes);
  let [out, err] = ['', ''];
  const streams = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
  const code = await run(['import', file, '--content', content, ...more], streams);
  return { code, out, err };
}

const draft = (): string => readFileSync(join(content, 'reports/ziyang-emergency/2023.mdx'), 'utf8');

const PLACES = 'reports/ziyang-emergency/2023.source.json';
const places = (): { file: string; figures: Record<string, [string, string]> } =>
  JSON.parse(readFileSync(join(content, PLACES), 'utf8'));

interface Found {
  check: string;
  at: string | null;
  file: string;
  severity: string;
  message: string;
}

/** What `check` says of a report. */
async function checked(id = 'ziyang-emergency/2023'): Promise<Found[]> {
  let out = '';
  await run(['check', id, '--content', content, '--format', 'json'], {
    out: (text) => void (out += text),
    err: () => undefined,
  });
  return (JSON.parse(out) as { findings: Found[] }).findings;
}

describe('where each figure was printed', () => {
  const report = (): string => join(content, 'reports/ziyang-emergency/2023.mdx');

  test('is written beside the draft, and said', async () => {
    const { out } = await imported(NAMED);
    expect(out).toContain('2023.source.json');
    expect(places().file).toBe('a file.bin');
    expect(places().figures['budget.expenditure.executed']).toEqual(['1016.17', '表1 第3行第6列']);
    expect(places().figures['stated.total']?.[0]).toBe('96分');
    expect(JSON.stringify(places())).not.toMatch(/139|张某/);
  });

  test('agrees with the draft; a figure that is changed is found with its place', async () => {
    await imported(NAMED);
    const text = readFileSync(report(), 'utf8').replace('status: draft', 'status: published');
    writeFileSync(report(), text);
    expect((await checked()).filter(({ check }) => check === 'source-agrees')).toEqual([]);
    writeFileSync(report(), text.replace('executed: "1016.17"', 'executed: "1016.71"'));
    const found = (await checked()).filter(({ check }) => check === 'source-agrees');
    expect(found).toMatchObject([{ at: 'budget.expenditure.executed', severity: 'warning' }]);
    expect(found[0]?.message).toContain('公布的是“1016.71万元”，原件“表1 第3行第6列”印的是“1016.17”。');
  });

  test('a correction on purpose is explained, and the file stays as it is', async () => {
    await imported(NAMED);
    const note =
      'acknowledgements:\n  - { check: source-agrees, at: stated.total, stated: "95分", expected: "96分", note: 原件加错。 }\n';
    const text = readFileSync(report(), 'utf8')
      .replace('total: "96"', 'total: "95"')
      .replace('\n---\n\n', `\n${note}---\n\n`);
    writeFileSync(report(), text);
    const found = (await checked()).filter(({ check }) => /source-agrees|acknowledgement/.test(check));
    expect(found).toMatchObject([{ check: 'source-agrees', acknowledged: '原件加错。' }]);
  });

  test('neither file is written where one of them exists', async () => {
    await imported(NAMED);
    rmSync(report());
    const { code, err } = await imported(NAMED);
    expect([code, err]).toEqual([2, expect.stringContaining('2023.source.json 已经存在')]);
    expect(existsSync(report())).toBe(false);
  });
});

test('another department than the document names is said on the error stream, and in the draft', async () => {
  const { code, out, err } = await imported(NAMED, '--department', 'guangzhou-emergency');
  const doubt = '原件里写的是“益阳市资阳区应急管理局”，没有“广州市应急管理局”，请核对部门。';
  expect([code, err]).toEqual([0, `提醒：${doubt}\n`]);
  expect(out).not.toContain(doubt);
  const text = readFileSync(join(content, 'reports/guangzhou-emergency/2023.mdx'), 'utf8');
  expect(text.split('---')[1]).toContain(`# - ${doubt}\n`);
  expect((await imported(NAMED)).err).toBe('');
});

test('a year that the name of the file names alone is taken, and said', async () => {
  const unnamed = NAMED.replaceAll(/20\d\d年?度?/g, '');
  expect((await imported(unnamed)).code).toBe(2);
  const { code, err } = await imported(unnamed, { name: '资阳2023年自评.html' });
  expect([code, err]).toEqual([0, '提醒：原件没有写明年度，2023 年度取自文件名，请核对。\n']);
  expect(draft()).toContain('year: 2023');
});

describe('an office that is not registered', () => {
  const OTHER = NAMED.replaceAll('资阳区应急管理局', '资阳区水利局');
  const unnamed = OTHER.replaceAll('益阳市资阳区水利局', '');
  const asked = ['--new-department', 'ziyang-water'];

  test('is said with what to add, and registered where that is added', async () => {
    const { code, err } = await imported(OTHER);
    expect([code, err]).toEqual([2, expect.stringContaining('还没有登记的，加上 --new-department ')]);
    const { code: done, out } = await imported(OTHER, ...asked);
    expect([done, out]).toEqual([
      0,
      expect.stringContaining('ziyang-water.yaml，照原件拟的，请核对名称、地区和层级。\n'),
    ]);
    expect(readFileSync(join(content, 'departments/ziyang-water.yaml'), 'utf8')).toContain(
      'name: 益阳市资阳区水利局\n',
    );
    expect((await checked('ziyang-water/2023')).filter(({ check }) => check.startsWith('form/'))).toEqual([]);
  });

  test.each([
    [[...asked, '--department', 'huadu-emergency'], '--department 和 --new-department 只能写一个。'],
    [['--new-department', '2023'], '编号不能是 2023'],
    [['--new-department', 'huadu-emergency'], 'huadu-emergency.yaml 已经存在'],
    [[...asked, '--regions', '湖南省'], '--regions 的值 湖南省 不对。'],
    [[...asked], '文件里看不出单位的名称。'],
  ])('is refused with %j', async (args, message) => {
    const { code, err } = await imported(unnamed, ...args);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
    expect(existsSync(join(content, 'departments/ziyang-water.yaml'))).toBe(false);
  });

  test('has the name and the regions that are given', async () => {
    const more = ['--name', '益阳市资阳区水利局', '--regions', '430000 湖南省、430900 益阳市'];
    expect((await imported(unnamed, ...asked, ...more)).code).toBe(0);
    expect(readFileSync(join(content, 'departments/ziyang-water.yaml'), 'utf8')).toContain('level: 市\n');
  });
});

test('from a Word file to a published report that `check` takes, and a slip that it finds', async () => {
  const rows = [
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ['产出指标', '数量指标', '培训人次', '≥50人次', '52人次', '60', '60'],
    ['产出指标', '质量指标', '合格率', '≥95%', '96%', '40', '40.0'],
    ['总分', '', '', '', '', '100', '100.00分'],
  ];
  const file = wordFile(p('2023年度部门整体支出绩效自评表') + tbl(rows.map((row) => tr(row.map((text) => tc(text))))));
  const { code } = await imported(file, '--department', 'huadu-emergency');
  expect(code).toBe(0);
  const report = join(content, 'reports/huadu-emergency/2023.mdx');
  const text = readFileSync(report, 'utf8').replace('status: draft', 'status: published');
  writeFileSync(report, text);
  const raised = async (): Promise<Found[]> =>
    (await checked('huadu-emergency/2023')).filter(({ severity }) => severity !== 'info');
  expect(await raised()).toEqual([]);
  // Nothing else in the report says that it is wrong.
  expect(text.match(/52人次/g)).toHaveLength(1);
  writeFileSync(report, text.replace('52人次', '53人次'));
  expect(await raised()).toMatchObject([
    {
      ...{ check: 'source-agrees', at: 'targets.pei-xun-ren-ci.actual', severity: 'warning' },
      message: '培训人次完成值公布的是“53人次”，原件“表1 第2行第5列”印的是“52人次”。',
    },
  ]);
});

describe('a form', () => {
  test('becomes a draft of the department and the year that it names', async () => {
    const { code, out } = await imported(NAMED);
    expect(code).toBe(0);
    expect(out).toContain('是草稿，不会公开');
    expect(out).toContain('请看一眼');
    expect(draft()).toContain('status: draft');
    expect(draft()).toContain('framework: hunan-2023');
  });

  test('carries over nothing of whoever filled it in', async () => {
    const { out } = await imported(NAMED);
    expect(`${out}${draft()}`).not.toMatch(/139|张某/);
    expect(out).toContain('是填表人的信息（没有带进来）');
  });

  test('is read by `check` without a fault of form', async () => {
    await imported(NAMED);
    let out = '';
    await run(['check', 'ziyang-emergency/2023', '--content', content, '--format', 'json'], {
      out: (text) => void (out += text),
      err: () => undefined,
    });
    const { findings } = JSON.parse(out) as { findings: { check: string }[] };
    expect(findings.map(({ check }) => check).filter((check) => check.startsWith('form/'))).toEqual([]);
    expect(findings.map(({ check }) => check)).toContain('weights-foot');
  });

  test('never replaces a report that is there', async () => {
    await imported(NAMED);
    const before = draft();
    const { code, err } = await imported(NAMED.replace('581.13', '1'));
    expect([code, err]).toEqual([2, expect.stringContaining('已经存在')]);
    expect(draft()).toBe(before);
  });
});

describe('a form of which no framework is known', () => {
  const page = pagesOf('2022年度部门整体绩效自评表', [GUANGZHOU_FORM]).html;
  const written = (path: string): string => readFileSync(join(content, path), 'utf8');
  beforeEach(() => rmSync(join(content, 'frameworks/guangzhou-2022.yaml')));

  test('is offered as one, and with it every score is placed', async () => {
    const { out } = await imported(page);
    const [, id = ''] = /加上 --new-framework (\S+) /.exec(out) ?? [];
    rmSync(join(content, 'reports'), { recursive: true });
    const { code, out: said } = await imported(page, '--new-framework', id);
    expect([code, said]).toEqual([0, expect.stringContaining('请对着原表核对')]);
    expect(written(`frameworks/${id}.yaml`)).toContain('name: 部门预算资金支出率');
    expect(written('reports/guangzhou-emergency/2022.mdx')).toContain(`framework: ${id}\n`);
    expect(written('reports/guangzhou-emergency/2022.mdx')).toContain('stated: "19.54"');
  });

  test.each([
    ['an id that is none', ['--new-framework', 'A B'], '编号 A B 不对'],
    ['a framework that is there', ['--new-framework', 'hunan-2023'], '已经存在'],
    ['two ids', ['--new-framework', 'x-2022', '--framework', 'hunan-2023'], '只能写一个'],
  ])('%s is refused, and nothing is written', async (_, more, words) => {
    const { code, err } = await imported(page, ...more);
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
    expect([existsSync(join(content, 'reports')), existsSync(join(content, 'frameworks/x-2022.yaml'))]).toEqual([
      ...[false, false],
    ]);
  });

  test('a form that prescribes nothing gives none', async () => {
    const rows = [
      ['一级指标', '二级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['产出', '甲', '≥1', '2', '10', '9'],
    ];
    const own = pagesOf('2022年度广州市应急管理局部门整体绩效自评表', [drawnTable(rows)]).html;
    const { code, err } = await imported(own, '--new-framework', 'x-2022');
    expect([code, err]).toEqual([2, expect.stringContaining('提不出指标体系')]);
  });

  test('one that fits needs none', async () => {
    const { code, err } = await imported(NAMED, '--new-framework', 'x-2023');
    expect([code, err]).toEqual([2, expect.stringContaining('与这张表相符')]);
  });
});

test.each([
  ['a file that is not there', ['--department', 'ziyang-emergency'], undefined, '没有文件'],
  ['a file of another kind', [], 'just text', '这是纯文本'],
  ['a department that is not there', ['--department', 'nobody'], NAMED, '没有编号为 nobody 的部门'],
  ['a framework that is not there', ['--framework', 'nobody'], NAMED, '没有编号为 nobody 的指标体系'],
  ['a year that is none', ['--year', '23'], NAMED, '年度 23 不对'],
  ['no year', [], NAMED.replaceAll('2023年度部门', '部门'), '看不出是哪一年'],
  ['no department', [], NAMED.replace('益阳市资阳区', '某县'), '看不出是哪个部门'],
] as const)('%s is said in a sentence, and nothing is written', async (_, more, bytes, words) => {
  const given = bytes === undefined ? ['--content', content, 'missing.docx', ...more] : undefined;
  let err = '';
  const { code, err: said } =
    given === undefined
      ? await imported(bytes ?? '', ...more)
      : { code: await run(['import', ...given], { out: () => undefined, err: (text) => void (err += text) }), err };
  expect(code).toBe(2);
  expect(`${said}${err}`).toContain(words);
  expect(existsSync(join(content, 'reports'))).toBe(false);
});
