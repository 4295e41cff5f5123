/** The file of a framework that `mingzhang import` makes of a form of which none is known. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { frameworkOfForm, ID_HINT, newIdFault, usualId } from '../import/framework/framework-of-form.ts';
import type { Draft } from '../import/import-document.ts';
import { pathFromHere } from '../print/paths-from-here.ts';
import type { Department } from '../report/department.ts';
import { NO_FRAMEWORK } from '../report/no-framework.ts';
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
  if (asked !== undefined && asked !== NO_FRAMEWORK)
    throw new UserError('--framework 和 --new-framework 只能写一个。', { hint });
  const fault = newIdFault(id);
  if (fault !== undefined) throw new UserError(fault, { hint: ID_HINT });
  const path = join(root, `frameworks/${id}.yaml`);
  const shown = pathFromHere(root, `frameworks/${id}.yaml`);
  if (existsSync(path)) throw refusal(shown);
  if (framework !== null)
    throw new UserError(`已有的指标体系 ${framework} 与这张表相符，不用新建。`, {
      hint: `${hint}其实不相符的，再加上 --framework none。`,
    });
  if (proposed === undefined)
    throw new UserError('这份文件里没有规定各级指标和分值的表，提不出指标体系。', {
      hint: `${hint}各行按部门自设的指标填。`,
    });
  const { text, doubts } = frameworkOfForm(proposed, { department, year, source: title ?? source });
  writeNew(path, text, shown);
  const lines = [`已按这张表写好指标体系 ${shown}，请对着原表核对。`, ...doubts];
  return { id, said: `${lines.join('\n')}\n` };
}

export function newFrameworkOffer(department: string, year: number): string {
  const id = usualId(department, year);
  return `这张表自己规定了各级指标和分值，没有相符的指标体系；要按它新建一个，删去写好的两个文件，加上 --new-framework ${id} 再导入一次。\n`;
}
