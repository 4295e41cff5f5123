/** Writes a file that must not exist yet. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { UserError } from '../user-error.ts';

/** @throws UserError when the file exists. */
export function writeNew(path: string, text: string, shown: string): void {
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw refusal(shown);
    throw error;
  }
}

/** The message for a file that exists already. */
export function refusal(shown: string): UserError {
  return new UserError(`文件 ${shown} 已经存在，没有改动它。`, { hint: '要修改就直接打开它；要重写就先删去它。' });
}
