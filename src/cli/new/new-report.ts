/** `mingzhang new report`: a report file with everything in it but the figures. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Department } from '../../report/department.ts';
import { type Content, idOfReport, readContent } from '../../read/content.ts';
import { type ContentIo, folderIo } from '../../read/io.ts';
import { idFault } from '../../report/file-id.ts';
import { suggestion } from '../../read/nearest.ts';
import type { OpenNode } from '../../report/open-nodes.ts';
import { NO_FRAMEWORK } from '../../report/no-framework.ts';
import type { Report } from '../../report/report.ts';
import { completeReport } from '../../score/complete.ts';
import { type Ask, answerTo, type Choice } from '../ask.ts';
import { contentFolder } from '../content-folder.ts';
import { pathFromHere } from '../../print/paths-from-here.ts';
import { unknownDepartment, yearOf } from '../report-arguments.ts';
import { UserError } from '../user-error.ts';
import { type NewReport, reportText } from './report-text.ts';
import { dividedPoints, nodesWithoutRows } from './rows.ts';
import { newSheets } from './sheets.ts';
import { refusal, writeNew } from './write-new.ts';
import { shiftYears } from './years.ts';

export interface NewReportOptions {
  content: string;
  /** An id, or `none` for a report without public scores. */
  framework?: string;
  sourceTitle?: string;
  /** The names of project sheets besides those of the last report. */
  sheet?: string[];
  /** The id of the framework of these. */
  sheetFramework?: string;
}

/**
 * Writes the file and says what is left to do.
 *
 * @param today  `YYYY-MM-DD`.
 * @throws UserError when the department is unknown or the report exists.
 */
export async function newReport(
  { department: id, year: yearText }: { department: string; year: string },
  options: NewReportOptions,
  { ask, today, write }: { ask: Ask; today: string; write: (text: string) => void },
): Promise<void> {
  const root = contentFolder(options.content);
  const io = folderIo(root);
  const year = yearOf(yearText);
  const fault = idFault(id);
  if (fault !== undefined) throw new UserError(fault, { hint: '换一个部门编号，例如 huadu-emergency。' });
  const file = `reports/${id}/${year}.mdx`;
  const shown = pathFromHere(root, file);
  if (existsSync(join(root, file))) throw refusal(shown);
  const content = readContent(io, sourcesFor(id, year, io));
  const department = content.departments.get(id);
  if (department === undefined) throw unknownDepartment(id, io);
  const prior = completed(content.reports.get(priorId(id, year, io) ?? '')?.report, content);
  const framework = await chooseFramework({ department, prior, year, content }, options.framework, ask);
  const usual =
    prior === undefined
      ? `${department.name}${year}年度部门整体支出绩效自评报告`
      : shiftYears(prior.disclosure.source.title, year - prior.year);
  const sourceTitle = await answerTo(
    options.sourceTitle,
    { message: '原文标题', flag: '--source-title', usual },
    ask.text,
  );
  const sheets = newSheets(options, { prior, frameworks: content.frameworks });
  const text = reportText({ department: id, year, framework, prior, sheets, sourceTitle, entered: today });
  writeNew(join(root, file), text, shown);
  const from = prior === undefined ? '' : `，结构取自 ${prior.year} 年的报告`;
  write(
    `已写好 ${shown}${from}。\n还有 ${emptyPlaces(text)} 处要填写：打开文件，把 "" 和（待填写）换成原文的内容，原文没有的就删去。\n`,
  );
  write(openPoints(nodesWithoutRows(framework?.framework, prior)));
  if (sheets.length > 0) write(`项目自评表 ${sheets.length} 张，写在 sheets 里：不再公布的整张删去，新的照样添。\n`);
  write(`填完后运行 npm run check -- ${id}/${year}\n`);
}

/** With its rows under the nodes whose names they print. */
function completed(report: Report | undefined, { frameworks }: Content): Report | undefined {
  return report && completeReport(report, frameworks.get(report.framework ?? '') ?? null, new Map());
}

/** The points that are still missing in nodes with only a model row. */
function openPoints(nodes: readonly OpenNode[]): string {
  if (nodes.length === 0) return '';
  const named = dividedPoints(nodes)
    .map(({ name, weight }) => `${name}（${weight} 分）`)
    .join('、');
  return `${named}下的指标由部门自行设置，targets 里各写了一项样子：照原表一个指标写一项，各项的分值加起来要等于括号里的分数。\n`;
}

/** How many figures and texts must still be filled in; lines that are switched off do not count. */
function emptyPlaces(text: string): number {
  return (
    text
      .split('\n')
      .filter((line) => !line.trimStart().startsWith('#'))
      .join('\n')
      .match(/: ""|待填写/g)?.length ?? 0
  );
}

/** What has to be read: the department, all frameworks, the last report before. */
function sourcesFor(id: string, year: number, io: ContentIo): string[] {
  const prior = priorId(id, year, io);
  const frameworks = io.list('frameworks').map((name) => `frameworks/${name}`);
  const own = `departments/${id}.yaml`;
  return [...(io.exists(own) ? [own] : []), ...frameworks, ...(prior === undefined ? [] : [`reports/${prior}.mdx`])];
}

/** The department's last report before a year. */
function priorId(id: string, year: number, io: ContentIo): string | undefined {
  const ids = io.list(`reports/${id}/`).flatMap((name) => idOfReport(`reports/${id}/${name}`) ?? []);
  return ids.filter((each) => each < `${id}/${year}`).at(-1);
}

interface Candidates {
  department: Department;
  prior: Report | undefined;
  year: number;
  content: Content;
}

async function chooseFramework(
  around: Candidates,
  given: string | undefined,
  ask: Ask,
): Promise<NewReport['framework']> {
  const { content } = around;
  const question: Choice = {
    message: '指标体系',
    flag: '--framework <编号>（没有公开评分写 none）',
    usual: usualFramework(around),
    refuse: (id) =>
      id === NO_FRAMEWORK || content.frameworks.has(id)
        ? undefined
        : suggestion(id, [...content.frameworks.keys(), NO_FRAMEWORK]),
    options: [
      ...[...content.frameworks].map(([value, { name, place }]) => ({ value, label: `${name}（${place}，${value}）` })),
      { value: NO_FRAMEWORK, label: '没有公开评分' },
    ],
  };
  const id = await answerTo(given, question, () => ask.choice(question));
  const framework = content.frameworks.get(id);
  return framework === undefined ? null : { id, framework };
}

/** Last year's, or the newest for the department's region, the nearest region first. */
function usualFramework({ department, prior, year, content }: Candidates): string | undefined {
  if (prior?.framework === null) return NO_FRAMEWORK;
  const inForce = [...content.frameworks].filter(([, { from, until }]) => from <= year && year <= (until ?? year));
  const before = content.frameworks.get(prior?.framework ?? '');
  const regions = before === undefined ? department.regions.map((region) => region.code).reverse() : [before.region];
  const ofRegion = regions
    .map((code) => inForce.filter(([, framework]) => framework.region === code))
    .find((found) => found.length > 0);
  return ofRegion?.sort(([, a], [, b]) => b.from - a.from)[0]?.[0];
}
