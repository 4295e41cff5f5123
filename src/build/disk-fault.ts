/** What a disk or a folder refuses, in one sentence for whoever builds. */
import { lstatSync, mkdirSync, rmSync, type Stats, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { unfinishedOf } from './build-site.ts';

/** The folders cannot be used as they were given; the message says why, in Chinese. */
export class FolderFault extends Error {
  override name = 'FolderFault';
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘已满',
  EDQUOT: '超出了磁盘配额',
  EROFS: '那里是只读的',
  EACCES: '没有权限',
  EPERM: '没有权限',
  EBUSY: '正被别的程序占用，或是一个挂载点',
  EEXIST: '那里已有一个同名的文件',
  ENOTDIR: '路径里有一段是文件，不是文件夹',
  EISDIR: '那里是文件夹，不是文件',
  ENAMETOOLONG: '路径太长',
  EMFILE: '同时打开的文件太多',
  ENFILE: '同时打开的文件太多',
  EIO: '磁盘读写出错',
};

/**
 * One sentence where an error, or what caused it, is a refusal of the system that a user can do something about;
 * undefined for any other.
 */
export function diskFault(error: unknown): string | undefined {
  for (let each = error; each instanceof Error; each = each.cause) {
    const { code = '', path, dest } = each as NodeJS.ErrnoException & { dest?: string };
    const reason = REASONS[code];
    if (reason === undefined) continue;
    const place = dest ?? path;
    const where = place === undefined ? '无法读写文件' : `无法读写 ${place}`;
    return `${where}：${reason}（${code}）。网站没有生成，原来的网站没有改动。`;
  }
  return undefined;
}

interface Folders {
  /** Where the site will be; undefined for a part, which publishes nothing. */
  target: string | undefined;
  cache: string;
  content: string;
}

/**
 * Refuses folders that a build cannot use, before it has done anything.
 *
 * @throws FolderFault, or what the system says where nothing can be written.
 */
export function requireFolders({ target, cache, content }: Folders): void {
  if (statsOf(cache)?.isDirectory() === false) throw new FolderFault(`缓存位置 ${cache} 是一个文件，不是文件夹。`);
  if (target !== undefined) requireTarget(target, { 内容文件夹: content, 缓存文件夹: cache, 项目文件夹: resolve('.') });
  makeFolder(cache);
  tryWriting(join(cache, `${process.pid}.unfinished`));
}

function requireTarget(target: string, others: Readonly<Record<string, string>>): void {
  const site = statsOf(target);
  if (site?.isDirectory() === false) throw new FolderFault(`输出位置 ${target} 是一个文件，不是文件夹。`);
  for (const [name, folder] of Object.entries(others)) {
    if (isWithin(folder, target))
      throw new FolderFault(`输出文件夹 ${target} 会被整个替换，而${name} ${folder} 在它里面。`);
  }
  makeFolder(dirname(target));
  if (site !== undefined && site.dev !== statsOf(dirname(target))?.dev && lstatSync(target).isDirectory())
    throw new FolderFault(
      `输出文件夹 ${target} 是一个挂载点，不能整个替换；可以改用它里面的文件夹 ${join(target, 'dist')}。`,
    );
  tryWriting(unfinishedOf(target));
}

/** What an hour of work would end with is tried first. */
function tryWriting(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  rmSync(folder, { recursive: true });
}

// Node's recursive mkdir says of a read-only disk that there is no such folder.
function makeFolder(path: string): void {
  const found = statsOf(path);
  if (found?.isDirectory() === false) throw new FolderFault(`${path} 是一个文件，不是文件夹。`);
  if (found !== undefined) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Parts of one build begin at the same time.
    if (statsOf(path)?.isDirectory() !== true) throw error;
  }
}

function statsOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}

function isWithin(folder: string, outer: string): boolean {
  const path = relative(outer, folder);
  return path === '' || (path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path));
}
