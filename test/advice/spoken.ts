/** Advice that is no finding on something written wrong: titles of form, the command line, and what has a history. */
import { join } from 'node:path';
import { parse } from 'yaml';
import { changeDeclared } from '../../src/check/checks/change-declared.ts';
import type { Ask } from '../../src/cli/ask.ts';
import { explain } from '../../src/cli/explain.ts';
import { evidenceRemarks } from '../../src/cli/new/evidence-remarks.ts';
import { importFile } from '../../src/cli/import.ts';
import { newCheck } from '../../src/cli/new/new-check.ts';
import { newFramework } from '../../src/cli/new/framework/new-framework.ts';
import { newDepartment } from '../../src/cli/new/new-department.ts';
import { newReport } from '../../src/cli/new/new-report.ts';
import { reportText as newReportText } from '../../src/cli/new/report-text.ts';
import { createProgram } from '../../src/cli/program.ts';
import { UserError } from '../../src/cli/user-error.ts';
import { readDecoded } from '../../src/read/encoding.ts';
import { FORM_TITLES } from '../../src/read/form-titles.ts';
import type { ContentIo } from '../../src/read/io.ts';
import { pictureFindings } from '../../src/read/picture-findings.ts';
import { idFault } from '../../src/report/file-id.ts';
import { identifier } from '../../src/report/identifier.ts';
import type { Method } from '../../src/report/method.ts';
import { evidence } from '../../src/report/score.ts';
import { runExample } from '../../src/guide/checks/example.ts';
import { folderOf } from '../cli/terminal.ts';
import { memoryIo, smallContent } from '../fixtures/content.ts';
import { plain } from '../read/picture/made.ts';
import { block, body, findingsOn, instead, type Place, stray } from './tries.ts';

export interface Spoken {
  told: string;
  advised: string;
  isTaken: () => boolean | Promise<boolean>;
}

const cells = block('targets:\n  - { id: a, name: 甲, target: @, actual: "95%" }');
const hasNoForm = (place: Place, text: string): boolean =>
  findingsOn(place(text)).every(({ check }) => !check.startsWith('form/'));

/** The title of a finding of form, and a place where what it tells to write may stand. */
const titles: readonly [name: string, advised: string, place: Place, as?: string][] = [
  ['missing-file', 'site.yaml', stray],
  ['character-code', '直接写出这个字', body, 'A'],
  ['bare-comparison', '{ bound: ">=", value: "50%" }', cells],
  ['bare-dash', '{ none: 空白 }', cells],
  ['full-width-comma', '改成半角逗号', cells, '{ text: 甲, }'],
  ['text-after-quote', '"95%"', cells],
  ['wrong-type', '应当是列表', block('goals: @'), '[]'],
  ['foreign-digit', '半角数字 0 到 9', cells, '"0123456789"'],
  ['look-alike-digit', '0', cells, '"0"'],
  ['thousands-separator', '"4368.55"', cells],
  ['wrong-minus', '半角的 -', cells, '"-1"'],
  ['unknown-path', 'budget.expenditure.executed', body, '<Fig of="budget.expenditure.executed" />'],
  ['angle-link', '[文字](https://…)', body, '[文字](https://example.org)'],
  ['attribute-expression', '英文直引号', body, '<Fig of="budget.expenditure.executed" />'],
  ['mdx-syntax', '全角“＜”', body, '＜甲'],
  ['full-width-colon', '半角冒号加一个空格', instead('status: published'), 'status: published'],
];

const ofTitles = titles.map(([name, advised, place, as = advised]): Spoken => ({
  told: FORM_TITLES[name] ?? '',
  advised,
  isTaken: () => (name === 'missing-file' ? 'site.yaml' in smallContent() : hasNoForm(place, as)),
}));

const ignore = (): void => undefined;
const answer = ({ usual }: { usual?: string | undefined }): Promise<string> => Promise.resolve(usual ?? '');
const around = { ask: { text: answer, choice: answer }, today: '2026-11-20', write: ignore, complain: ignore };

/** The help of a command, without the line breaks of a terminal. */
function helpOf(...names: string[]): string {
  const program = createProgram({ write: ignore, complain: ignore, end: ignore });
  const command = names.reduce((at, name) => at.commands.find((each) => each.name() === name) ?? at, program);
  return [...command.registeredArguments, ...command.options].map(({ description }) => description).join('\n');
}

async function hintOf(run: () => unknown): Promise<string> {
  try {
    await run();
  } catch (error) {
    if (error instanceof UserError) return error.hint ?? '';
    throw error;
  }
  return '';
}

/** What the questions of a command say. */
async function asked(run: (ask: Ask) => Promise<void>): Promise<string> {
  let told = '';
  const listen = (question: { message: string; usual?: string | undefined }): Promise<string> => {
    told += `${question.message}\n`;
    return Promise.resolve(question.usual ?? REGIONS);
  };
  await run({ text: listen, choice: listen });
  return told;
}

async function succeeds(run: () => unknown): Promise<boolean> {
  await run();
  return true;
}

const REGIONS = '440000 广东省、440100 广州市';
const departmentIn = (id: string, regions: string): Promise<void> =>
  newDepartment(id, { content: folderOf(smallContent()), name: '某局', regions }, around);
const reportOf = (year: string): Promise<void> =>
  newReport({ department: 'some-bureau', year }, { content: folderOf(smallContent()) }, around);
const INDEX = "import { a } from './a.ts';\n\nexport const CHECKS: readonly Check[] = [a];\n";
const checkNamed = (id: string): void => newCheck(id, { folder: folderOf({ 'index.ts': INDEX }), write: ignore });

/** Imports a page of one line. */
function importOf(
  line: string,
  options: { department?: string; year?: string; answer?: string[] } = {},
): Promise<void> {
  const content = folderOf({ ...smallContent(), 'a.html': `<p>${line}</p>` });
  return importFile(join(content, 'a.html'), { content, ...options }, around);
}

/** A form without a unit, which is asked about. */
function answered(answer: string): Promise<void> {
  const rows = [
    ['项目', '年初预算数', '全年预算数', '全年执行数'],
    ['年度资金总额', '10', '12', '11'],
  ];
  const table = rows.map((row) => `<tr><td>${row.join('</td><td>')}</td></tr>`).join('');
  const page = `2024年度部门整体支出绩效自评表</p><table>${table}</table><p>`;
  return importOf(page, { department: 'some-bureau', answer: [answer] });
}

const ofImport: readonly Spoken[] = [
  ...[await hintOf(() => answered('万元')), helpOf('import')].map((told) => ({
    ...{ told, advised: 'unit:年度资金总额=万元' },
    isTaken: () => succeeds(() => answered('unit:年度资金总额=万元')),
  })),
  {
    told: await hintOf(() => importOf('某市某局部门整体支出绩效自评表')),
    advised: '--year 2024',
    isTaken: () => succeeds(() => importOf('某市某局部门整体支出绩效自评表', { year: '2024' })),
  },
  {
    told: await hintOf(() => importOf('2024年度部门整体支出绩效自评表')),
    advised: '--department huadu-emergency',
    isTaken: () => succeeds(() => importOf('2024年度部门整体支出绩效自评表', { department: 'some-bureau' })),
  },
];

const ofCommands: readonly Spoken[] = [
  ...ofImport,
  { told: helpOf('explain'), advised: 'total-foots', isTaken: () => succeeds(() => explain('total-foots')) },
  {
    told: helpOf('new', 'report'),
    advised: 'huadu-emergency',
    isTaken: () => identifier.safeParse('huadu-emergency').success,
  },
  { told: helpOf('new', 'report'), advised: '2024', isTaken: () => succeeds(() => reportOf('2024')) },
  {
    told: helpOf('new', 'department'),
    advised: 'panyu-emergency',
    isTaken: () => succeeds(() => departmentIn('panyu-emergency', REGIONS)),
  },
  {
    told: helpOf('new', 'department'),
    advised: REGIONS,
    isTaken: () => succeeds(() => departmentIn('a-bureau', REGIONS)),
  },
  { told: helpOf('new', 'check'), advised: 'total-foots', isTaken: () => succeeds(() => checkNamed('total-foots')) },
  {
    told: await hintOf(() => checkNamed('sky')),
    advised: 'total-foots',
    isTaken: () => succeeds(() => checkNamed('total-foots')),
  },
  {
    told: await hintOf(() => departmentIn('con', REGIONS)),
    advised: 'panyu-emergency',
    isTaken: () => succeeds(() => departmentIn('panyu-emergency', REGIONS)),
  },
  {
    told: await hintOf(() =>
      newReport({ department: 'con', year: '2024' }, { content: folderOf(smallContent()) }, around),
    ),
    advised: 'huadu-emergency',
    isTaken: () => identifier.safeParse('huadu-emergency').success && idFault('huadu-emergency') === undefined,
  },
  { told: await hintOf(() => reportOf('24')), advised: '2024', isTaken: () => succeeds(() => reportOf('2024')) },
  {
    told: await hintOf(() => departmentIn('Pan Yu', REGIONS)),
    advised: 'panyu-emergency',
    isTaken: () => succeeds(() => departmentIn('panyu-emergency', REGIONS)),
  },
  {
    told: await asked((ask) =>
      newDepartment('a-bureau', { content: folderOf(smallContent()) }, { ask, write: ignore }),
    ),
    advised: REGIONS,
    isTaken: () => succeeds(() => departmentIn('a-bureau', REGIONS)),
  },
];

const FACTS = { place: '某区', region: '440113', source: '某表' };
const frameworkOf = (id: string, options: object = {}): Promise<void> =>
  newFramework(id, { content: folderOf(smallContent()), ...FACTS, ...options }, around);
const isFrameworkTaken =
  (id: string, options: object = {}) =>
  (): Promise<boolean> =>
    succeeds(() => frameworkOf(id, options));
const askedOfFramework = await asked((ask) =>
  newFramework(
    'a-2024',
    { content: folderOf(smallContent()), source: '某表' },
    { ask, today: '2026-11-20', write: ignore },
  ),
);

const ofFrameworks: readonly Spoken[] = [
  { told: helpOf('new', 'framework'), advised: 'panyu-2024', isTaken: isFrameworkTaken('panyu-2024') },
  { told: helpOf('new', 'framework'), advised: '番禺区', isTaken: isFrameworkTaken('a-2024', { place: '番禺区' }) },
  { told: await hintOf(() => frameworkOf('con')), advised: 'panyu-2024', isTaken: isFrameworkTaken('panyu-2024') },
  { told: await hintOf(() => frameworkOf('A B')), advised: 'panyu-2024', isTaken: isFrameworkTaken('panyu-2024') },
  { told: askedOfFramework, advised: '番禺区', isTaken: isFrameworkTaken('a-2024', { place: '番禺区' }) },
  { told: askedOfFramework, advised: '440113', isTaken: isFrameworkTaken('a-2024', { region: '440113' }) },
  {
    told: await hintOf(() => frameworkOf('a-2024', { region: '44' })),
    advised: '440113',
    isTaken: isFrameworkTaken('a-2024', { region: '440113' }),
  },
];

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
/** 编号 in GBK. */
const GBK = latin('name: \xb1\xe0\xba\xc5');

const ofBytes: readonly Spoken[] = [
  {
    told: readDecoded(bytesIo(GBK), 'site.yaml').finding?.fix ?? '',
    advised: '改为 UTF-8',
    isTaken: () => readDecoded(bytesIo(Buffer.from('name: 编号')), 'site.yaml').finding === undefined,
  },
  {
    told: pictureFindings('reports/some-bureau/a.png', bytesIo(plain.jpeg))[0]?.fix ?? '',
    advised: '.jpg',
    isTaken: () => pictureFindings('reports/some-bureau/a.jpg', bytesIo(plain.jpeg)).length === 0,
  },
];

function bytesIo(bytes: Buffer): ContentIo {
  return { ...memoryIo({}), bytes: () => bytes };
}

const scaffold = newReportText({
  department: 'some-bureau',
  year: 2023,
  framework: null,
  prior: undefined,
  sheets: [],
  sourceTitle: '标题',
  entered: '2026-11-20',
});

const ofScaffolds: readonly Spoken[] = [
  {
    told: scaffold,
    advised: '改为 published',
    isTaken: () => hasNoForm((text) => ({ 'reports/some-bureau/2023.mdx': text }), filledScaffold('published')),
  },
  ...(
    [
      [{ name: 'average-completion' }, '"22个"', 'count: "22个"'],
      [{ name: 'bands', ratio: '占比', bands: [] }, '"91.12%"', 'rate: "91.12%"'],
      [{ name: 'judged', veto: '超范围的，不得分' }, '改成 true', 'veto: true'],
    ] as const
  ).map(([method, advised, as]): Spoken => ({
    told: evidenceRemarks({ ...method, bands: [] } as Method).join('\n'),
    advised,
    isTaken: () => evidence.safeParse(parse(as)).success,
  })),
];

function filledScaffold(status: string): string {
  return scaffold
    .replace('status: draft', `status: ${status}`)
    .replaceAll('""', '"1"')
    .replaceAll('（待填写）', '正文。');
}

/** Changes after publication: what the finding shows is what declares them. */
const [changed] = runExample(changeDeclared, {
  before: 'stated: { total: "96.00", grade: 优 }',
  report: 'stated: { total: "97.00", grade: 优 }',
}).findings;
const example = /例如 (- \{.*?\} ?)；/.exec(changed?.fix ?? '')?.[1] ?? '';

const ofHistory: readonly Spoken[] = [
  {
    told: changed?.fix ?? '',
    advised: example,
    isTaken: () =>
      example !== '' &&
      runExample(changeDeclared, {
        before: 'stated: { total: "96.00", grade: 优 }',
        report: `stated: { total: "97.00", grade: 优 }\nrevisions:\n  ${example}`,
      }).findings.length === 0,
  },
];

export const spoken: readonly Spoken[] = [
  ...ofTitles,
  ...ofCommands,
  ...ofFrameworks,
  ...ofScaffolds,
  ...ofBytes,
  ...ofHistory,
];
