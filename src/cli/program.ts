/** The commands, their arguments and options. `README.md` lists them; a test compares. */
import { Command, Option } from 'commander';
import { dayInChina } from '../report/day-in-china.ts';
import type { CheckOptions } from './check.ts';
import type { DiffOptions } from './diff.ts';
import { CHECK_FORMATS, DIFF_FORMATS } from './formats.ts';
import type { ImportCommandOptions } from './import.ts';
import type { NewFrameworkOptions } from './new/framework/new-framework.ts';
import type { NewDepartmentOptions } from './new/new-department.ts';
import type { NewReportOptions } from './new/new-report.ts';
import { helpWords } from './words.ts';

/** Where a command writes, and how it returns its exit code. */
export interface Surroundings {
  write: (text: string) => void;
  /** Where help goes after wrong usage; standard error when left out. */
  complain?: (text: string) => void;
  end: (exitCode: number) => void;
}

/** The command line as a Commander program; nothing runs before it parses. */
export function createProgram(around: Surroundings): Command {
  const program = new Command('mingzhang')
    .description('部门整体支出绩效自评报告的检查工具')
    .exitOverride()
    .configureHelp(helpWords)
    .configureOutput({
      writeOut: around.write,
      writeErr: around.complain ?? toStandardError,
      outputError: () => undefined,
    })
    .usage('<命令> [选项]')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand('help [命令]', '显示某个命令的帮助');
  addCheck(program, around);
  addExplain(program, around);
  addNew(program, around);
  addImport(program, around);
  addDiff(program, around);
  return program;
}

function toStandardError(text: string): void {
  process.stderr.write(text);
}

/** The folder that a command works on; the environment names another one for tests and other portals. */
function contentOption(): Option {
  return new Option('--content <文件夹>', '内容文件夹').default(process.env['MINGZHANG_CONTENT'] ?? 'content');
}

function addCheck(program: Command, { write, complain = toStandardError, end }: Surroundings): void {
  program
    .command('check')
    .description('检查内容；0 没有错误，1 有错误，2 用法不对，3 程序出错')
    .argument('[路径...]', '要检查的文件、文件夹或报告编号；不写就检查全部')
    .addOption(new Option('--format <格式>', '输出格式').choices(CHECK_FORMATS).default('text'))
    .option('--changed <版本>', '只检查相对某个 git 版本有改动的内容，以及受影响的报告')
    .option('--stats', '另外列出每条规则比较了多少次')
    .addOption(contentOption())
    .action(async (paths: string[], options: CheckOptions) => {
      const { check } = await import('./check.ts');
      end(check(paths, options, { write, complain }));
    });
}

function addExplain(program: Command, { write }: Surroundings): void {
  program
    .command('explain')
    .description('说明一条核对规则：核对什么、为什么、怎样改')
    .argument('[规则]', '核对规则的编号，例如 total-foots；不写就列出全部')
    .action(async (id: string | undefined) => {
      const { explain } = await import('./explain.ts');
      write(explain(id));
    });
}

function addNew(program: Command, { write }: Surroundings): void {
  const group = program
    .command('new')
    .description('新建报告、部门、指标体系或核对规则')
    .helpCommand(false)
    .usage('<report|department|framework|check> [选项]');
  const yes = new Option('--yes', '不提问，没有写明的都取通常的值');
  group
    .command('report')
    .description('新建一份报告：照上年报告和指标体系写好除数字以外的一切')
    .argument('<部门>', '部门编号，例如 huadu-emergency')
    .argument('<年度>', '四位数字，例如 2024')
    .option('--framework <编号>', '指标体系编号；没有公开评分写 none')
    .option('--source-title <标题>', '原文标题')
    .option('--sheet <项目...>', '另有项目支出绩效自评表的，写项目名称；上年报告里有的会照样写好')
    .option('--sheet-framework <编号>', '这些表的指标体系编号；不写用 project-common-2020')
    .addOption(yes)
    .addOption(contentOption())
    .action(async (department: string, year: string, options: NewReportOptions & { yes?: boolean }) => {
      const [{ newReport }, { askOn }, { tellEditor }] = await Promise.all([
        import('./new/new-report.ts'),
        import('./ask.ts'),
        import('./new/tell-editor.ts'),
      ]);
      const today = dayInChina(Date.now() / 1000);
      await newReport({ department, year }, options, { ask: askOn(process.stdin, options.yes === true), today, write });
      await tellEditor(options.content);
    });
  group
    .command('department')
    .description('新建一个部门')
    .argument('<编号>', '部门编号，例如 panyu-emergency；网址用它，定后不改')
    .option('--name <全称>', '部门全称')
    .option('--short-name <简称>', '部门简称')
    .option('--regions <地区>', '所属地区，从大到小，例如 "440000 广东省、440100 广州市"')
    .option('--level <层级>', '部门层级：国家、省、市、区县、乡镇')
    .addOption(yes)
    .addOption(contentOption())
    .action(async (id: string, options: NewDepartmentOptions & { yes?: boolean }) => {
      const [{ newDepartment }, { askOn }] = await Promise.all([import('./new/new-department.ts'), import('./ask.ts')]);
      await newDepartment(id, options, { ask: askOn(process.stdin, options.yes === true), write });
    });
  group
    .command('framework')
    .description('新建一个指标体系：从空白写起，或从公布的评分表读出来')
    .argument('<编号>', '指标体系编号，例如 panyu-2024；网址用它，定后不改')
    .option('--from <文件>', '文本文件，里面是从网页、Word 或 Excel 复制的评分表')
    .option('--table <第几张>', '文件里有几张表时，用第几张')
    .option('--rows <怎样设置>', '一级以下的指标由各报告自行设置写 report，都一样写 framework')
    .option('--name <名称>', '指标体系名称')
    .option('--place <地区>', '适用地区，例如 番禺区')
    .option('--region <代码>', '行政区划代码，六位数字')
    .option('--year <年度>', '从哪个年度的报告起适用')
    .option('--levels <级数>', '没有原表时，指标分几级：1、2 或 3')
    .option('--source <依据>', '取自哪份文件或表格')
    .addOption(yes)
    .addOption(contentOption())
    .action(async (id: string, options: NewFrameworkOptions & { yes?: boolean }) => {
      const [{ newFramework }, { askOn }] = await Promise.all([
        import('./new/framework/new-framework.ts'),
        import('./ask.ts'),
      ]);
      const today = dayInChina(Date.now() / 1000);
      await newFramework(id, options, { ask: askOn(process.stdin, options.yes === true), today, write });
    });
  group
    .command('check')
    .description('新建一条核对规则（写代码的人用）')
    .argument('<编号>', '规则编号，例如 total-foots')
    .action(async (id: string) => {
      const { newCheck } = await import('./new/new-check.ts');
      newCheck(id, { folder: 'src/check/checks', write });
    });
}

function addImport(program: Command, { write, complain = toStandardError }: Surroundings): void {
  program
    .command('import')
    .description('导入已有的 Word、Excel、PDF 或网页，得到一份报告的草稿')
    .argument('<文件>', '原件：.docx、.xlsx、.xls、带文字的 PDF 或 .html')
    .option('--department <编号>', '部门编号；不写就按文件里的部门名称找')
    .option('--new-department <编号>', '部门还没有登记时，照原件登记一个')
    .option('--name <全称>', '新登记的部门的全称；不写就按文件里的找')
    .option('--regions <地区>', '新登记的部门所属的地区，写法与新建部门的一样；不写就照名称相近的部门')
    .option('--year <年度>', '四位数字；不写就按文件的标题和文件名找')
    .option('--framework <编号>', '指标体系编号，都不相符的写 none；不写就按表格的各行找')
    .addOption(
      new Option('--answer <键=回答>', '预先回答程序要问的，可以写几次，例如 "unit:年度资金总额=万元"').argParser(
        (answer: string, others: string[] = []) => [...others, answer],
      ),
    )
    .option('--profile', '记住这一次的回答，同一种表下一年不再问')
    .option('--new-framework <编号>', '没有相符的指标体系时，按这张表新建一个')
    .addOption(contentOption())
    .action(async (file: string, options: ImportCommandOptions) => {
      const [{ importFile }, { chooserOn }] = await Promise.all([import('./import.ts'), import('./ask.ts')]);
      const today = dayInChina(Date.now() / 1000);
      await importFile(file, options, { today, write, complain, chooser: chooserOn(process.stdin) });
    });
}

function addDiff(program: Command, { write }: Surroundings): void {
  program
    .command('diff')
    .description('列出一次改动使哪些数字、得分、等级和核对发现发生变化')
    .argument('<原来>', 'git 版本（分支、标签或提交），或内容文件夹')
    .argument('[现在]', '同上；不写就是现在的内容文件夹')
    .addOption(new Option('--format <格式>', '输出格式').choices(DIFF_FORMATS).default('text'))
    .addOption(contentOption())
    .action(async (base: string, head: string | undefined, options: DiffOptions) => {
      const { diff } = await import('./diff.ts');
      write(diff(base, head, options));
    });
}
