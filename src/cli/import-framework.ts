/** The file of a framework that `mingzhang import` makes of a form of which none is known. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { proposedText } from '../import/framework/propose-framework.ts';
import type { Draft } from '../import/import-document.ts';
import { pathFromHere } from '../print/paths-from-here.ts';
import type { Department } from '../report/department.ts';
import { idFault } from '../report/file-id.ts';
import { identifier } from '../report/identifier.ts';
import { refusal, writeNew } from './new/write-new.ts';
import { UserError } from './user-error.ts';

interface Around {
  root: string;
  department: Pick<Department, 'name' | 'regions'> | undefined;
  year: number;
  /** The name of the file, where the form has no title. */
  source: string;
}

/**
 * Writes the framework that is asked for; undefined where none is.
 *
 * @throws UserError when the id cannot be one or is taken, a framework fits already, or the form prescribes none.
 */
export function madeOf(
  { framework, proposed, title }: Draft,
  { newFramework: id, framework: asked }: { newFramework?: string; framework?: string },
  { root, department, year, source }: Around,
): { id: string; said: string } | undefined {
  if (id === undefined) return undefined;
  const hint = `去掉 --new-framework。`;
  if (asked !== undefined) throw new UserError('--framework 和 --new-framework 只能写一个。', { hint });
  if (!identifier.safeParse(id).success || idFault(id) !== undefined)
    throw new UserError(idFault(id) ?? `编号 ${id} 不对。`, {
      hint: '编号只能用小写英文字母、数字和短横线，例如 panyu-2024。',
    });
  const path = join(root, `frameworks/${id}.yaml`);
  const shown = pathFromHere(root, `frameworks/${id}.yaml`);
  if (existsSync(path)) throw refusal(shown);
  if (framework !== null) throw new UserError(`已有的指标体系 ${framework} 与这张表相符，不用新建。`, { hint });
  if (proposed === undefined)
    throw new UserError('这份文件里没有规定各级指标和分值的表，提不出指标体系。', {
      hint: `${hint}各行按部门自设的指标填。`,
    });
  const region = department?.regions.at(-1);
  const { text, doubts } = proposedText(proposed, {
    name: `${region?.name ?? ''}部门整体支出绩效自评指标体系（${year}年度）`,
    place: region?.name ?? '待填写',
    region: region?.code ?? '000000',
    from: year,
    source: `${department?.name ?? ''}${year}年度“${title ?? source}”`,
  });
  writeNew(path, text, shown);
  const lines = [`已按这张表写好指标体系 ${shown}，请对着原表核对。`, ...doubts];
  return { id, said: `${lines.join('\n')}\n` };
}

/** @param id  one that nobody has yet. */
export function newFrameworkOffer(id: string): string {
  return `这张表自己规定了各级指标和分值，没有相符的指标体系；要按它新建一个，删去写好的两个文件，加上 --new-framework ${id} 再导入一次。\n`;
}
