/** Findings as a clerk reads them, and the explanation that a clerk gives. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { CHECKS } from '../../src/check/checks/index.ts';
import { readContent } from '../../src/read/content.ts';
import { folderIo } from '../../src/read/io.ts';
import { openContent } from '../../src/review/content.ts';
import { formAdvice } from '../../src/review/form-advice.ts';
import { makeReview } from '../../src/review/make-review.ts';
import type { Review } from '../../src/review/model.ts';
import { publishedContent } from '../../src/review/published-content.ts';
import { documentOf, paragraph } from '../import/form-table.ts';
import { ZIYANG_FORM } from '../import/ziyang-form.ts';

const io = folderIo('content');
const content = openContent(publishedContent(io, readContent(io).departments));
const document = documentOf(
  paragraph('益阳市资阳区应急管理局', 1),
  paragraph('2023年度部门整体支出绩效自评表', 2),
  ZIYANG_FORM,
);
const reviewOf = (explanations: Record<string, string> = {}): Review =>
  makeReview({ document, name: '自评表.docx', content, today: '2026-11-29' }, { decisions: {}, explanations });
const totalOf = ({ findings }: Review) => findings?.find(({ check }) => check === 'total-foots');
const headOf = ({ downloads }: Review): Record<string, unknown> =>
  parse(downloads[0]?.text.split('---')[1] ?? '') as Record<string, unknown>;

describe('a finding that the original explains', () => {
  const found = totalOf(reviewOf());
  const key = found?.key ?? '';
  const note = '原件的总分加错了，照录。';

  test('is explained in the draft, and open no more', () => {
    const review = reviewOf({ [key]: `  ${note}\n` });
    expect(found).toMatchObject({ severity: 'error', note: null });
    expect(totalOf(review)?.note).toBe(note);
    expect(review.findings?.at(-1)?.note).toBe(note);
    expect(headOf(review)['acknowledgements']).toEqual([
      { check: 'total-foots', at: 'stated.total', stated: '96', expected: '106', note },
    ]);
    expect(review.findings?.map(({ check }) => check)).not.toContain('acknowledgement-matches');
  });

  test('stays open where the text is empty, or the finding is another one', () => {
    for (const explanations of [{ [key]: '  ' }, { [key.replace('106', '107')]: note }]) {
      const review = reviewOf(explanations);
      expect(totalOf(review)?.note).toBeNull();
      expect(headOf(review)).not.toHaveProperty('acknowledgements');
    }
  });
});

test('what concerns the text as a whole cannot be explained', () => {
  const review = reviewOf();
  expect(review.findings?.filter(({ path }) => path === null).map(({ key }) => key)).not.toContain(undefined);
  for (const { path, key, severity } of review.findings ?? [])
    expect(key === null).toBe(path === null || severity === 'info');
});

test('sections that the form does not have are one finding behind the other errors', () => {
  const errors = reviewOf().findings?.filter(({ severity }) => severity === 'error') ?? [];
  const sections = errors.filter(({ check }) => check === 'required-sections');
  expect(sections).toHaveLength(1);
  expect(errors.at(-1)).toBe(sections[0]);
  expect(sections[0]?.message).toMatch(/^正文没有指标体系规定的 \d+ 节：“.+”、“.+”。$/);
});

describe('advice', () => {
  const all = CHECKS.flatMap(({ fix, advice = {}, several }) => [
    fix,
    ...Object.values(advice),
    ...(several === undefined ? [] : [several.fix]),
  ]).map((text = '') => text.replace('{count}', '6').replace(/\{\w+\}/g, '甲'));

  test('names no field and no sign of the file', () => {
    for (const fix of all)
      expect(formAdvice(fix).replace(/Word|Excel|PDF|WPS/g, '')).not.toMatch(/##|[<>{}]|[a-z]{3,}/i);
  });

  test.each([
    [
      'budget-foots',
      '核对合计和各项金额，更正写错的一项；确有没有列出的项目的，在“要看的”里定为“只列了一部分”，那里没有问的，在下面写明。',
    ],
    [
      'reason-given',
      '原件写了原因的，看它在草稿里是不是放在这一行的“未达标原因”，不是的在下面写明；原文没有说明的，在下面写核对说明。',
    ],
    ['score-within-weight', '核对原表中这一项的分值和得分，改正抄错的一个；原表如此的，在下面写核对说明。'],
    [
      'required-sections',
      '原件有这一节的，导入带正文的那一份，或告诉网站维护人补上；原件没有的，由他写上标题并注明原文没有这部分内容。',
    ],
  ])('of %s is said in words of the form', (id, words) => {
    expect(formAdvice(CHECKS.find((check) => check.id === id)?.fix.replace('{expected}', '甲') ?? '')).toBe(words);
  });

  test('that means nothing without the file is for who keeps it', () => {
    expect(formAdvice('在 revisions 里写明。')).toBe(
      '这一处要在下载的文件里改：交文件时把这条发现一起告诉网站维护人。',
    );
  });
});
