/** The content folder that a command works on. */
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { UserError } from './user-error.ts';

/** The folder as an absolute path. */
export function contentFolder(folder: string): string {
  const root = resolve(folder);
  if (existsSync(root) && statSync(root).isDirectory()) return root;
  throw new UserError(`没有内容文件夹 ${folder}。`, { hint: '用 --content 指明内容文件夹，或在项目文件夹里运行。' });
}
