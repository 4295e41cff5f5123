#!/usr/bin/env node
/** The command line: `mingzhang <command>`. Exit codes: 0 clean, 1 findings, 2 wrong usage, 3 internal error. */
import { Command, CommanderError } from 'commander';
import { check } from './check.ts';

const program = new Command('mingzhang')
  .description('部门整体支出绩效自评报告的检查工具')
  .exitOverride()
  .helpOption('-h, --help', '显示帮助')
  .helpCommand('help [command]', '显示某个命令的帮助');

program
  .command('check')
  .description('检查内容：格式、引用和正文')
  .option('--content <folder>', '内容文件夹', process.env['MINGZHANG_CONTENT'] ?? 'content')
  .action(({ content }: { content: string }) => {
    process.exitCode = check({ content, write: (text) => process.stdout.write(text) });
  });

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    console.error(`内部错误：${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    process.exitCode = 3;
  }
}
