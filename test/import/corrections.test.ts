/** What the program placed beyond doubt can be wrong all the same: a person moves it, takes it out, or says it is no data. */
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { type Draft, importDocument } from '../../src/import/import-document.ts';
import { appliedIn, importRemembering, profileOf, profileText } from '../../src/import/profile.ts';
import { withdraw } from '../../src/import/withdraw.ts';
import { profile } from '../../src/report/profile.ts';
import { corpusDrafts, frameworks } from './corpus-drafts.ts';
import { documentOf, drawnTable, paragraph } from './form-table.ts';
import { ZIYANG_FORM } from './ziyang-form.ts';

const ZIYANG = documentOf(paragraph('2023年度部门整体支出绩效自评表', 1), ZIYANG_FORM);
const KEY = 'figure:年度预算申请(万元)/年度资金总额/年初预算数';
const EXECUTED = KEY.replace('年初预算数', '全年执行数');
const TOTAL = 'budget.expenditure';

function draftWith(...entries: [string, string][]): Draft {
  return importDocument(ZIYANG, { frameworks, decisions: new Map(entries) });
}

function amountsOf({ fields }: Draft): unknown {
  return JSON.parse(JSON.stringify(fields['budget'])).expenditure.amounts.value;
}

const before = draftWith();

describe('a figure that is placed', () => {
  test('has a key of the words of the form, and stands where it was placed', () => {
    const figure = before.figures.find(({ key }) => key === KEY);
    expect(figure).toMatchObject({ place: '表1 第3行第4列', text: '581.13', chosen: `${TOTAL}.approved` });
    expect(before.placements.find(({ path }) => path === figure?.chosen)?.isCertain).toBe(true);
    expect(figure?.options.map(({ value }) => value)).toEqual(['none', 'unplaced']);
  });

  test('moves to another datum, and what stood there has no place any more', () => {
    const draft = draftWith([KEY, `${TOTAL}.adjusted`]);
    expect(amountsOf(draft)).toEqual({ adjusted: '581.13', executed: '1016.17' });
    expect(draft.placements.filter(({ place }) => place === '表1 第3行第4列')).toMatchObject([
      { path: `${TOTAL}.adjusted`, isCertain: true },
    ]);
    expect(draft.corrected).toMatchObject([{ key: KEY, chosen: `${TOTAL}.adjusted` }]);
    expect(draft.figures.map(({ place }) => place)).not.toContain('表1 第3行第5列');
    // The next column prints the same figure, which is no reason to pass over this one.
    expect(draft.numbers.find(({ place }) => place === '表1 第3行第5列')?.fate).toBe('unplaced');
  });

  test('changes places with another one', () => {
    const draft = draftWith([KEY, `${TOTAL}.executed`], [EXECUTED, `${TOTAL}.approved`]);
    expect(amountsOf(draft)).toEqual({ approved: '1016.17', adjusted: '1016.17', executed: '581.13' });
  });

  test('is no data, and is not listed as without a place', () => {
    const draft = draftWith([KEY, 'none']);
    expect(amountsOf(draft)).toEqual({ adjusted: '1016.17', executed: '1016.17' });
    expect(draft.numbers.find(({ place }) => place === '表1 第3行第4列')?.fate).toBe('dismissed');
  });

  test('is taken out, is listed as without a place, and may be given one later', () => {
    const freed = draftWith([KEY, 'unplaced']);
    expect(freed.numbers.find(({ place }) => place === '表1 第3行第4列')).toMatchObject({
      fate: 'unplaced',
      key: KEY.replace('figure', 'number'),
    });
    // Even where another cell prints the same figure.
    const same = draftWith([EXECUTED, 'unplaced']);
    expect(same.numbers.find(({ place }) => place === '表1 第3行第6列')?.fate).toBe('unplaced');
    const later = draftWith([KEY, 'unplaced'], [KEY.replace('figure', 'number'), `${TOTAL}.adjustment`]);
    expect(amountsOf(later)).toEqual({ adjustment: '581.13', adjusted: '1016.17', executed: '1016.17' });
  });

  test('stays where a decision names no datum of this form', () => {
    const draft = draftWith([KEY, 'scores.gone.stated'], ['figure:没有这一行', 'none']);
    expect([draft.fields, draft.corrected]).toEqual([before.fields, []]);
  });

  test('is not moved by what was decided of a number without a place', () => {
    expect(draftWith([KEY.replace('figure', 'number'), 'none']).fields).toEqual(before.fields);
  });

  test('moves with its whole cell, sign and unit included', () => {
    const target = before.figures.find(({ chosen }) => chosen?.endsWith('man-yi-du.target') === true);
    const draft = draftWith([target?.key ?? '', target?.chosen?.replace('.target', '.actual') ?? '']);
    const [row] = JSON.parse(JSON.stringify(draft.fields['targets'])).slice(-1);
    expect([target?.text, row.target.value, row.actual]).toEqual(['≥95%', { none: '空白' }, '≥95%']);
  });
});

test('a correction is remembered, and the command with the profile makes the same draft', () => {
  const answers = new Map([
    [KEY, `${TOTAL}.adjusted`],
    ['figure:总分/得分', 'unplaced'],
    ['figure:没有这一行', 'none'],
  ]);
  const draft = draftWith(...answers);
  const text = profileText(undefined, appliedIn(draft, answers));
  expect(text).not.toContain('没有这一行');
  const profiles = new Map([[profileOf(draft) ?? '', profile.parse(parse(text))]]);
  expect(importRemembering(ZIYANG, { frameworks }, profiles)).toEqual(draft);
});

test('every figure of the corpus can be taken out, and only facts that were compared with it go too', () => {
  // The whole way for one figure of each kind of path; it is long.
  const tried = new Set<string>();
  for (const { draft, again } of corpusDrafts())
    for (const { key, chosen, place } of draft.figures) {
      if (chosen === null) continue;
      expect(withdraw(draft.fields, chosen), chosen).toBeDefined();
      const kind = chosen.replace(/\.[^.]+(?=\.)/g, '');
      if (tried.has(kind)) continue;
      tried.add(kind);
      const next = again(new Map([[key, 'none']]));
      const gone = draft.placements.filter((each) => !next.placements.some(({ path }) => path === each.path));
      const isFact = ({ path }: { path: string }): boolean => path.startsWith('facts.') && path !== chosen;
      expect(gone.some(isFact), key).toBe(kind.startsWith('facts.') && gone.length > 1);
      expect([...new Set(gone.filter((each) => !isFact(each)).map((each) => each.place))], key).toEqual([place]);
    }
});

describe('a fact of the text', () => {
  const document = documentOf(
    ZIYANG_FORM,
    paragraph('发现安全隐患189项，全年共立案处罚41宗，其中事故处罚11宗，监督处罚30宗。', 1),
    paragraph('今年发现安全隐患 189 项。', 2),
  );
  const of = (...entries: [string, string][]) =>
    importDocument(document, { frameworks, year: 2023, decisions: new Map(entries) });
  const factsOf = ({ figures }: Draft) => figures.flatMap(({ key }) => (key.startsWith('fact:') ? [key] : []));

  test('may be none, while the others stay', () => {
    const key = 'fact:发现安全隐患';
    expect(factsOf(of())).toEqual([key, 'fact:立案处罚', 'fact:事故处罚', 'fact:监督处罚']);
    const draft = of([key, 'none']);
    expect(draft.decided).toMatchObject([{ key, chosen: 'none' }]);
    expect(factsOf(draft)).toEqual(['fact:立案处罚', 'fact:事故处罚', 'fact:监督处罚']);
    expect(draft.body).toContain('发现安全隐患189项');
    // The question about all of them is the same, and stays answered.
    const questions = ({ questions: all }: Draft) => all.map((each) => each.key);
    expect(questions(draft)).toEqual(questions(of()));
  });
});

test('a table without a form has a blank where its figure was taken out, the rows below the total too', () => {
  const table = drawnTable([
    ['项目', '金额（万元）', '数量（个）'],
    ...[
      ['甲', '10.00', '1'],
      ['乙', '20.00', '2'],
      ['合计', '30.00', '3'],
    ],
  ]);
  const document = documentOf(paragraph('2023年度某表', 1), table);
  const { figures } = importDocument(document, { frameworks });
  const figure = figures.find(({ text }) => text === '20.00');
  const decisions = new Map([[figure?.key ?? '', 'none']]);
  const { fields } = importDocument(document, { frameworks, decisions });
  expect(figure?.key).toMatch(/^figure:乙\/金额/);
  expect(JSON.stringify(fields['tables'])).toContain('{"none":"空白"}');
  expect(JSON.stringify(fields['tables'])).not.toContain('20.00');
});
