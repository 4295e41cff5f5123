/**
 * `mingzhang new check`: a check, its page and its entry in the list. Everything in them waits to be written: tests
 * refuse them until it is, and the check itself throws when it runs.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKS } from '../../check/checks/index.ts';
import { UserError } from '../user-error.ts';
import { refusal, writeNew } from './write-new.ts';

const ID = /^[a-z]+(?:-[a-z0-9]+)+$/;
/** Words that say nothing of what should hold. */
const NO_TRUTH = /(?:^|-)(?:todo|tbd|xxx|foo|bar|my|new|example|sample|check)(?:-|$)/;
/** Stands wherever something is to be written; tests look for it. */
export const UNWRITTEN = '〔待写〕';

/**
 * Writes the two files and the entry.
 *
 * @param folder  where checks live.
 */
export function newCheck(id: string, { folder, write }: { folder: string; write: (text: string) => void }): void {
  if (!ID.test(id) || NO_TRUTH.test(id))
    throw new UserError(`编号 ${id} 不对。`, {
      hint: '写成至少两个英文词，用短横线连接，说出应当成立的事，例如 total-foots。',
    });
  const [module, page, index] = [join(folder, `${id}.ts`), join(folder, `${id}.md`), join(folder, 'index.ts')];
  for (const path of [module, page]) if (existsSync(path)) throw refusal(path);
  writeNew(module, moduleText(id), module);
  writeNew(page, pageText(id), page);
  writeFileSync(index, indexWith(id, readFileSync(index, 'utf8')));
  write(`已写好 ${module} 和 ${page}，并登记在 ${index}。\n`);
  write(
    `先写例子，再写规则，把 ${UNWRITTEN} 逐处换掉；写完以前，核对和测试都不会通过。完成后运行 npm run test:node。\n`,
  );
}

/** The list with one more import and one more entry. */
export function indexWith(id: string, text: string): string {
  const name = nameOf(id);
  const list = /(export const CHECKS: readonly Check\[\] = \[)([\s\S]*?)\];/.exec(text);
  if (list === null) throw new Error('The list of checks has another form than the scaffold knows.');
  const entries = (list[2] ?? '')
    .split(/,\s*/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  const imports = text.match(/^import .*;$/gm) ?? [];
  const last = imports.at(-1) ?? '';
  return text
    .replace(last, `${last}\nimport { ${name} } from './${id}.ts';`)
    .replace(list[0], `${list[1] ?? ''}\n${[...entries, name].map((entry) => `  ${entry},\n`).join('')}];`);
}

function nameOf(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_dash, letter: string) => letter.toUpperCase());
}

function moduleText(id: string): string {
  return `/** ${UNWRITTEN} The truth that the check states, in one sentence. */
import { defineCheck } from '../check.ts';

export const ${nameOf(id)} = defineCheck({
  id: '${id}',
  family: 'footing',
  title: '${UNWRITTEN}',
  messages: { gap: '${UNWRITTEN}公布的是 {stated}，应为 {expected}。' },
  fix: '${UNWRITTEN}。',
  *run() {
    throw new Error('The check ${id} is in the list, but nobody has written what it compares.');
  },
});
`;
}

function pageText(id: string): string {
  const neighbour = CHECKS.find((check) => check.id !== id)?.id ?? 'total-foots';
  return `# ${UNWRITTEN}

${UNWRITTEN}用一两句话说出这条规则认定的事实。

## 核对什么

${UNWRITTEN}写明比较哪两个数据，用路径称呼它们。

## 与相邻规则的分界

${UNWRITTEN}写明哪些问题由别的规则（\`${neighbour}\` 之类）报告。

## 依据

${UNWRITTEN}写明依据的文件、表格或算术关系。

## 不通过的例子

\`\`\`yaml
# ${UNWRITTEN}恰好有这一处不符的数据。
\`\`\`

## 通过的例子

\`\`\`yaml
# ${UNWRITTEN}相符的数据。
\`\`\`

## 舍入

${UNWRITTEN}写明数字怎样舍入，允许多大的差。

## 怎样改

${UNWRITTEN}写明编辑看到以后做什么。
`;
}
