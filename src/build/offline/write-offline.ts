/** Writes a copy of a built site that opens from a disk, for whoever has downloaded and unpacked it. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesIn } from '../../disk/files-in.ts';
import { INDEX_FOLDER } from '../../search/group.ts';
import { TEXT_FILE } from '../../search/report-text.ts';
import { offlinePage } from './offline-page.ts';
import { relativeStyles } from './relative-address.ts';

/** There is nothing to copy; the message says so in Chinese. */
export class NothingBuilt extends Error {
  override name = 'NothingBuilt';
}

/** Lies on top of what was unpacked and says where to begin. */
export const START_FILE = '打开预览.html';

const START = `<!doctype html>
<html lang="zh-CN">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>打开预览</title>
  <h1>预览</h1>
  <p><a href="index.html">打开首页</a></p>
  <p>打不开或者没有样式，是因为文件还在压缩包里：请先把压缩包全部解压到一个文件夹，再双击这个文件。不用安装任何程序。</p>
</html>
`;

interface Place {
  /** The address of the site, for example `https://mingzhang.example`. */
  address: string;
  base: string;
}

/**
 * Copies a built site into another folder, which is emptied first. What only the search reads stays behind: nothing can ask it.
 *
 * @throws NothingBuilt where the site is not there.
 */
export function writeOffline(from: string, to: string, { address, base }: Place): void {
  if (!existsSync(join(from, 'index.html'))) throw new NothingBuilt(`${from} 里没有网站，请先运行 npm run build。`);
  rmSync(to, { recursive: true, force: true });
  const files = filesIn(from).filter((file) => !isOfSearch(file) && !file.endsWith('.js'));
  const known = new Set(files);
  const site = { origin: new URL(address).origin, base, has: (file: string) => known.has(file) };
  for (const file of files) {
    const [source, target] = [join(from, file), join(to, file)];
    mkdirSync(dirname(target), { recursive: true });
    if (file.endsWith('.html')) writeFileSync(target, offlinePage(site, file, readFileSync(source, 'utf8')));
    else if (file.endsWith('.css')) writeFileSync(target, relativeStyles(site, file, readFileSync(source, 'utf8')));
    else copyFileSync(source, target);
  }
  writeFileSync(join(to, START_FILE), START);
}

function isOfSearch(file: string): boolean {
  return file.startsWith(`${INDEX_FOLDER}/`) || file.endsWith(`/${TEXT_FILE}`);
}
