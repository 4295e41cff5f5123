/** `mingzhang new check`: a check, its page and its entry in the list, which pass their tests until they are rewritten. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKS } from '../../check/checks/index.ts';
import { UserError } from '../user-error.ts';
import { refusal, writeNew } from './write-new.ts';

const ID = /^[a-z]+(?:-[a-z0-9]+)+$/;

/**
 * Writes the two files and the entry.
 *
 * @param folder  where checks live.
 */
export function newCheck(id: string, { folder, write }: { folder: string; write: (text: string) => void }): void {
  if (!ID.test(id))
    throw new UserError(`编号 ${id} 不对。`, {
      hint: '写成至少两个英文词，用短横线连接，说出应当成立的事，例如 total-foots。',
    });
  const [module, page, index] = [join(folder, `${id}.ts`), join(folder, `${id}.md`), join(folder, 'index.ts')];
  for (const path of [module, page]) if (existsSync(path)) throw refusal(path);
  writeNew(module, moduleText(id), module);
  writeNew(page, pageText(id), page);
  writeFileSync(index, indexWith(id, readFileSync(index, 'utf8')));
  write(`已写好 ${module} 和 ${page}，并登记在 ${index}。\n`);
  write('先改例子，再改规则；完成后运行 npm run test:node。\n');
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
  return `/** The stated total is not above the framework's total. (Say here which truth the check states.) */
import { exact } from '../../number/exact.ts';
import { defineCheck } from '../check.ts';
import { pass } from '../verdict.ts';

export const ${nameOf(id)} = defineCheck({
  id: '${id}',
  family: 'scoring',
  title: '自评总分不超过满分',
  messages: { above: '自评总分是 {stated} 分，超过满分 {expected} 分。' },
  fix: '核对自评总分，或更正指标体系的满分。',
  *run({ view: { sheet, framework } }) {
    const stated = sheet.stated.total;
    if (stated === null || framework === null) return;
    const at = 'stated.total';
    const expected = framework.total;
    if (exact(stated).lte(exact(expected))) {
      yield pass(at);
      return;
    }
    yield { outcome: 'fail', at, stated, expected, message: 'above', data: { stated, expected } };
  },
});
`;
}

function pageText(id: string): string {
  const neighbour = CHECKS.find((check) => check.id !== id)?.id ?? 'total-foots';
  return `# 自评总分不超过满分

用一两句话说出这条规则认定的事实。

## 核对什么

写明比较哪两个数据，例如 \`stated.total\` 与指标体系的满分。

## 与相邻规则的分界

写明哪些问题由别的规则报告，例如 \`${neighbour}\`。

## 依据

写明依据的文件、表格或算术关系。

## 不通过的例子

\`\`\`yaml
stated: { total: "101" }
\`\`\`

## 通过的例子

\`\`\`yaml
stated: { total: "97.00" }
\`\`\`

## 舍入

写明数字怎样舍入，允许多大的差。

## 怎样改

核对自评总分，或更正指标体系的满分。
`;
}
