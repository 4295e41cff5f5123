/** A picture that cannot be published as it is, or says where it was taken, is a finding before the build. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allowList } from '../../../components/allow-list.ts';
import { examineFiles } from '../../../src/read/examine.ts';
import { inspectContent } from '../../../src/read/inspect.ts';
import { folderIo } from '../../../src/read/io.ts';
import { smallContent } from '../../../src/guide/small-content.ts';
import { openContent, surveyContent } from '../../../src/archive/report-cache/survey.ts';
import { folderShelf } from '../../../src/archive/report-cache/shelf.ts';
import { GET } from '../../../src/pages/reports/[department]/[picture].ts';
import { plain, withMetadata } from '../../read/picture/made.ts';

let root = '';
const before = process.env['MINGZHANG_CONTENT'];

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'pictures-'));
  const pictures = {
    'upright.png': plain.png,
    'place.jpg': withMetadata('jpeg', 6),
    'broken.jpg': plain.jpeg.subarray(0, 300),
    'really-jpeg.png': plain.jpeg,
  };
  const files: Record<string, string | Buffer> = { ...smallContent() };
  for (const [name, bytes] of Object.entries(pictures)) files[`reports/some-bureau/${name}`] = bytes;
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  process.env['MINGZHANG_CONTENT'] = root;
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
  if (before === undefined) delete process.env['MINGZHANG_CONTENT'];
  else process.env['MINGZHANG_CONTENT'] = before;
});

const shown = ({ file, check, severity }: { file: string; check: string; severity: string }): string =>
  `${file} ${check} ${severity}`;
const ofPictures = <Each extends { check: string }>(findings: readonly Each[]): Each[] =>
  findings.filter(({ check }) => check.startsWith('form/picture-'));
const EXPECTED = [
  'reports/some-bureau/broken.jpg form/picture-damaged error',
  'reports/some-bureau/place.jpg form/picture-place warning',
  'reports/some-bureau/really-jpeg.png form/picture-mislabelled error',
];

test('the command finds them', () => {
  expect(ofPictures(inspectContent(folderIo(root), allowList).findings).map(shown)).toEqual(EXPECTED);
  expect(ofPictures(examineFiles(folderIo(root), allowList).findings).map(shown)).toEqual(EXPECTED);
});

test('a build finds them, and finds them again', () => {
  const shelf = folderShelf(join(root, '.shelf'));
  const found = (): string[] => surveyContent(openContent(root, { code: '1' }), shelf).others.map(shown);
  expect(found()).toEqual(EXPECTED);
  expect(found()).toEqual(EXPECTED);
});

test('what they advise is another name, in words', () => {
  const [, , { message, expected } = { message: '', expected: '' }] = ofPictures(
    inspectContent(folderIo(root), allowList).findings,
  );
  expect([message, expected]).toEqual(['图片 really-jpeg.png 的内容是 JPEG 格式，与扩展名不符。', 'really-jpeg.jpg']);
});

test('what is served says nothing of place and author, and what cannot be cleaned is not served', async () => {
  const served = async (picture: string): Promise<[number, Buffer]> => {
    const response = GET({ params: { department: 'some-bureau', picture } });
    return [response.status, Buffer.from(await response.arrayBuffer())];
  };
  const [status, bytes] = await served('place.jpg');
  expect([status, bytes.includes('Zhang San'), bytes.includes('GPS')]).toEqual([200, false, false]);
  expect((await served('upright.png'))[1].equals(plain.png)).toBe(true);
  expect((await served('broken.jpg'))[0]).toBe(404);
  expect((await served('really-jpeg.png'))[0]).toBe(404);
});
