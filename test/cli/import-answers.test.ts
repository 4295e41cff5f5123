/** What an import asks: answered on the terminal or on the command line, and remembered for the next year. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Choice, Chooser } from '../../src/cli/ask.ts';
import { importFile, type ImportCommandOptions } from '../../src/cli/import.ts';
import { run } from '../../src/cli/run.ts';
import { corpus } from '../import/corpus.ts';

const FORM = (corpus().find(({ name }) => name === 'ziyang')?.html ?? '').replace(
  '</body>',
  '<table><tr><td>资产</td><td>车辆</td></tr><tr><td>年末</td><td>21</td></tr></table></body>',
);
const NEXT = FORM.replaceAll('2023年', '2024年').replace('>21<', '>23<').replaceAll('1024.16', '998.20');
const COST = 'direction:产出指标/成本指标/全年预算成本';
const CARS = 'number:年末/车辆';
const PROFILE = 'frameworks/hunan-2023.profile.yaml';

let content = '';
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'mingzhang-import-'));
  for (const folder of ['departments', 'frameworks', 'site.yaml'])
    cpSync(join('content', folder), join(content, folder), { recursive: true });
});
afterEach(() => rmSync(content, { recursive: true, force: true }));

/** Somebody who answers what one can foresee, and takes what is proposed otherwise. */
function person(answers: Record<string, string>): Chooser & { asked: Choice[] } {
  const asked: Choice[] = [];
  const choice = (question: Choice): Promise<string> => {
    asked.push(question);
    const known = Object.entries(answers).find(([words]) => question.message.includes(words))?.[1];
    return Promise.resolve(known ?? question.usual ?? '');
  };
  return { asked, choice, search: choice };
}

async function imported(page: string, chooser?: Chooser, options: Partial<ImportCommandOptions> = {}): Promise<string> {
  const file = join(content, 'form.html');
  writeFileSync(file, page);
  let out = '';
  const write = (text: string): void => void (out += text);
  await importFile(file, { content, ...options }, { today: '2026-11-29', write, complain: write, chooser });
  return out;
}

const draft = (year = 2023): string => readFileSync(join(content, `reports/ziyang-emergency/${year}.mdx`), 'utf8');
const profile = (): string => readFileSync(join(content, PROFILE), 'utf8');

describe('on the terminal', () => {
  test('every open question is asked with its options and the proposed one', async () => {
    const somebody = person({});
    await imported(FORM, somebody);
    expect(somebody.asked.map(({ message }) => message.replace(/^.*?：/, '').slice(0, 12))).toEqual(
      [
        '“按收入性质分”下面的金',
        '“按支出性质分”下面的金',
        '“各项目完成时间”的完成',
        '“全年预算成本”的指标值',
        '“年末 › 车辆”的数字 21 没有放进数据。',
        '记住这 4 个回答吗？同一',
      ].map((words) => words.slice(0, 12)),
    );
    expect(somebody.asked[3]?.options.map(({ label }) => label)).toEqual([
      ...['越高越好', '越低越好', '应等于指标值'],
      ...['以后再说', '其余的都以后再说'],
    ]);
    expect(somebody.asked[3]?.usual).toBe('<=');
  });

  test('an answer changes the draft, and what is left for later is a remark in it', async () => {
    await imported(FORM, person({ 全年预算成本: '>=', 按收入性质分: 'later' }));
    expect(draft()).toMatch(/name: 全年预算成本[\s\S]*?direction: ">="/);
    expect(draft()).toMatch(/# - .*“按收入性质分”下面的金额（一般公共预算 [\d.]+ 等 4 个）是哪一栏的钱，表里没有写/);
    expect(draft()).not.toMatch(/# - .*(?:“按支出性质分”|全年预算成本)/);
  });

  test('a number goes where somebody puts it', async () => {
    const somebody = person({ '数字 21': 'place', 放在哪里: 'budget.expenditure.adjustment' });
    await imported(FORM, somebody);
    expect(somebody.asked.find(({ message }) => message === '放在哪里')?.options).toContainEqual({
      ...{ value: 'budget.expenditure.adjustment', label: '年度资金总额：调整数' },
    });
    expect(draft()).toContain('adjustment: "21"');
    expect(profile()).toContain(`"${CARS}": "budget.expenditure.adjustment"`);
  });

  test('whoever has had enough is asked no more', async () => {
    const somebody = person({ 按收入性质分: 'stop' });
    await imported(FORM, somebody);
    expect(somebody.asked).toHaveLength(1);
    expect(existsSync(join(content, PROFILE))).toBe(false);
  });

  test('nothing is remembered where somebody does not want it', async () => {
    await imported(FORM, person({ 记住: 'no' }));
    expect(existsSync(join(content, PROFILE))).toBe(false);
  });

  test('the next year asks nothing, and a new row alone', async () => {
    const out = await imported(FORM, person({ '数字 21': 'none' }));
    expect(out).toContain('记住了 5 个回答');
    expect(profile()).toMatchInlineSnapshot(`
      "# 导入时作过的决定，同一种表下一年不再问。由 npm run import 写；删去一行，下一次就重新问。
      decisions:
        "achievement:产出指标/时效指标/各项目完成时间": "不填"
        "direction:产出指标/成本指标/全年预算成本": "<="
        "number:年末/车辆": "none"
        "phase:年度资金总额/按支出性质分": "executed"
        "phase:年度资金总额/按收入性质分": "executed"
      "
    `);
    const next = person({});
    await imported(NEXT, next);
    expect(next.asked).toEqual([]);
    expect(draft(2024)).not.toContain('导入时要看一眼的');
    for (const name of ['2024.mdx', '2024.source.json']) rmSync(join(content, 'reports/ziyang-emergency', name));
    const more = person({});
    await imported(NEXT.replace('>23<', '>23</td></tr><tr><td>年初</td><td>24<'), more);
    expect(more.asked.map(({ message }) => message)).toEqual([expect.stringContaining('数字 24')]);
  });
});

describe('without a terminal', () => {
  const runs = async (...more: string[]) => {
    let [out, err] = ['', ''];
    const streams = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
    writeFileSync(join(content, 'form.html'), FORM);
    const code = await run(['import', join(content, 'form.html'), '--content', content, ...more], streams);
    return { code, out, err };
  };

  test('it says how each question can be answered, and what it says is taken', async () => {
    const { out } = await runs();
    expect(out).toContain(`--answer "${COST}=<="（可以回答：>= 越高越好、<= 越低越好、= 应等于指标值）`);
    expect(out).toContain(`--answer "${CARS}=none"（可以回答：none 不是数据，或数据的路径）`);
    const answers = [...out.matchAll(/--answer "(.*)"（/g)].flatMap(([, answer = '']) => ['--answer', answer]);
    expect(answers).toHaveLength(10);
    rmSync(join(content, 'reports'), { recursive: true });
    const second = await runs(...answers, '--profile');
    expect([second.code, second.err]).toEqual([0, '']);
    expect(second.out).not.toContain('--answer');
    expect(second.out).toContain('记住了 5 个回答');
    expect(draft()).not.toContain('导入时要看一眼的');
  });

  test('answers are not remembered unless it is said', async () => {
    await runs('--answer', `${COST}=>=`);
    expect(draft()).toMatch(/name: 全年预算成本[\s\S]*?direction: ">="/);
    expect(existsSync(join(content, PROFILE))).toBe(false);
  });

  test.each([
    ['no answer', '全年预算成本', '写成“键=回答”'],
    ['a question that is not there', 'direction:产出指标/成本指标/全年预算成苯=<=', `最接近的是 ${COST}`],
    ['no option', `${COST}=maybe`, '可以回答：>= 越高越好'],
    ['a path that is not there', `${CARS}=budget.gone`, 'none 不是数据，或数据的路径'],
  ])('%s is refused in a sentence, and nothing is written', async (_, answer, words) => {
    const { code, err } = await runs('--answer', answer);
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
    expect(existsSync(join(content, 'reports'))).toBe(false);
  });

  test('a profile that cannot be read is never replaced', async () => {
    writeFileSync(join(content, PROFILE), 'decisions: {');
    const { out } = await runs('--answer', `${COST}=>=`, '--profile');
    expect(out).toContain('没有记住');
    expect(profile()).toBe('decisions: {');
  });
});
