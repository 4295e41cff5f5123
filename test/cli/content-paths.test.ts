/** The paths that a person types, as files of the content. */
import { describe, expect, test } from 'vitest';
import { filesOf } from '../../src/cli/content-paths.ts';
import { UserError } from '../../src/cli/user-error.ts';
import { memoryIo, reportText, smallContent } from '../fixtures/content.ts';

const FILE = 'reports/some-bureau/2023.mdx';
const io = memoryIo(
  smallContent({ 'reports/some-bureau/2022.mdx': reportText(), 'reports/other-bureau/2023.mdx': reportText() }),
);
const ROOT = `${process.cwd()}/content`;

function files(...paths: string[]): string[] {
  return filesOf(paths, ROOT, io);
}

describe('one report', () => {
  test.each([
    `content/${FILE}`,
    `./content/${FILE}`,
    FILE,
    'some-bureau/2023',
    'content/some-bureau/2023',
    `${ROOT}/${FILE}`,
    'content\\reports\\some-bureau\\2023.mdx',
    'some-bureau\\2023',
  ])('%s', (path) => {
    expect(files(path)).toEqual([FILE]);
  });
});

describe('folders', () => {
  test.each(['some-bureau', 'reports/some-bureau', 'content/reports/some-bureau/', `${ROOT}/reports/some-bureau`])(
    '%s',
    (path) => {
      expect(files(path)).toEqual(['reports/some-bureau/2022.mdx', FILE]);
    },
  );
  test.each(['content', './content/', '.', ROOT])('%s is everything', (path) => {
    expect(files(path)).toHaveLength(6);
  });
});

test('a file named twice is one file', () => {
  expect(files('some-bureau/2023', FILE, 'content')).toHaveLength(6);
});

test('the places of a report are looked at with it', () => {
  const places = 'reports/some-bureau/2023.source.json';
  const beside = memoryIo(smallContent({ [places]: '{}', 'reports/some-bureau/2022.source.json': '{}' }));
  expect(filesOf([places], ROOT, beside)).toEqual([FILE, places]);
});

test('a file of another kind', () => {
  expect(files('content/frameworks/small-2020.yaml', 'site.yaml')).toEqual(['site.yaml', 'frameworks/small-2020.yaml']);
});

test.each(['some-bureau/2021', 'content/reports/nobody/2023.mdx', '/elsewhere/2023.mdx', '..\\secret', ''])(
  '%j means nothing',
  (path) => {
    expect(() => files(path)).toThrow(UserError);
  },
);

test('names the nearest report', () => {
  try {
    files('content/reports/some-burau/2023.mdx');
    expect.unreachable();
  } catch (error) {
    expect(error).toMatchObject({
      message: '没有文件 content/reports/some-burau/2023.mdx。',
      hint: '最接近的是 some-bureau/2023。',
    });
  }
});
