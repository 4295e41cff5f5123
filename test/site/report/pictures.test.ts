/** Only pictures that a public report shows are published. */
import { expect, test } from 'vitest';
import { allowList } from '../../../components/allow-list.ts';
import { parseBody } from '../../../src/read/body.ts';
import { picturesOf, publishedPictures } from '../../../src/site/report/pictures.ts';
import { entryFrom } from '../../fixtures/entry.ts';
import { viewWith } from '../reports.ts';

const body = (text: string): ReturnType<typeof parseBody> => parseBody(text, { components: allowList, firstLine: 1 });

test('pictures are found wherever they stand, by the name of their file', () => {
  const { tree } = body(
    '![甲](a.png)\n\n- 一\n  - ![乙](图（1）.jpg)\n\n| 表 |\n| - |\n| ![丙](c.webp) |\n\n[链接](d.png)\n',
  );
  expect(picturesOf(tree)).toEqual(['a.png', '图（1）.jpg', 'c.webp']);
});

const FILES = ['2021.mdx', 'draft.png', 'gone.png', 'shown.png', 'unused.png'];

function published(state: string, text: string): Map<string, string[]> {
  const view = viewWith({ 'status: published': `status: ${state}` });
  const entry = entryFrom({ id: 'some-bureau/2023', view, findings: [] });
  return publishedPictures([entry], { list: () => FILES, bodyOf: () => body(text) });
}

test('a picture that no text shows stays where it is', () => {
  expect(published('published', '![图](shown.png)')).toEqual(new Map([['some-bureau', ['shown.png']]]));
  expect(published('superseded', '![图](shown.png)').size).toBe(1);
  expect(published('published', '没有图').size).toBe(0);
});

test('so does one that only a draft or a withdrawn report shows', () => {
  expect(published('draft', '![图](draft.png)').size).toBe(0);
  expect(published('withdrawn', '![图](gone.png)').size).toBe(0);
});

test('texts are parsed only where there are pictures', () => {
  const entry = entryFrom({ id: 'some-bureau/2023', view: viewWith(), findings: [] });
  const bodyOf = (): never => {
    throw new Error('There is nothing to look for.');
  };
  expect(publishedPictures([entry], { list: () => ['2023.mdx'], bodyOf }).size).toBe(0);
});
