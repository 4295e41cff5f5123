/** Where the editor's language server cannot find reports, that is said. */
import { expect, test } from 'vitest';
import { editorFault } from '../../src/vscode/sync-editor.ts';

test.each(['/home/editor/mingzhang', '/srv/portal_2-final'])('%s serves', (folder) => {
  expect(editorFault(folder)).toBeUndefined();
});

test.each(['/home/editor/绩效', '/home/my files/mingzhang'])('%s does not, and that is said', (folder) => {
  expect(editorFault(folder)).toContain(`项目文件夹的路径 ${folder} 里有中文、空格或别的符号`);
});
