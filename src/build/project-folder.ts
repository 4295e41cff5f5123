/** Whether the site can be built where the project lies: Vite and Astro use its path in addresses and patterns. */
import { parse, relative, sep } from 'node:path';

/**
 * `#` and `?` end a path in Vite's module ids, `%41` is a letter in Astro's addresses, `*` is filled in where packages
 * list their files, `\` and `"` break import paths, and behind `:` the dev server refuses its own style sheets.
 */
const UNFIT = /[#%?*\\:"]/g;

/**
 * What is wrong with the path of the project's folder, in Chinese; undefined where nothing is.
 *
 * Content, output and cache folders may have any name: Vite and Astro read nothing by it.
 */
export function folderFault(folder: string = process.cwd()): string | undefined {
  // On Windows neither the drive nor the backslashes between folders are part of a name.
  const names = relative(parse(folder).root, folder).split(sep).join('/');
  const found = [...new Set(names.match(UNFIT))];
  if (found.length === 0) return undefined;
  return `项目文件夹的路径 ${folder} 里有字符 ${found.join(' ')}，在这里生成不了网站：请给文件夹改名，或把项目移到没有这些字符的文件夹里。`;
}

/** Ends the program with the fault, before anything is built. */
export function endIfUnusable(): void {
  const fault = folderFault();
  if (fault === undefined) return;
  console.error(fault);
  process.exit(1);
}
