/** Has Astro write what its language server needs to know of reports: which files they are, and their JSON Schema. */
import { pathToFileURL } from 'node:url';
import { sync } from 'astro';

/** Writes `.astro/`; an editor that is open takes it over at once. */
export async function syncEditor(): Promise<void> {
  await sync({
    // Here, and nowhere else, reports are a collection. A cache of its own leaves that of builds as it is.
    srcDir: './src/vscode',
    cacheDir: './.cache/editor',
    experimental: { contentIntellisense: true },
    // A warning says that this folder has no pages.
    logLevel: 'error',
  });
}

/**
 * Why the editor cannot complete fields of reports here, in Chinese; undefined where it can.
 *
 * Astro 7.3 lists files by their encoded addresses, and its language server 2.17 asks for decoded ones.
 */
export function editorFault(folder: string = process.cwd()): string | undefined {
  const { href } = pathToFileURL(folder);
  if (decodeURIComponent(href) === href) return undefined;
  return `项目文件夹的路径 ${folder} 里有中文、空格或别的符号，编辑器在这里不能补全和说明报告的字段（编写、检查和生成不受影响）；要用这项功能，请把项目移到路径只有英文字母、数字和短横线的文件夹里。`;
}
