/** `mingzhang new department`: a department's file from name and regions. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newDepartment } from '../../src/cli/new/new-department.ts';
import { readContent } from '../../src/read/content.ts';
import { folderIo } from '../../src/read/io.ts';
import { smallContent } from '../fixtures/content.ts';
import { recordingAsk } from './made-report.ts';
import { folderOf } from './terminal.ts';

describe('new department', () => {
  const around = { ask: recordingAsk(), write: () => undefined };
  const regions = '440000 广东省、440100 广州市、440113 番禺区';

  test('writes a file that can be read', async () => {
    const content = folderOf(smallContent());
    await newDepartment('panyu-bureau', { content, name: '广州市番禺区某局', regions }, around);
    expect(readFileSync(join(content, 'departments/panyu-bureau.yaml'), 'utf8')).toMatchInlineSnapshot(`
      "name: 广州市番禺区某局
      shortName: 广州市番禺区某局
      regions:
        - { code: "440000", name: 广东省 }
        - { code: "440100", name: 广州市 }
        - { code: "440113", name: 番禺区 }
      level: 区县
      "
    `);
    expect(readContent(folderIo(content)).findings).toEqual([]);
  });
  test.each([
    ['some-bureau', { name: '某局', regions }, '已经存在，没有改动它。'],
    ['Some Bureau', { name: '某局', regions }, '编号 Some Bureau 不对。'],
    ['other-bureau', { name: '某局', regions: '广东省' }, '的值 广东省 不对。'],
    ['other-bureau', { name: '某局', regions, level: '镇' }, '的值 镇 不对。'],
  ])('refuses %s %j', async (id, options, message) => {
    const content = folderOf(smallContent());
    await expect(newDepartment(id, { content, ...options }, around)).rejects.toThrow(message);
  });
});
