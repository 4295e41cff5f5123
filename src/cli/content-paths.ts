/** From the paths that a command is given to files of the content folder. */
import { basename, isAbsolute, relative, resolve, sep } from 'node:path';
import { contentFiles, idOfReport } from '../read/content.ts';
import type { ContentIo } from '../read/io.ts';
import { suggestion } from '../read/nearest.ts';
import { reportOfSource } from '../read/stray-files.ts';
import { UserError } from './user-error.ts';

/**
 * The content files that paths mean, each once, in the order of the content.
 *
 * A path is a file or a folder: from where the command was started, from the content folder, absolute, or a report's
 * id such as `huadu-emergency/2023` or its department's; with slashes or backslashes.
 *
 * @param root  the content folder, absolute.
 * @throws UserError for a path that means no file.
 */
export function filesOf(paths: readonly string[], root: string, io: ContentIo): string[] {
  const all = contentFiles(io);
  const wanted = new Set(paths.flatMap((path) => filesOfPath(path, root, all)));
  return all.filter((file) => wanted.has(file));
}

function filesOfPath(path: string, root: string, all: readonly string[]): string[] {
  for (const name of meanings(path, root)) {
    const below = name === '' ? '' : `${name}/`;
    const files = all.filter((file) => file === name || file.startsWith(below));
    // Whoever names the places of a report means the report.
    if (files.length > 0) return files.flatMap((file) => [file, reportOfSource(file) ?? file]);
  }
  const ids = all.flatMap((file) => idOfReport(file) ?? []);
  const asked = path
    .replaceAll('\\', '/')
    .replace(/^.*?reports\//, '')
    .replace(/\.mdx$/, '');
  throw new UserError(`没有文件 ${path}。`, { hint: suggestion(asked, ids) });
}

/** What a path may mean, below the content folder and without a slash at the end; the likeliest first. */
function meanings(path: string, root: string): string[] {
  const slashed = path.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/+$/, '');
  if (slashed === '') return [];
  const fromHere = relative(root, resolve(slashed));
  const isInside = !fromHere.startsWith('..') && !isAbsolute(fromHere);
  const isAround = /^(?:\.\.\/?)+$/.test(fromHere.split(sep).join('/'));
  const folder = `${basename(root)}/`;
  const fromContent = slashed.startsWith(folder) ? slashed.slice(folder.length) : slashed;
  return [
    ...(isInside ? [fromHere.split(sep).join('/')] : []),
    ...(isAround ? [''] : []),
    ...(isAbsolute(slashed) ? [] : [fromContent, `reports/${fromContent}.mdx`, `reports/${fromContent}`]),
  ];
}
