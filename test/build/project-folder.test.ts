/** In which folders the project may lie. */
import { expect, test } from 'vitest';
import { folderFault } from '../../src/build/project-folder.ts';

test.each(['/srv/明账', '/srv/a<b>c|d`', '/srv/自评 报告 (1) [2024]', "/srv/a'b&c;d=e@f^g~h!", '/', '/srv/.hidden'])(
  '%s is usable',
  (folder) => {
    expect(folderFault(folder)).toBeUndefined();
  },
);

test.each([
  ['/srv/自评#2024', '#'],
  ['/srv/100%/明账', '%'],
  ['/srv/a%41', '%'],
  ['/srv/为什么?/b#c?', '? #'],
  ['/srv/a*b', '*'],
  ['/srv/a"b:c', '" :'],
])('%s is refused for %s', (folder, found) => {
  expect(folderFault(folder)).toBe(
    `项目文件夹的路径 ${folder} 里有字符 ${found}，在这里生成不了网站：请给文件夹改名，或把项目移到没有这些字符的文件夹里。`,
  );
});
