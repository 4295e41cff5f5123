/** Project sheets are scored and checked like reports of their own, under paths of the report that holds them. */
import { describe, expect, test } from 'vitest';
import { allowList } from '../../components/allow-list.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import { resolvePath } from '../../src/score/view.ts';
import { memoryIo } from '../fixtures/content.ts';
import { contentWithSheet, SHEET_LINES } from '../fixtures/project-sheet.ts';

const ID = 'ying-ji-wu-zi-chu-bei-jing-fei';

function inspected(change?: Parameters<typeof contentWithSheet>[0], more?: readonly string[]) {
  const { reports, findings } = inspectContent(memoryIo(contentWithSheet(change, more)), allowList);
  // The report around the sheet has one of its own: a score below its weight without a reason.
  const ofSheet = findings.filter(({ at }) => at !== 'scores.execution.stated');
  return { report: reports.get('some-bureau/2023'), findings: ofSheet };
}

/** The sheet with one text of it replaced. */
function replaced(from: string, to: string) {
  const has = SHEET_LINES.some((line) => line.includes(from));
  expect(has).toBe(true);
  let done = false;
  return inspected((lines) =>
    lines.map((line) => {
      if (done || !line.includes(from)) return line;
      done = true;
      return line.replace(from, to);
    }),
  );
}

function messagesOf({ findings }: ReturnType<typeof inspected>): string[] {
  return findings.map(({ check, outcome, at, stated, expected }) => `${check} ${outcome} ${at} ${stated} ${expected}`);
}

describe('a sheet as an office writes it', () => {
  const { report, findings } = inspected();
  const sheet = report?.view.sheets[0];

  test('has no findings', () => {
    expect(findings).toEqual([]);
  });

  test('bears the id of its name, and so do its rows', () => {
    expect(sheet).toMatchObject({ id: ID, index: 0, name: '应急物资储备经费' });
    expect(sheet?.view.report.targets.slice(0, 2).map(({ id }) => id)).toEqual(['cai-gou-pi-ci-1', 'cai-gou-pi-ci-2']);
  });

  test('its rows stand under the nodes whose names they print, its rule finds the funds', () => {
    expect(new Set(sheet?.view.report.targets.map(({ under }) => under))).toEqual(
      new Set(['quantity', 'quality', 'social', 'served']),
    );
    expect(sheet?.view.scorecard.recomputed).toEqual({ total: '100', grade: '优', computedPoints: '100' });
    expect(sheet?.view.scorecard.weights).toEqual({ sum: '100', total: '100' });
  });

  test("the report's own total is its own", () => {
    expect(report?.view.scorecard.recomputed.total).toBe('97.00');
    expect(report?.view.scorecard.stated.total).toBe('97.00');
  });

  test('its data stand among those of the report, published and computed', () => {
    if (report === undefined) throw new Error('no report');
    expect(resolvePath(report.view, `sheets.${ID}.targets.cai-gou-pi-ci-1.actual`)).toMatchObject({
      name: '应急物资储备经费：采购批次1完成值',
      content: { kind: 'figure', figure: '95', unit: '%' },
      keys: ['sheets', 0, 'targets', 0, 'actual'],
    });
    expect(resolvePath(report.view, `computed.sheets.${ID}.scores.execution.stated`)).toMatchObject({
      name: '应急物资储备经费：预算执行率复算得分',
      content: { figure: '10' },
    });
    expect(resolvePath(report.view, `computed.sheets.${ID}.stated.total`)?.content).toMatchObject({ figure: '100' });
  });

  test('takes at most 1.3 lines of YAML a figure', () => {
    const figures = [...(report?.view.published.keys() ?? [])].filter((path) => path.startsWith('sheets.'));
    expect(figures.length).toBeGreaterThan(80);
    expect(SHEET_LINES.length / figures.length).toBeLessThan(1.3);
  });
});

describe('what does not hold in a sheet is found there', () => {
  test.each([
    ['total: "100"', 'total: "99"', [`total-foots fail sheets.${ID}.stated.total 99 100`]],
    [
      'execution: { stated: "10" }',
      'execution: { stated: "9" }',
      [
        `total-foots fail sheets.${ID}.stated.total 100 99`,
        `score-recomputes fail sheets.${ID}.scores.execution.stated 9 10`,
        `reason-given review sheets.${ID}.scores.execution.stated 9 null`,
      ],
    ],
    [
      'approved: "90.00"',
      'approved: "91.00"',
      [`budget-foots fail sheets.${ID}.budget.expenditure.approved 100.00万元 101.00万元`],
    ],
    [
      'weight: "5", stated: "5"',
      'weight: "6", stated: "5"',
      [
        `weights-foot fail computed.sheets.${ID}.weights.output 51 50`,
        `reason-given review sheets.${ID}.targets.cai-gou-pi-ci-1.stated 5 null`,
        `score-recomputes review sheets.${ID}.targets.cai-gou-pi-ci-1.stated 5 6`,
      ],
    ],
    ['grade: 优', 'grade: 良', [`grade-matches-total fail sheets.${ID}.stated.grade 良 优`]],
    [
      'stated: "100.00" }]',
      'stated: "99.00" }]',
      [`rate-recomputes fail sheets.${ID}.budget.expenditure.rates.execution 99.00% 100.00%`],
    ],
    [
      'scores: { execution:',
      'scores: { exekution:',
      [
        'form/unknown-indicator fail sheets.0.scores.exekution exekution execution、output、quantity、quality、timeliness、cost、benefit、economic、social、satisfaction、served',
      ],
    ],
    // What only the report's own rows and amounts used to be checked for.
    [
      'target: "≥90%", actual: "95%", direction: ">="',
      'target: "≥90%", actual: "95%", direction: "<="',
      [
        `target-reading-agrees fail sheets.${ID}.targets.cai-gou-pi-ci-1.target <= >=`,
        `score-recomputes review sheets.${ID}.targets.cai-gou-pi-ci-1.stated 5 4.72`,
      ],
    ],
    [
      'target: "≥90%", actual: "95%"',
      'target: "≥90%", actual: { value: "95%", is: budget.expenditure.rates.execution }',
      [`same-fact-agrees fail sheets.${ID}.targets.cai-gou-pi-ci-1.actual 95% 100.00%`],
    ],
    // A rate of an adjustment may be negative.
    [
      'rates: [{ id: execution,',
      'rates: [{ id: cut, name: 压减比例, of: adjustment, by: approved, stated: "-3.50" }, { id: execution,',
      [],
    ],
    [
      'framework: small-project-2020',
      'framework: small-projekt-2020',
      ['form/unknown-framework fail sheets.0.framework small-projekt-2020 small-2020、small-project-2020'],
    ],
    [
      'scores: { execution: { stated: "10" } }',
      'scores: { execution: { stated: "10" }, quantity: { stated: "20" } }',
      [`scores-foot fail sheets.${ID}.scores.quantity.stated 20 25`],
    ],
    [
      'scores: { execution: { stated: "10" } }',
      'scores: { execution: { stated: "10", evidence: { numerator: { ref: budget.revenue.executed } } } }',
      ['form/unknown-path fail null budget.revenue.executed null'],
    ],
    [
      'scores: { execution: { stated: "10" } }',
      'scores: { execution: { stated: "10" }, economic: { stated: "5" } }',
      ['form/weight-unclear fail sheets.0.scores.economic.stated null null'],
    ],
    [
      'scores: { execution: { stated: "10" } }',
      'scores: { execution: { stated: "10", weight: "10" } }',
      ['form/weight-unclear fail sheets.0.scores.execution.weight null null'],
    ],
  ])('%s → %s', (from, to, expected) => {
    expect(messagesOf(replaced(from, to)).sort()).toEqual([...expected].sort());
  });

  test('and said with its name', () => {
    const { findings } = replaced('total: "100"', 'total: "99"');
    expect(findings.map(({ message }) => message)).toEqual([
      '应急物资储备经费：自评总分是 99 分，各指标自评得分之和是 100 分，相差 -1 分。',
    ]);
  });

  test('and said with its name once, also where the message names the figure', () => {
    const { findings } = replaced('stated: "100.00" }]', 'stated: "99.00" }]');
    expect(findings.map(({ message }) => message)).toEqual([
      '应急物资储备经费：年度资金总额执行率写的是 99.00%，按公布的数计算是 100.00%，相差 -1%。',
    ]);
  });

  test('and may be explained', () => {
    const note = `acknowledgements: [{ check: total-foots, at: sheets.${ID}.stated.total, stated: "99", expected: "100", note: 原表如此。 }]`;
    const { findings } = inspected((lines) => lines.map((line) => line.replace('total: "100"', 'total: "99"')), [note]);
    expect(findings.map(({ acknowledged }) => acknowledged)).toEqual(['原表如此。']);
  });
});
