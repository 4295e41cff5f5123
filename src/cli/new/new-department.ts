/** `mingzhang new department`: the file of a department. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { department as departmentSchema } from '../../report/department.ts';
import { idFault } from '../../report/file-id.ts';
import { identifier } from '../../report/identifier.ts';
import { type Ask, answerTo } from '../ask.ts';
import { contentFolder } from '../content-folder.ts';
import { pathFromHere } from '../../print/paths-from-here.ts';
import { UserError } from '../user-error.ts';
import { refusal, writeNew } from './write-new.ts';
import { Flow, yamlLines } from '../../write/yaml-lines.ts';

export interface NewDepartmentOptions {
  content: string;
  name?: string;
  shortName?: string;
  /** `440000 广东省, 440100 广州市`, from large to small. */
  regions?: string;
  level?: string;
}

const LEVELS = departmentSchema.shape.level.options;

/** Writes the file. @throws UserError when the id cannot be one, or the department exists. */
export async function newDepartment(
  id: string,
  options: NewDepartmentOptions,
  { ask, write }: { ask: Ask; write: (text: string) => void },
): Promise<void> {
  const root = contentFolder(options.content);
  const file = `departments/${id}.yaml`;
  const shown = pathFromHere(root, file);
  if (!identifier.safeParse(id).success) {
    throw new UserError(`编号 ${id} 不对。`, {
      hint: '编号只能用小写英文字母、数字和短横线，例如 panyu-emergency；网址用它，定后不改。',
    });
  }
  const fault = idFault(id);
  if (fault !== undefined) throw new UserError(fault, { hint: '换一个编号，例如 panyu-emergency。' });
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
      refuse: (text) => (regionsIn(text) === undefined ? '每个地区写六位行政区划代码和名称，用顿号隔开。' : undefined),
    },
    ask.text,
  );
  const regions = regionsIn(regionText) ?? [];
  const level = await answerTo(
    options.level,
    {
      message: '部门层级',
      flag: '--level <层级>',
      usual: levelOf(regions.at(-1)?.code ?? ''),
      refuse: (text) => (LEVELS.some((each) => each === text) ? undefined : `可以用的有：${LEVELS.join('、')}。`),
    },
    (question) => ask.choice({ ...question, options: LEVELS.map((value) => ({ value, label: value })) }),
  );
  const fields = { name, shortName, regions: regions.map((region) => new Flow({ ...region })), level };
  writeNew(join(root, file), `${yamlLines(fields).join('\n')}\n`, shown);
  write(`已写好 ${shown}。\n接着运行 npm run new -- report ${id} <年度>\n`);
}

function regionsIn(text: string): { code: string; name: string }[] | undefined {
  const pieces = text.split(/[、,，;；]/).map((piece) => /^\s*(\d{6})\s*=?\s*(\S+)\s*$/.exec(piece));
  const regions = pieces.flatMap((piece) => (piece === null ? [] : [{ code: piece[1] ?? '', name: piece[2] ?? '' }]));
  return regions.length === pieces.length ? regions : undefined;
}

/** The level of a code of GB/T 2260: trailing pairs of zeros mean a higher level. */
function levelOf(code: string): string {
  if (code.endsWith('0000')) return '省';
  return code.endsWith('00') ? '市' : '区县';
}
