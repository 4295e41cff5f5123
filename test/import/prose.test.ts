/** Numbers of the text are bound to the data that they are; what stands twice or adds up is proposed; the rest stays. */
import { describe, expect, test } from 'vitest';
import { allowList } from '../../components/allow-list.ts';
import { draftText } from '../../src/import/draft-text.ts';
import { type Draft, importDocument } from '../../src/import/import-document.ts';
import { placeProse } from '../../src/import/prose/place-prose.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import { memoryIo, smallContent } from '../fixtures/content.ts';
import { frameworks, views } from './corpus.ts';
import { documentOf, drawnTable, paragraph } from './form-table.ts';
import { PUBLISHED_PROSE } from './published-prose.ts';

const FIG = /<Fig of="([^"]*)">(.*?)<\/Fig>/g;

function figures(body: string): string[][] {
  return [...body.matchAll(FIG)].map(([, path = '', text = '']) => [text, path]);
}

describe('sentences of published reports', () => {
  const counted = { numbers: 0, bound: 0 };
  for (const { id, sentences } of PUBLISHED_PROSE)
    test.each(sentences)(`${id}: $text`, ({ text, bound }) => {
      const report = views.find((view) => `${view.report.department}/${view.report.year}` === id)?.report;
      const { budget, staffing, targets, scores, stated, tables } = report ?? {};
      const fields = JSON.parse(JSON.stringify({ budget, staffing, targets, scores, stated, tables })) as object;
      const placed = placeProse([{ kind: 'paragraph', text, level: null, place: '第1段' }], {
        ...{ fields: { ...fields }, framework: report?.framework ?? null, frameworks },
        ...{ year: report?.year, decisions: new Map(), placements: [] },
      });
      expect(figures(placed.wording.get('第1段') ?? '')).toEqual(bound);
      counted.bound += bound.length;
      expect(plainText(placed.wording.get('第1段') ?? text)).toBe(text);
    });

  test('bind 30 numbers, none of them wrong', () => {
    expect(PUBLISHED_PROSE.flatMap(({ sentences }) => sentences.flatMap(({ bound }) => bound)).length).toBe(
      counted.bound,
    );
  });
});

/** What a page shows of a paragraph, as far as these texts go. */
function plainText(markdown: string): string {
  return markdown.replaceAll(/<\/?Fig[^>]*>/g, '').replaceAll(/\\(.)/g, '$1');
}

const FORM = drawnTable([
  ['资金（万元）', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['年度资金总额', '581.13', '1016.17', '1016.17', '10', '100%', '10'],
  ['其中：基本支出', '381.13', '408.34', '408.34', '', '', ''],
  ['项目支出', '200.00', '607.83', '607.83', '', '', ''],
]);

function textOf(...lines: string[]): Draft {
  return importDocument(documentOf(FORM, ...lines.map((line, index) => paragraph(line, index + 1))), {
    ...{ frameworks: new Map(), year: 2023 },
  });
}

describe('is bound', () => {
  test.each([
    ['我局全年预算数为1,016.17万元。', [['1,016.17万元', 'adjusted']]],
    ['2023年全年执行数10161700元。', [['10161700元', 'executed']]],
    [
      '年初预算581.13万元，实际支出1016.17万元。',
      [
        ['581.13万元', 'approved'],
        ['1016.17万元', 'executed'],
      ],
    ],
    [
      '其中：基本支出408.34万元，项目支出607.83万元。',
      [
        ['408.34万元', 'splits.nature.ji-ben-zhi-chu.executed'],
        ['607.83万元', 'splits.nature.xiang-mu-zhi-chu.executed'],
      ],
    ],
    [
      '项目支出：年初预算数200.00万元，全年预算数607.83万元。',
      [
        ['200.00万元', 'splits.nature.xiang-mu-zhi-chu.approved'],
        ['607.83万元', 'splits.nature.xiang-mu-zhi-chu.adjusted'],
      ],
    ],
    ['预算执行率100%。', [['100%', 'rates.execution']]],
  ])('%s', (line, bound) => {
    const { body, numbers } = textOf(line);
    expect(figures(body)).toEqual(bound.map(([text, path]) => [text, `budget.expenditure.${path ?? ''}`]));
    expect(plainText(body)).toBe(line);
    expect(numbers.filter(({ place }) => place === '第1段').every(({ fate }) => fate === 'prose')).toBe(true);
  });
});

describe('stays as it is printed', () => {
  test.each([
    ['two data have it and the words decide nothing', '资金1016.17万元全部到位。'],
    ['a phase that the words leave open', '预算数1016.17万元。'],
    ['of another year', '2022年实际支出1016.17万元。'],
    ['last year', '比上年实际支出1016.17万元多。'],
    ['of another thing', '本年收入581.13万元，整改率100%。'],
    ['of a part of the money', '政府性基金全年执行数1016.17万元。'],
    ['not the same figure', '实际支出约1016.17万元，年初预算581.1万元。'],
    ['of another unit', '年初预算581.13元。'],
  ])('%s', (_, line) => {
    expect(figures(textOf(line).body)).toEqual([]);
  });

  test('a heading', () => {
    expect(textOf('一、年初预算581.13万元').body).toBe('## 年初预算581.13万元');
  });
});

describe('facts', () => {
  const lines = [
    '全年共立案处罚41宗，其中事故处罚11宗，监督处罚30宗；发现安全隐患189项。',
    '本年检查发现安全隐患189项，立案处罚 41 宗。',
  ];

  test('are what stands twice under one name, and the parts of a stated sum; all of them are bound', () => {
    const draft = textOf(
      '发现安全隐患189项，全年共立案处罚41宗，其中事故处罚11宗，监督处罚30宗。',
      '今年发现安全隐患 189 项。',
    );
    expect(draft.fields['relations']).toMatchObject([
      { kind: 'sum', total: 'facts.li-an-chu-fa', parts: ['facts.shi-gu-chu-fa', 'facts.jian-du-chu-fa'] },
    ]);
    expect(figures(draft.body)).toEqual([
      ['189项', 'facts.fa-xian-an-quan-yin-huan'],
      ['41宗', 'facts.li-an-chu-fa'],
      ['11宗', 'facts.shi-gu-chu-fa'],
      ['30宗', 'facts.jian-du-chu-fa'],
      ['189 项', 'facts.fa-xian-an-quan-yin-huan'],
    ]);
    expect(draft.placements.find(({ path }) => path === 'facts.li-an-chu-fa')).toMatchObject({
      text: '41宗',
      place: '第1段',
    });
    expect(draft.numbers.filter(({ place, fate }) => /段/.test(place) && fate !== 'prose')).toEqual([]);
  });

  test('are asked about once, and left out when a person says so', () => {
    const [question, ...others] = textOf(...lines).questions.filter(({ key }) => key.startsWith('facts:'));
    expect([question?.chosen, others]).toEqual(['compared', []]);
    const decided = importDocument(documentOf(FORM, ...lines.map((line, index) => paragraph(line, index + 1))), {
      ...{ frameworks: new Map(), year: 2023, decisions: new Map([[question?.key ?? '', 'none']]) },
    });
    expect([decided.fields['facts'], decided.fields['relations'], figures(decided.body)]).toEqual([
      undefined,
      undefined,
      [],
    ]);
  });

  test('a sum may stand behind its parts', () => {
    const { fields } = textOf('道路交通事故3起、火灾事故4起，共计发生事故7起。');
    expect(fields['relations']).toMatchObject([{ total: 'facts.fa-sheng-shi-gu' }]);
  });

  test.each([
    ['the same number under other names', ['排查隐患58项。', '办理事项58项。']],
    ['another measure word', ['一案双罚4次。', '一案双罚4项。']],
    ['words that only say what was done', ['全年共召开12次。', '全年召开12次。']],
    ['a comparison', ['安全事故同比下降12起。', '安全事故同比下降12起。']],
    ['what the same name says of another number', ['检查企业194家次。', '检查企业194家次。', '检查企业388家次。']],
    ['what does not add up', ['共立案处罚42宗，其中事故处罚11宗，监督处罚30宗。']],
    ['what is data already', ['全年投入资金408.34万元。', '全年投入资金408.34万元。']],
  ])('are not %s', (_, sentences) => {
    const { fields } = textOf(...sentences);
    expect([fields['facts'], fields['relations']]).toEqual([undefined, undefined]);
  });

  test('and what is bound raise no finding', () => {
    const text = draftText(textOf('年初预算581.13万元，实际支出1016.17万元。', ...lines), {
      ...{ department: 'some-bureau', year: 2023, entered: '2026-11-29', sourceTitle: '报告' },
    });
    const file = 'reports/some-bureau/2023.mdx';
    const { reports, content } = inspectContent(memoryIo({ ...smallContent(), [file]: text }), allowList, {
      files: [file],
    });
    const found = [...content.findings, ...(reports.get('some-bureau/2023')?.findings ?? [])];
    expect(reports.get('some-bureau/2023')?.view.report.facts).toHaveLength(3);
    expect(found.filter(({ outcome }) => outcome !== 'unchecked').map(({ message }) => message)).toEqual([]);
  });
});
