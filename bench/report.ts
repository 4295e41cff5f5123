/** One made-up report: typed data that hold together but for planned faults, and a body of the usual length. */
import { stringify } from 'yaml';
import type { Framework } from '../src/report/framework.ts';
import { Random } from '../test/mutation/random.ts';
import { amount, type Finances, financesOf, portion, ROWS } from './money.ts';
import type { MadeDepartment } from './places.ts';
import { type Data, madeScores, type MadeScores } from './scores.ts';
import { type Vocabulary, Writer } from './text.ts';

/** Faults that real reports have; the archive explains each with an acknowledgement. */
export const FAULTS = ['total', 'split', 'rate', 'late'] as const;
export type Fault = (typeof FAULTS)[number];

export interface Wanted {
  department: MadeDepartment;
  /** Of the department's money, the same for all its years. */
  money: number;
  year: number;
  framework: { id: string; framework: Framework } | null;
  vocabulary: Vocabulary;
  /** Of everything else in this report. */
  seed: number;
  fault: Fault | null;
}

export interface MadeReport {
  /** `<department>/<year>`. */
  id: string;
  data: Data;
  body: string;
  /** The same report for a generator that knows no components: no scoring, the same text. */
  plain: { title: string; department: string; year: number; region: string; scores: MadeScores['rows']; body: string };
}

export const BODY_CHARACTERS = 12_000;
const FACTS = 40;
const SUBSECTION = 700;
const PARAGRAPH = 170;
const UNITS = ['次', '家次', '人次', '项', '处', '份', '起', '万元', '%', '公里'];
const SECTIONS = ['部门概况', '资金使用情况', '主要绩效', '存在问题', '改进措施'];
const ROW_NAMES: Readonly<Record<string, string>> = {
  'three-public': '三公经费',
  project: '项目支出',
  operating: '公用经费',
};

/** Makes a report; the same wish gives the same report. */
export function madeReport(wanted: Wanted): MadeReport {
  const { department, year, framework } = wanted;
  const random = new Random(wanted.seed);
  const writer = new Writer(wanted.vocabulary, random);
  const finances = financesOf(wanted.money, year);
  const facts = madeFacts(random, writer);
  const scored = framework === null ? null : madeScores({ framework: framework.framework, finances, random, writer });
  const title = `${department.name}${year}年度部门整体支出绩效自评报告`;
  const data: Data = {
    department: department.id,
    year,
    title,
    framework: framework?.id ?? null,
    disclosure: disclosure(wanted, title, random),
    ...(scored === null ? {} : { stated: stated(scored, wanted) }),
    budget: budget(wanted, finances),
    staffing: staffing(random),
    goals: [{ id: 'annual', name: '年度总体目标', expected: lines(writer), achieved: lines(writer) }],
    ...(scored === null ? {} : { targets: scored.targets, scores: scored.scores }),
    tables: [basicTable(wanted, finances)],
    facts: facts.data,
    relations: [{ id: 'total', kind: 'sum', total: 'facts.f1', parts: ['facts.f2', 'facts.f3'] }],
  };
  const body = madeBody(wanted, writer, facts.data);
  return {
    id: `${department.id}/${year}`,
    data,
    body,
    plain: {
      title,
      department: department.name,
      year,
      region: department.regions.at(-1)?.name ?? '',
      scores: scored?.rows ?? [],
      body: plainBody(body, facts.shown),
    },
  };
}

/** The report as a file. */
export function reportFile({ data, body }: Pick<MadeReport, 'data' | 'body'>): string {
  const front = stringify(data, { lineWidth: 0 });
  return `---\n${front}---\n\n${body}`;
}

function disclosure({ department, year, fault }: Wanted, title: string, random: Random): Data {
  const day = String(1 + random.below(28)).padStart(2, '0');
  return {
    status: 'published',
    published: fault === 'late' ? `${year + 1}-11-${day}` : `${year + 1}-0${5 + random.below(4)}-${day}`,
    entered: '2026-11-20',
    source: { title, publisher: department.name },
    example: true,
  };
}

function stated({ total }: MadeScores, { framework, fault }: Wanted): Data {
  const shown = amount(fault === 'total' ? total - 100 : total);
  const bands = framework?.framework.bands ?? [];
  const grade = bands.find(({ atLeast }) => atLeast !== undefined && Number(shown) >= Number(atLeast))?.grade;
  return { total: shown, ...(bands.length === 0 ? {} : { grade: grade ?? bands.at(-1)?.grade }) };
}

function budget({ money, year, fault }: Wanted, finances: Finances): Data {
  const { approved, adjusted, executed, personnel, operating, project, general, fund, other, closing } = finances;
  const line = (id: string, name: string, value: number): Data => ({ id, name, amounts: { executed: amount(value) } });
  const before = financesOf(money, year - 1);
  const rate = portion(10_000n, BigInt(executed), BigInt(adjusted));
  const missing = fault === 'split' ? 24_05 : 0;
  const purposes = [line('personnel', '人员经费', personnel - missing), line('operating', '日常公用经费', operating)];
  const basic = {
    ...line('basic', '基本支出', personnel + operating),
    splits: [{ id: 'purpose', name: '按用途分', sum: 'full', lines: purposes }],
  };
  const sources = [
    line('general', '一般公共预算', general),
    line('fund', '政府性基金', fund),
    line('other', '其他资金', other),
  ];
  return {
    unit: '万元',
    decimals: 2,
    expenditure: {
      name: '支出合计',
      amounts: { approved: amount(approved), adjusted: amount(adjusted), executed: amount(executed) },
      prior: { executed: amount(before.executed) },
      rates: [
        {
          id: 'execution',
          name: '预算执行率',
          of: 'executed',
          by: 'adjusted',
          stated: fault === 'rate' ? swapped(rate) : rate,
        },
      ],
      splits: [
        { id: 'nature', name: '按支出性质', sum: 'full', lines: [basic, line('project', '项目支出', project)] },
        { id: 'source', name: '按资金来源', sum: 'full', lines: sources },
      ],
    },
    balances: { opening: amount(before.closing), closing: amount(closing) },
  };
}

/** A mistyped percentage: another first decimal. */
function swapped(rate: string): string {
  return rate.replace(/\.(\d)/, (_, digit: string) => `.${(Number(digit) + 3) % 10}`);
}

function staffing(random: Random): Data {
  const establishment = 20 + random.below(180);
  const inPost = establishment - random.below(8);
  const count = (id: string, name: string, value: number): Data => ({ id, name, count: String(value) });
  const control = portion(10_000n, BigInt(inPost), BigInt(establishment));
  return {
    lines: [count('establishment', '编制数', establishment), count('in-post', '年末实有人数', inPost)],
    rates: [{ id: 'control', name: '财政供养人员控制率', of: 'in-post', by: 'establishment', stated: control }],
  };
}

function basicTable({ money, year }: Wanted, finances: Finances): Data {
  const before = financesOf(money, year - 1);
  const cells = (ids: readonly string[]): Data => {
    const total = (of: Finances, kind: 'budget' | 'final'): string =>
      amount(ids.reduce((sum, id) => sum + (of.rows.get(id)?.[kind] ?? 0), 0));
    return {
      [`final-${year - 1}`]: total(before, 'final'),
      [`budget-${year}`]: total(finances, 'budget'),
      [`final-${year}`]: total(finances, 'final'),
    };
  };
  const column = (id: string, title: string, of: number, phase?: string): Data => ({
    id,
    title,
    kind: 'amount',
    year: of,
    ...(phase === undefined ? {} : { phase }),
  });
  return {
    id: 'basic',
    title: '部门整体支出绩效评价基础数据表',
    unit: '万元',
    decimals: 2,
    columns: [
      column(`final-${year - 1}`, `${year - 1}年决算数`, year - 1, 'executed'),
      column(`budget-${year}`, `${year}年预算数`, year),
      column(`final-${year}`, `${year}年决算数`, year, 'executed'),
    ],
    rows: Object.entries(ROWS).map(([id, children]) => ({
      id,
      name: ROW_NAMES[id],
      cells: cells(children),
      sum: 'full',
      rows: children.map((child, index) => ({ id: child, name: `其中：第${index + 1}项`, cells: cells([child]) })),
    })),
  };
}

/** Single figures; the first is the sum of the next two. */
function madeFacts(random: Random, writer: Writer): { data: Data[]; shown: Map<string, string> } {
  const values = Array.from({ length: FACTS }, () => madeValue(random));
  const [second, third] = [random.below(900) + 10, random.below(90) + 5];
  values.splice(0, 3, [String(second + third), '项'], [String(second), '项'], [String(third), '项']);
  const data = values.map(([value, unit], index) => ({
    id: `f${index + 1}`,
    name: `${writer.name(3)}数`,
    value,
    unit,
  }));
  return { data, shown: new Map(data.map(({ id, value, unit }) => [`facts.${id}`, `${value}${unit}`])) };
}

function madeValue(random: Random): [value: string, unit: string] {
  const unit = random.pick(UNITS) ?? '';
  if (unit === '%') return [`${60 + random.below(40)}.${String(random.below(100)).padStart(2, '0')}`, unit];
  if (unit === '万元' || unit === '公里') return [amount(100 + random.below(10 ** (3 + random.below(4)))), unit];
  return [String(1 + random.below(10 ** (1 + random.below(5)))), unit];
}

function lines(writer: Writer): string[] {
  return Array.from({ length: 5 }, () => writer.sentence());
}

/** Sections as the framework prescribes them, with subsections and paragraphs up to the usual length. */
function madeBody({ framework }: Wanted, writer: Writer, facts: readonly Data[]): string {
  const sections = framework?.framework.sections.map(({ title }) => title) ?? SECTIONS;
  const figures = facts.map(({ id }) => `<Fig of="facts.${id}" />`);
  const each = BODY_CHARACTERS / sections.length;
  const text = sections.map((title) => {
    const count = Math.max(1, Math.round(each / SUBSECTION));
    const subsections = Array.from({ length: count }, () => {
      const paragraphs = Math.round(each / count / PARAGRAPH);
      return `### ${writer.name(3)}\n\n${Array.from({ length: paragraphs }, () => writer.paragraph(PARAGRAPH - 30, figures)).join('\n\n')}`;
    });
    return `## ${title}\n\n${subsections.join('\n\n')}`;
  });
  const close = '全年支出<Fig of="budget.expenditure.executed" />。';
  const blocks = [
    '<BudgetTable />',
    '<StatementTable of="basic" />',
    ...(framework === null ? [] : ['<ScoreTable />']),
  ];
  return `${text.join('\n\n')}\n\n${close}\n\n${blocks.join('\n\n')}\n`;
}

/** The body with figures written out and without components. */
function plainBody(body: string, shown: ReadonlyMap<string, string>): string {
  return body
    .replace(/<Fig of="([^"]+)" \/>/g, (_, path: string) => shown.get(path) ?? '若干')
    .replace(/^<\w+[^>]*\/>\n*/gm, '');
}
