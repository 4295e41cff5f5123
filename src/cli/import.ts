/** `mingzhang import`: the draft of a report, made from the file that an office already has. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { OfficeDocument } from '../document/document.ts';
import { nodeCMaps } from '../document/pdf/node-cmaps.ts';
import { readDocument } from '../document/read-document.ts';
import { DocumentRefused } from '../document/refusal.ts';
import { draftText } from '../import/draft-text.ts';
import { departmentDoubt } from '../import/document-department.ts';
import { findDepartment } from '../import/find-department.ts';
import { FATES } from '../import/fates.ts';
import { type Draft, yearDoubts } from '../import/import-document.ts';
import type { FormOptions } from '../import/place-form.ts';
import { namedNumber } from '../import/named-number.ts';
import { importRemembering } from '../import/profile.ts';
import { slotsOf } from '../import/slots.ts';
import { sourceText } from '../import/source-text.ts';
import { pathFromHere } from '../print/paths-from-here.ts';
import { readContent } from '../read/content.ts';
import { type ContentIo, folderIo } from '../read/io.ts';
import { suggestion } from '../read/nearest.ts';
import { sourceFileOf } from '../read/stray-files.ts';
import type { Department } from '../report/department.ts';
import type { Framework } from '../report/framework.ts';
import { NO_FRAMEWORK } from '../report/no-framework.ts';
import type { Profile } from '../report/profile.ts';
import type { Chooser } from './ask.ts';
import { contentFolder } from './content-folder.ts';
import { answersIn, askOpen, howToAnswer, openIn, refuseIdle } from './import-answers.ts';
import { departmentAsked, type NewDepartmentAsked, newDepartmentHint } from './import-department.ts';
import { madeOf, newFrameworkOffer } from './import-framework.ts';
import { remember } from './import-profile.ts';
import { refusal, writeNew } from './new/write-new.ts';
import { unknownDepartment, yearOf } from './report-arguments.ts';
import { UserError } from './user-error.ts';

export interface ImportCommandOptions extends NewDepartmentAsked {
  content: string;
  year?: string;
  framework?: string;
  /** `key=value` each. */
  answer?: string[];
  profile?: boolean;
  /** The id of a framework to be made of the form itself. */
  newFramework?: string;
}

interface Surroundings {
  /** `YYYY-MM-DD`. */
  today: string;
  write: (text: string) => void;
  /** Where doubts go, which nobody may overlook. */
  complain: (text: string) => void;
  chooser?: Chooser | undefined;
}

/**
 * Asks what is open, where there is somebody to ask, writes the draft and says what is to be looked at.
 *
 * @throws UserError when the file cannot be read, or it is not known whose report it is.
 */
export async function importFile(
  file: string,
  options: ImportCommandOptions,
  { today, write, complain, chooser }: Surroundings,
): Promise<void> {
  const root = contentFolder(options.content);
  const io = folderIo(root);
  const { departments, frameworks, profiles } = readContent(io, knownFiles(io));
  refuseUnknown(options.framework, frameworks);
  const document = await documentIn(file);
  const office = departmentAsked(document, options, { root, departments });
  const department = office?.id ?? departmentOf(options.department, document, { departments, io });
  const own = office?.data ?? departments.get(department);
  const source = basename(file);
  const draftWith = drafting(document, { department: own, year: options.year, fileName: source, profiles });
  const answers = answersIn(options.answer ?? []);
  const given = { frameworks, framework: options.framework };
  const found = draftWith(given, answers);
  refuseIdle({ draft: found, answers });
  const files = filesOf(found, { root, department });
  const made = madeOf(found, options, { root, department: own, year: files.year, source });
  const by =
    made === undefined ? given : { frameworks: readContent(io, knownFiles(io)).frameworks, framework: made.id };
  const first = { draft: made === undefined ? found : draftWith(by, answers), answers };
  const around = {
    remake: (all: Answers) => draftWith(by, all),
    slotsIn: (draft: Draft) => slotsOf(draft, by.frameworks),
  };
  const answered = chooser === undefined ? first : await askOpen(first, chooser, around);
  const { draft } = answered;
  const { year } = files;
  const doubt = own && departmentDoubt(document, own, departments);
  const doubts = [...(doubt === undefined ? [] : [doubt]), ...yearDoubts(draft)];
  const registered = office?.write() ?? '';
  writeNew(
    files.report.path,
    draftText(draft, { department, year, entered: today, sourceTitle: source, doubts }),
    files.report.shown,
  );
  writeNew(files.places.path, sourceText(draft, { document, file: source }), files.places.shown);
  const offer = found.proposed !== undefined && made === undefined ? newFrameworkOffer(department, year) : '';
  write(
    `${registered}${made?.said ?? ''}已写好 ${files.report.shown}，是草稿，不会公开；每个数据在原件的位置写在 ${files.places.shown}，不用改。\n${offer}`,
  );
  write(`${said(draft, chooser === undefined)}改好后运行 npm run check -- ${department}/${year}\n`);
  for (const each of doubts) complain(`提醒：${each}\n`);
  await remember(answered, { root, profiles, isAsked: options.profile === true, chooser, write });
}

function refuseUnknown(framework: string | undefined, frameworks: ReadonlyMap<string, Framework>): void {
  if (framework !== undefined && framework !== NO_FRAMEWORK && !frameworks.has(framework))
    throw new UserError(`没有编号为 ${framework} 的指标体系。`, {
      hint: suggestion(framework, [...frameworks.keys()]),
    });
}

type Answers = ReadonlyMap<string, string>;

/** The document as a draft, by the frameworks that there are and with what is answered. */
function drafting(
  document: OfficeDocument,
  {
    department,
    year,
    fileName,
    profiles,
  }: {
    department: Pick<Department, 'name' | 'regions'> | undefined;
    year: string | undefined;
    fileName: string;
    profiles: ReadonlyMap<string, Profile>;
  },
): (by: Pick<FormOptions, 'frameworks' | 'framework'>, decisions: Answers) => Draft {
  const about = {
    department: department?.name,
    regions: department?.regions.map(({ code }) => code),
    ...{ year: year === undefined ? undefined : yearOf(year), fileName },
  };
  return (by, decisions) => importRemembering(document, { ...by, ...about, decisions }, profiles);
}

/** @throws UserError when the year is not known, or one of the files is there. */
function filesOf({ year }: Draft, { root, department }: { root: string; department: string }) {
  if (year === undefined)
    throw new UserError('文件和文件名里都看不出是哪一年的报告。', { hint: '加上 --year，例如 --year 2024。' });
  const file = (name: string) => ({ path: join(root, name), shown: pathFromHere(root, name) });
  const name = `reports/${department}/${year}.mdx`;
  const files = { report: file(name), places: file(sourceFileOf(name)) };
  const present = Object.values(files).find(({ path }) => existsSync(path));
  if (present !== undefined) throw refusal(present.shown);
  return { year, ...files };
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
  { departments, io }: { departments: ReadonlyMap<string, Department>; io: ContentIo },
): string {
  if (given !== undefined && departments.has(given)) return given;
  if (given !== undefined) throw unknownDepartment(given, io);
  const found = findDepartment(document, departments);
  if (found !== undefined) return found;
  throw new UserError('文件里看不出是哪个部门的报告。', {
    hint: `加上 --department，例如 --department huadu-emergency。${newDepartmentHint(document, departments)}`,
  });
}

/** @param isTold  says how each question can be answered on the command line, where nobody was asked. */
function said(draft: Draft, isTold: boolean): string {
  const { placements, numbers, notes } = draft;
  const counts = Object.entries(FATES).flatMap(([fate, words]) => {
    const count = numbers.filter((number) => number.fate === fate).length;
    return count === 0 ? [] : [`${count} 个${words}`];
  });
  const open = openIn(draft);
  const unnamed = numbers.filter(({ fate, key }) => fate === 'unplaced' && key === null);
  const lines = [
    `放好 ${placements.length} 项；文件里的 ${numbers.length} 个数字，${counts.join('，')}。`,
    ...notes.map(({ place, text }) => `${place}：${text}`),
    ...open.flatMap((question) => [`${question.place}：${question.text}`, ...(isTold ? [howToAnswer(question)] : [])]),
    ...unnamed.map((number) => `${number.place}：${namedNumber(number)} 没有放进数据。`),
    ...(isTold && open.length > 0
      ? ['要预先回答，删去写好的两个文件，加上 --answer 重新导入；再加 --profile，回答会记住，同一种表下一年不再问。']
      : []),
  ];
  return `${lines.join('\n')}\n`;
}
