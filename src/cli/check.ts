/** `mingzhang check`: reads all content and prints what is wrong with it. */
import { allowList } from '../../components/allow-list.ts';
import { printText } from '../print/text.ts';
import { readContent } from '../read/content.ts';
import { examineContent } from '../read/examine.ts';
import { folderIo } from '../read/io.ts';

export interface CheckOptions {
  content: string;
  write: (text: string) => void;
}

/** Runs the check; returns the exit code: 0 clean, 1 findings of severity error. */
export function check({ content: root, write }: CheckOptions): number {
  const io = folderIo(root);
  const content = readContent(io);
  const findings = examineContent(content, allowList, io);
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  if (findings.length > 0) write(`${printText(findings)}\n`);
  write(`检查了 ${content.reports.size} 份报告、${content.frameworks.size} 个指标体系、${content.departments.size} 个部门：`);
  write(errors === 0 ? '没有发现错误。\n' : `发现 ${errors} 个错误，请按上面的改法修改。\n`);
  return errors === 0 ? 0 : 1;
}
