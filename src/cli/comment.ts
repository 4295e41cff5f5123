/** `npm run --silent comment`: writes the comment of a pull request from what its checks have left. */
import { Command, CommanderError } from 'commander';
import { putBackLastSite } from '../build/last-site.ts';
import { buildComment } from './comment-body.ts';
import { readResults, readText } from './comment-input.ts';
import { UserError } from './user-error.ts';
import { helpWords, usageFault } from './words.ts';

interface Options {
  findings: string;
  diff?: string;
  home?: string;
  run?: string;
  source?: string;
  branch?: string;
  code?: boolean;
}

const ADDRESS = /^https:\/\/[\w.:-]+(?:\/[\w.~-]+)*$/;

function comment(options: Options): string {
  const { findings, diff, source, branch, code = false } = options;
  for (const address of [options.home, options.run, source]) {
    if (address === undefined || ADDRESS.test(address)) continue;
    throw new UserError(`网址 ${address} 不对。`, { hint: '应以 https:// 开头，不带参数。' });
  }
  return buildComment({
    ...readResults(findings),
    diff: diff === undefined ? '' : readText(diff),
    changesCode: code,
    home: options.home,
    run: options.run,
    source: source === undefined || branch === undefined ? undefined : { address: source, branch },
  });
}

function createProgram(): Command {
  return new Command('comment')
    .description('由核对结果和改动写出修改申请下的评论')
    .exitOverride()
    .configureHelp(helpWords)
    .configureOutput({ outputError: () => undefined })
    .helpOption('-h, --help', '显示帮助')
    .requiredOption('--findings <文件>', 'check --format json 的输出')
    .option('--diff <文件>', 'diff --format markdown 的输出')
    .option('--home <网址>', '仓库网址，用来链接编辑说明')
    .option('--run <网址>', '运行记录的网址')
    .option('--source <网址>', '修改所在的仓库，用来链接文件和行')
    .option('--branch <分支>', '修改所在的分支')
    .option('--code', '这份申请还改了报告以外的文件')
    .action((options: Options) => {
      process.stdout.write(comment(options));
    });
}

/** @returns 0 written, 2 wrong usage or a file that is not what it should be, 3 internal error. */
export function run(args: readonly string[]): number {
  try {
    createProgram().parse(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : complain(usageFault(error));
    if (error instanceof UserError) return complain(`${error.message}${error.hint ?? ''}`);
    process.stderr.write(`内部错误：${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return 3;
  }
}

function complain(text: string): number {
  process.stderr.write(`${text}\n`);
  return 2;
}

if (import.meta.main) {
  putBackLastSite();
  process.exitCode = run(process.argv.slice(2));
}
