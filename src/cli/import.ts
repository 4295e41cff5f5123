/** `mingzhang import`: the draft of a report, made from the file that an office already has. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { OfficeDocument } from '../document/document.ts';
import { nodeCMaps } from '../document/pdf/node-cmaps.ts';
import { readDocument } from '../document/read-document.ts';
import { DocumentRefused } from '../document/refusal.ts';
import { draftText } from '../import/draft-text.ts';
import { findDepartment } from '../import/find-department.ts';
import { type Draft, importDocument } from '../import/import-document.ts';
import { sourceText } from '../import/source-text.ts';
import { FATES } from '../import/ledger.ts';
import { pathFromHere } from '../print/paths-from-here.ts';
import { readContent } from '../read/content.ts';
import type { Department } from '../report/department.ts';
import { type ContentIo, folderIo } from '../read/io.ts';
import { suggestion } from '../read/nearest.ts';
import { sourceFileOf } from '../read/stray-files.ts';
import { contentFolder } from './content-folder.ts';
import { unknownDepartment, yearOf } from './report-arguments.ts';
import { refusal, writeNew } from './new/write-new.ts';
import { UserError } from './user-error.ts';

export interface ImportCommandOptions {
  content: string;
  department?: string;
  year?: string;
  framework?: string;
}

/**
 * Writes the draft and says what is to be looked at.
 *
 * @param today  `YYYY-MM-DD`.
 * @throws UserError when the file cannot be read, or it is not known whose report it is.
 */
export async function importFile(
  file: string,
  options: ImportCommandOptions,
  { today, write }: { today: string; write: (text: string) => void },
): Promise<void> {
  const root = contentFolder(options.content);
  const io = folderIo(root);
  const { departments, frameworks } = readContent(io, knownFiles(io));
  if (options.framework !== undefined && !frameworks.has(options.framework))
    throw new UserError(`没有编号为 ${options.framework} 的指标体系。`, {
      hint: suggestion(options.framework, [...frameworks.keys()]),
    });
  const document = await documentIn(file);
  const department = departmentOf(options.department, document, { departments, io });
  const draft = importDocument(document, {
    ...{ frameworks, framework: options.framework },
    regions: departments.get(department)?.regions.map(({ code }) => code),
    year: options.year === undefined ? undefined : yearOf(options.year),
  });
  const { year } = draft;
  if (year === undefined)
    throw new UserError('文件里看不出是哪一年的报告。', { hint: '加上 --year，例如 --year 2024。' });
  const path = `reports/${department}/${year}.mdx`;
  const source = { department, year, entered: today, sourceTitle: basename(file) };
  const files = [
    { path, text: draftText(draft, source) },
    { path: sourceFileOf(path), text: sourceText(draft, { document, file: basename(file) }) },
  ];
  const present = files.find((each) => existsSync(join(root, each.path)));
  if (present !== undefined) throw refusal(pathFromHere(root, present.path));
  for (const each of files) writeNew(join(root, each.path), each.text, pathFromHere(root, each.path));
  const [report, places] = files.map((each) => pathFromHere(root, each.path));
  write(`已写好 ${report}，是草稿，不会公开；每个数据在原件的位置写在 ${places}，不用改。\n`);
  write(`${said(draft)}改好后运行 npm run check -- ${department}/${year}\n`);
}

async function documentIn(file: string): Promise<OfficeDocument> {
  if (!existsSync(file)) throw new UserError(`没有文件 ${file}。`, { hint: '检查路径，有空格的写在引号里。' });
  try {
    return await readDocument(readFileSync(file), { readCMap: nodeCMaps });
  } catch (error) {
    if (error instanceof DocumentRefused) throw new UserError(`读不了 ${file}。`, { hint: error.message });
    throw error;
  }
}

/** Departments and frameworks; other reports say nothing of this one. */
function knownFiles(io: ContentIo): string[] {
  return ['departments', 'frameworks'].flatMap((folder) => io.list(folder).map((name) => `${folder}/${name}`));
}

/** As given, or the only one whose name stands in the document. */
function departmentOf(
  given: string | undefined,
  document: OfficeDocument,
  { departments, io }: { departments: ReadonlyMap<string, Pick<Department, 'name'>>; io: ContentIo },
): string {
  if (given !== undefined && departments.has(given)) return given;
  if (given !== undefined) throw unknownDepartment(given, io);
  const found = findDepartment(document, departments);
  if (found !== undefined) return found;
  throw new UserError('文件里看不出是哪个部门的报告。', {
    hint: '加上 --department，例如 --department huadu-emergency。',
  });
}

function said({ placements, questions, numbers, notes }: Draft): string {
  const counts = Object.entries(FATES).flatMap(([fate, words]) => {
    const count = numbers.filter((number) => number.fate === fate).length;
    return count === 0 ? [] : [`${count} 个${words}`];
  });
  const left = numbers.filter(({ fate }) => fate === 'unplaced');
  const lines = [
    `放好 ${placements.length} 项；文件里的 ${numbers.length} 个数字，${counts.join('，')}。`,
    ...notes.map(({ place, text }) => `${place}：${text}`),
    ...questions.map(({ place, text }) => `${place}：${text}`),
    ...left.map(({ place, text }) => `${place}：数字 ${text} 没有放进数据。`),
  ];
  return `${lines.join('\n')}\n`;
}
