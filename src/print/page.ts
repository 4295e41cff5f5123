/** A check's page as plain text for a terminal. */

/** Headings become lines that stand out, examples are indented, marks of emphasis are dropped. */
export function printPage(markdown: string): string {
  let isExample = false;
  const lines = markdown.split(/\r?\n/).flatMap((line) => {
    const fence = /^```(.*)$/.exec(line);
    if (fence !== null) {
      isExample = !isExample;
      const label = EXAMPLE_LABELS[fence[1] ?? ''];
      return isExample && label !== undefined ? [`    （${label}）`] : [];
    }
    return [isExample ? `    ${line}`.trimEnd() : proseLine(line)];
  });
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

/** What a code block of an example replaces, by the info string of its fence. */
const EXAMPLE_LABELS: Readonly<Record<string, string>> = {
  yaml: '报告',
  'yaml framework': '指标体系',
  'yaml department': '部门',
  'yaml prior': '上年报告',
  'yaml before': '公开时的报告',
  mdx: '正文',
};

function proseLine(line: string): string {
  return line
    .replace(/^# (.*)$/, '$1')
    .replace(/^#{2,} (.*)$/, '【$1】')
    .replace(/^[*-] /, '· ')
    .replace(/\*\*(.+?)\*\*/g, '$1')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, '$1（$2）');
}
