/** `mingzhang new framework`: the file of an indicator system, from nothing or from a published table pasted as text. */
import { existsSync, readFileSync } from 'node:fs';
import { isUtf8 } from 'node:buffer';
import { join } from 'node:path';
import { identifier, year as yearSchema } from '../../../report/identifier.ts';
import { idFault } from '../../../report/file-id.ts';
import { type Ask, answerTo } from '../../ask.ts';
import { contentFolder } from '../../content-folder.ts';
import { pathFromHere } from '../../../print/paths-from-here.ts';
import { UserError } from '../../user-error.ts';
import { refusal, writeNew } from '../write-new.ts';
import { emptyTree } from './empty-tree.ts';
import { frameworkText } from '../../../import/framework/framework-text.ts';
import { type Draft, draftIndicators } from '../../../import/framework/indicators.ts';
import { type ScoreTable, scoreTables } from './score-table.ts';

export interface NewFrameworkOptions {
  content: string;
  /** A file that holds a published table as text. */
  from?: string;
  /** Which table of that file, the first being 1. */
  table?: string;
  /** `report` where reports set up the indicators below the first level, else `framework`. */
  rows?: string;
  name?: string;
  place?: string;
  /** Six digits. */
  region?: string;
  /** The first year in which it applies. */
  year?: string;
  /** How many levels of indicators, where there is no table. */
  levels?: string;
  source?: string;
}

interface Around {
  ask: Ask;
  /** `YYYY-MM-DD`. */
  today: string;
  write: (text: string) => void;
}

/** Writes the file. @throws UserError when the id cannot be one, the framework exists, or the table cannot be read. */
export async function newFramework(id: string, options: NewFrameworkOptions, around: Around): Promise<void> {
  const root = contentFolder(options.content);
  const file = `frameworks/${id}.yaml`;
  const shown = pathFromHere(root, file);
  const hint = '换一个编号，例如 panyu-2024。';
  if (!identifier.safeParse(id).success)
    throw new UserError(`编号 ${id} 不对。`, { hint: `编号只能用小写英文字母、数字和短横线，例如 panyu-2024。` });
  const fault = idFault(id);
  if (fault !== undefined) throw new UserError(fault, { hint });
  if (existsSync(join(root, file))) throw refusal(shown);
  const table = options.from === undefined ? undefined : await chooseTable(options.from, options.table, around.ask);
  const facts = await askFacts(options, around);
  const drafts =
    table === undefined
      ? emptyTree(await askLevels(options.levels, around.ask))
      : draftIndicators(table, { isOpen: await askRows(table, options.rows, around.ask) });
  const { indicators, total } = drafts;
  const text = frameworkText({ ...facts, indicators, total, isCopied: table !== undefined });
  writeNew(join(root, file), text, shown);
  around.write(`已写好 ${shown}。\n`);
  if (table === undefined) around.write('照原表改写各级指标，把（待填写）都换掉，一行一行添上其余的指标。\n');
  else around.write(reportOn(table, drafts));
  around.write('写完后运行 npm run check，再运行 npm run new -- report <部门> <年度> 新建报告。\n');
}

async function askFacts(options: NewFrameworkOptions, { ask, today }: Around) {
  const place = await answerTo(options.place, { message: '适用地区，例如 番禺区', flag: '--place <地区>' }, ask.text);
  const region = await answerTo(
    options.region,
    {
      message: '行政区划代码，六位数字，例如 440113',
      flag: '--region <代码>',
      refuse: (text) => (/^\d{6}$/.test(text) ? undefined : '行政区划代码是六位数字，例如 440113。'),
    },
    ask.text,
  );
  const yearText = await answerTo(
    options.year,
    {
      message: '从哪个年度的报告起适用',
      flag: '--year <年度>',
      usual: String(Number.parseInt(today.slice(0, 4), 10) - 1),
      refuse: (text) => (isYear(text) ? undefined : '年度是四位数字，例如 2024。'),
    },
    ask.text,
  );
  const from = Number.parseInt(yearText, 10);
  const usual = `${place}部门整体支出绩效评价指标体系（${from}年度起）`;
  const name = await answerTo(options.name, { message: '指标体系名称', flag: '--name <名称>', usual }, ask.text);
  const source = await answerTo(
    options.source,
    { message: '依据：取自哪份文件或表格', flag: '--source <依据>' },
    ask.text,
  );
  return { place, region, from, name, source };
}

const isYear = (text: string): boolean =>
  /^\d{4}$/.test(text) && yearSchema.safeParse(Number.parseInt(text, 10)).success;

const ROWS = [
  { value: 'report', label: '由各报告自行设置：只写一级指标和分值' },
  { value: 'framework', label: '都一样：照这张表写入全部指标' },
];

/** A form that somebody has filled in shows one report's indicators; the next report may have others. */
async function askRows({ titles }: ScoreTable, given: string | undefined, ask: Ask): Promise<boolean> {
  if (given === undefined && !titles.some((title) => /指标值|完成值|完成情况/.test(title))) return false;
  const answer = await answerTo(
    given,
    {
      message: '表里有指标值或完成值，是填好的自评表；一级以下的指标',
      flag: '--rows <report|framework>',
      usual: 'report',
      refuse: (text) => (ROWS.some(({ value }) => value === text) ? undefined : '写 report 或 framework。'),
    },
    (question) => ask.choice({ ...question, options: ROWS }),
  );
  return answer === 'report';
}

const LEVELS = ['1', '2', '3'];

async function askLevels(given: string | undefined, ask: Ask): Promise<number> {
  const level = await answerTo(
    given,
    {
      message: '指标分几级',
      flag: '--levels <级数>',
      usual: '3',
      refuse: (text) => (LEVELS.includes(text) ? undefined : '写 1、2 或 3。'),
    },
    (question) => ask.choice({ ...question, options: LEVELS.map((value) => ({ value, label: `${value} 级` })) }),
  );
  return Number.parseInt(level, 10);
}

const COPY = '从网页、Word 或 Excel 里选中整张表（连表头）复制，贴进文本文件再试；表头要有“一级指标”这样的列名。';

/** The table that is meant: unless chosen, the first one with weights. */
async function chooseTable(path: string, given: string | undefined, ask: Ask): Promise<ScoreTable> {
  if (!existsSync(path)) throw new UserError(`没有文件 ${path}。`, { hint: '--from 后面写存有原表文字的文本文件。' });
  const tables = scoreTables(decoded(readFileSync(path)));
  const [first] = tables;
  if (first === undefined) throw new UserError(`${path} 里没有找到评分表。`, { hint: COPY });
  if (tables.length === 1 && given === undefined) return first;
  const options = tables.map(({ titles, nodes }, index) => ({
    value: String(index + 1),
    label: `第 ${index + 1} 张：${titles.filter((title) => title !== '').join('、')}；从“${nodes[0]?.name ?? ''}”起`,
  }));
  const weighted = tables.findIndex(({ nodes }) => nodes.some(hasWeight));
  const numbers = options.map(({ value }) => value);
  const chosen = await answerTo(
    given,
    {
      message: '文件里有几张表，用哪一张',
      flag: '--table <第几张>',
      usual: String((weighted < 0 ? 0 : weighted) + 1),
      refuse: (text) =>
        numbers.includes(text) ? undefined : `文件里有 ${tables.length} 张表，写 ${numbers.join('、')}。`,
    },
    (question) => ask.choice({ ...question, options }),
  );
  return tables[Number.parseInt(chosen, 10) - 1] ?? first;
}

function hasWeight({ weight, children }: ScoreTable['nodes'][number]): boolean {
  return weight !== undefined || children.some(hasWeight);
}

/** UTF-8, what spreadsheets call Unicode text, or what Chinese editors on Windows call ANSI. */
function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'gb18030').decode(bytes);
}

/** What was read, what each leaf became, and what has to be looked at. */
function reportOn(
  table: ScoreTable,
  { indicators, total, doubts }: { indicators: Draft[]; total: string; doubts: string[] },
) {
  const leaves = leavesOf(indicators);
  const open = [...table.doubts, ...doubts, ...table.notes.map((note) => `表下的附注没有写入：${note}`)];
  return [
    `读到的列：${table.titles.filter((title) => title !== '').join('、')}。`,
    `共 ${indicators.length} 个一级指标、${leaves.length} 个评分的指标，满分 ${total} 分：`,
    ...leaves.map(({ name, weight, said }) => `  ${name}（${weight} 分） ${said}`),
    ...(open.length === 0
      ? ['各级分值相加都对得上。']
      : [`请对着原表核对 ${open.length} 处：`, ...open.map((each) => `  ${each}`)]),
    '',
  ].join('\n');
}

function leavesOf(drafts: readonly Draft[]): Draft[] {
  return drafts.flatMap((draft) => (draft.below.length === 0 ? [draft] : leavesOf(draft.below)));
}
