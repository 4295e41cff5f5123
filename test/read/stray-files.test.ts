/** What does not belong into a content folder is called by its name, and names that a system cannot hold are refused. */
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/read/content.ts';
import { DEPARTMENT, FRAMEWORK, memoryIo, REPORT_LINES, reportText, smallContent } from '../fixtures/content.ts';

function findingsWith(files: Record<string, string>) {
  return readContent(memoryIo(smallContent(files))).findings;
}

describe('files that systems and programs leave behind', () => {
  test.each([
    ['Thumbs.db', 'Windows 留下的缩略图缓存', '.gitignore'],
    ['desktop.ini', 'Windows 留下的文件夹设置', '.gitignore'],
    ['.DS_Store', 'macOS 留下的文件夹设置', '.gitignore'],
    ['._2023.mdx', 'macOS 留下的文件夹设置', '.gitignore'],
    ['~$2023.mdx', 'Word 或 WPS 打开文件时留下的临时文件', '.gitignore'],
    ['~WRL0001.tmp', 'Word 或 WPS 打开文件时留下的临时文件', '.gitignore'],
    ['.~lock.2023.docx#', 'Word 或 WPS 打开文件时留下的临时文件', '.gitignore'],
    ['.2023.mdx.swp', '编辑器留下的临时文件', '.gitignore'],
    ['2023.mdx.bak', '编辑器留下的备份', '.gitignore'],
    ['2023.mdx~', '编辑器留下的备份', '.gitignore'],
    ['2023.docx', '报告的原件或附件', 'disclosure.source'],
    ['2023.mdx.txt', '记事本保存时多加了 .txt', '末尾的 .txt'],
    ['2023.md', '扩展名不对', '<年度>.mdx'],
    ['2023 - 副本.mdx', '复制或同步时多出来的一份', '留下要用的一份'],
    ['2023 (1).mdx', '复制或同步时多出来的一份', '留下要用的一份'],
    ['图 1.png', '名称或位置不对的图片', '不用空格'],
    ['chart.bmp', '网站不能使用的图片格式', 'PNG'],
  ])('%s', (name, what, advice) => {
    const [finding, ...others] = findingsWith({ [`reports/some-bureau/${name}`]: '' });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ check: 'form/stray-file', expected: null });
    expect(finding?.message).toContain(what);
    expect(finding?.fix).toContain(advice);
    expect(finding?.fix).not.toContain('reports/huadu-emergency/2023.mdx');
  });

  test('whatever else may have been meant as a report', () => {
    expect(findingsWith({ 'reports/some-bureau/二〇二三.mdx': '' })).toMatchObject([
      { check: 'form/stray-file', expected: expect.stringContaining('<年度>.mdx') as string },
    ]);
  });
});

describe('names that cannot be used', () => {
  const ids = ['con', 'prn', 'aux', 'nul', 'com1', 'com9', 'lpt1', 'lpt9', 'index', 'none', 'null', '2', '440000'];
  test.each(ids)('a department called %s', (id) => {
    expect(findingsWith({ [`departments/${id}.yaml`]: DEPARTMENT })).toMatchObject([{ check: 'form/reserved-name' }]);
    expect(findingsWith({ [`reports/${id}/2023.mdx`]: reportText() })).toMatchObject([{ check: 'form/reserved-name' }]);
    const lines = REPORT_LINES.map((line) => line.replace('some-bureau', `"${id}"`));
    const findings = findingsWith({ 'reports/some-bureau/2023.mdx': reportText(lines) });
    expect(findings).toMatchObject([{ check: 'form/bad-value', at: 'department' }]);
    expect(findings[0]?.message).toContain(`编号不能是 ${id}`);
  });
  test.each(ids)('a framework called %s', (id) => {
    expect(findingsWith({ [`frameworks/${id}.yaml`]: FRAMEWORK })).toMatchObject([{ check: 'form/reserved-name' }]);
  });
  test.each(['con-bureau', 'lpt', 'com10', 'index-2024', 'auxiliary', '2-bureau'])('%s can be used', (id) => {
    expect(findingsWith({ [`departments/${id}.yaml`]: DEPARTMENT })).toEqual([]);
  });
  test.each(['con.png', 'NUL.jpg', 'aux.2023.png', 'Com1.webp'])('a picture called %s', (name) => {
    expect(findingsWith({ [`reports/some-bureau/${name}`]: '' })).toMatchObject([{ check: 'form/reserved-name' }]);
  });
  test.each(['a<b.png', 'a:b.png', 'a"b.png', 'a|b.png', 'a?b.png', 'a*b.png', 'a\\b.png', 'a.png ', 'a.png.'])(
    'a picture called "%s"',
    (name) => {
      expect(findingsWith({ [`reports/some-bureau/${name}`]: '' })).toMatchObject([{ check: 'form/stray-file' }]);
    },
  );
  test('pictures whose names differ only in case', () => {
    const pictures = { 'reports/some-bureau/图A.png': '', 'reports/some-bureau/图a.png': '' };
    expect(findingsWith(pictures)).toMatchObject([{ check: 'form/same-name', file: 'reports/some-bureau/图a.png' }]);
    expect(findingsWith({ 'reports/some-bureau/A.png': '', 'reports/some-bureau/a.jpg': '' })).toEqual([]);
  });
});
