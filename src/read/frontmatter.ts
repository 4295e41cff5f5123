/** Divides a report file into frontmatter and body. */
import { type Finding, formFinding } from '../check/finding.ts';

export interface Divided {
  frontmatter: string | undefined;
  /** The line of the file on which the frontmatter's text begins. */
  frontmatterLine: number;
  body: string;
  bodyLine: number;
  findings: Finding[];
}

/** Splits at the two lines `---`; a byte order mark and CRLF are taken as they come. */
export function divide(text: string, file: string): Divided {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const isFence = (line: string | undefined): boolean => line !== undefined && /^---\s*$/.test(line);
  const first = lines.findIndex((line) => line.trim() !== '');
  if (!isFence(lines[first])) {
    const finding = formFinding(
      'missing-frontmatter',
      { file, line: first < 0 ? 1 : first + 1, column: 1 },
      {
        message: '文件开头没有数据部分。',
        fix: '第一行写三个短横线 ---，接着写数据，再用一行 --- 结束。',
        stated: (lines[first] ?? '').slice(0, 40) || null,
        expected: '---',
      },
    );
    return { frontmatter: undefined, frontmatterLine: 1, body: lines.join('\n'), bodyLine: 1, findings: [finding] };
  }
  const length = lines.slice(first + 1).findIndex(isFence);
  if (length < 0) {
    const finding = formFinding(
      'unclosed-frontmatter',
      { file, line: first + 1, column: 1 },
      {
        message: '数据部分没有结束标记。',
        fix: '在数据部分末尾、正文之前加一行 ---。',
        stated: null,
        expected: '---',
      },
    );
    return {
      frontmatter: undefined,
      frontmatterLine: first + 2,
      body: '',
      bodyLine: lines.length,
      findings: [finding],
    };
  }
  const end = first + 1 + length;
  return {
    frontmatter: `${lines.slice(first + 1, end).join('\n')}\n`,
    frontmatterLine: first + 2,
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
    findings: [],
  };
}
