/** `mingzhang new department`: the file of a department. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  departmentIdFault,
  departmentText,
  LEVELS,
  levelOf,
  REGIONS_HOW,
  regionsIn,
} from '../../import/new-department.ts';
import { type Ask, answerTo } from '../ask.ts';
import { contentFolder } from '../content-folder.ts';
import { pathFromHere } from '../../print/paths-from-here.ts';
import { UserError } from '../user-error.ts';
import { refusal, writeNew } from './write-new.ts';

export interface NewDepartmentOptions {
  content: string;
  name?: string;
  shortName?: string;
  /** `440000 广东省, 440100 广州市`, from large to small. */
  regions?: string;
  level?: string;
}

/** Writes the file. @throws UserError when the id cannot be one, or the department exists. */
export async function newDepartment(
  id: string,
  options: NewDepartmentOptions,
  { ask, write }: { ask: Ask; write: (text: string) => void },
): Promise<void> {
  const root = contentFolder(options.content);
  const file = `departments/${id}.yaml`;
  const shown = pathFromHere(root, file);
  const fault = departmentIdFault(id);
  if (fault !== undefined) throw new UserError(fault.message, { hint: fault.hint });
  if (existsSync(join(root, file))) throw refusal(shown);
  const name = await answerTo(options.name, { message: '部门全称', flag: '--name <全称>' }, ask.text);
  const shortName = await answerTo(
    options.shortName,
    { message: '部门简称', flag: '--short-name <简称>', usual: name },
    ask.text,
  );
  const regionText = await answerTo(
    options.regions,
    {
      message: '所属地区，从大到小，例如 440000 广东省、440100 广州市',
      flag: '--regions "440000 广东省、440100 广州市"',
      refuse: (text) => (regionsIn(text) === undefined ? REGIONS_HOW : undefined),
    },
    ask.text,
  );
  const level = await answerTo(
    options.level,
    {
      message: '部门层级',
      flag: '--level <层级>',
      usual: levelOf(regionsIn(regionText)?.at(-1)?.code ?? ''),
      refuse: (text) => (LEVELS.some((each) => each === text) ? undefined : `可以用的有：${LEVELS.join('、')}。`),
    },
    (question) => ask.choice({ ...question, options: LEVELS.map((value) => ({ value, label: value })) }),
  );
  writeNew(join(root, file), departmentText({ name, shortName, regions: regionText, level }), shown);
  write(`已写好 ${shown}。\n接着运行 npm run new -- report ${id} <年度>\n`);
}
