import { expect, test } from 'vitest';
import { searchDocument } from '../../src/search/search-document.ts';

test('a stated grade is not taken for the grade of a recomputed total', () => {
  const document = searchDocument({
    report: {
      id: 'a/2023',
      title: '报告',
      year: 2023,
      department: { id: 'a', name: '甲局' },
      framework: null,
      disclosure: { status: 'published' },
      stated: { total: '95.7', grade: '优' },
      recomputed: { total: '91.7', grade: null },
      gradeMeant: { stated: '优' },
      findings: [],
    },
    blocks: [{ anchor: '', heading: '', text: '文字' }],
    names: { shortName: undefined, formerNames: [], regions: [], framework: undefined },
  });
  expect(document).toMatchObject({
    stated: { total: '95.7', grade: '优' },
    recomputed: { total: '91.7', grade: '' },
  });
});
