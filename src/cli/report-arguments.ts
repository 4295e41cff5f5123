/** The department and the year that a command is given. */
import type { ContentIo } from '../read/io.ts';
import { suggestion } from '../read/nearest.ts';
import { isFileId } from '../report/file-id.ts';
import { UserError } from './user-error.ts';

/** @throws UserError */
export function yearOf(text: string): number {
  if (/^20\d\d$/.test(text)) return Number.parseInt(text, 10);
  throw new UserError(`年度 ${text} 不对。`, { hint: '年度是四位数字，例如 2024。' });
}

/** For an id under which no department could be read. */
export function unknownDepartment(id: string, io: ContentIo): UserError {
  const known = io.list('departments').map((name) => name.replace(/\.yaml$/, ''));
  if (known.includes(id))
    return new UserError(`departments/${id}.yaml 有错误，读不出来。`, { hint: '先运行 npm run check 改正它。' });
  return new UserError(`没有编号为 ${id} 的部门。`, {
    hint: `${suggestion(id, known)}${isFileId(id) ? `新的部门先运行 npm run new -- department ${id}。` : ''}`,
  });
}
