/** `.github/CONTRIBUTING.md` as tests take it: its mistakes, and what the checker really says about each. */
import { readFileSync } from 'node:fs';
import { allowList } from '../../components/allow-list.ts';
import { printText } from '../../src/print/text.ts';
import { type Examination, examineFiles } from '../../src/read/examine.ts';
import { memoryIo, reportText, smallContent } from '../fixtures/content.ts';

export const GUIDE = '.github/CONTRIBUTING.md';
const FILE = 'reports/some-bureau/2023.mdx';

export interface Mistake {
  title: string;
  /** The lines as they should be, and as somebody wrote them. */
  right: string;
  wrong: string;
  /** What the guide says that the checker prints. */
  printed: string;
}

export function guide(): string {
  return readFileSync(GUIDE, 'utf8');
}

const MISTAKE = /#### (\d+\. [^\n]+)\n\n```diff\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/g;

/** The mistakes of the guide, in its order. */
export function mistakes(text: string): Mistake[] {
  return [...text.matchAll(MISTAKE)].map(([, title = '', diff = '', printed = '']) => {
    const lines = diff.split('\n');
    const side = (mark: string): string =>
      lines.flatMap((line) => (line.startsWith(mark) ? [line.slice(1)] : [])).join('\n');
    return { title, right: side('-'), wrong: side('+'), printed: printed.trimEnd() };
  });
}

/** The small content root with one piece of its report written in another way. */
export function faultyCopy(right: string, wrong: string): Examination {
  const text = reportText();
  if (text.split(right).length !== 2) throw new Error(`The report of the fixture should hold once: ${right}`);
  const io = memoryIo(smallContent({ [FILE]: text.replace(right, () => wrong) }));
  return examineFiles(io, allowList);
}

/** The errors as `npm run check` prints them, without the indentation of a group. */
export function printedErrors({ findings, ...rest }: Examination): string[] {
  const errors = findings.filter(({ severity, acknowledged }) => severity === 'error' && acknowledged === null);
  return errors.map((finding) => {
    const related = finding.related.map((figure) => ({ ...figure, file: `content/${figure.file}` }));
    const named = { ...finding, file: `content/${finding.file}`, related };
    const lines = printText({ ...rest, findings: [named] })
      .split('\n')
      .slice(2);
    return lines
      .slice(0, lines.indexOf(''))
      .map((line) => line.slice(2))
      .join('\n');
  });
}
