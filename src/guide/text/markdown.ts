/** Markdown of our own as sections of prose and code, so that code can carry a label and what the program says of it. */
import type { Root } from 'hast';
import { parseBody } from '../../read/body.ts';

export interface Code {
  kind: 'code';
  /** What stands behind the fence: `yaml`, `yaml framework`, `mdx`. */
  info: string;
  /** Unlike every other on the page. */
  label: string;
  text: string;
}

export type Piece = { kind: 'prose'; tree: Root } | Code;

export interface Section {
  /** Empty before the first heading. */
  heading: string;
  pieces: Piece[];
}

const LABELS: Readonly<Record<string, string>> = {
  yaml: '报告的数据部分',
  'yaml framework': '指标体系文件',
  'yaml department': '部门文件',
  'yaml prior': '上一年的报告',
  'yaml before': '公开时的报告',
  'json source': '出处文件的 figures',
  mdx: '报告的正文',
  sh: '命令',
  text: '示意',
};

/**
 * Divides a text at its second-level headings and its fenced code.
 *
 * @throws where code is marked in a way that has no label: a page of ours is then wrong.
 */
export function sectionsOf(markdown: string): Section[] {
  const sections: Section[] = [{ heading: '', pieces: [] }];
  let lines: string[] = [];
  let info: string | undefined;
  let count = 0;
  const close = (): void => {
    const text = lines.join('\n');
    lines = [];
    if (info === undefined && text.trim() === '') return;
    if (info === undefined) sections.at(-1)?.pieces.push({ kind: 'prose', tree: proseOf(text) });
    else sections.at(-1)?.pieces.push({ kind: 'code', info, label: `例 ${(count += 1)}：${labelOf(info)}`, text });
  };
  for (const line of markdown.split('\n')) {
    const heading = info === undefined ? /^## (.+)$/.exec(line)?.[1] : undefined;
    const fence = /^```(.*)$/.exec(line)?.[1];
    if (heading === undefined && fence === undefined) {
      lines.push(line);
      continue;
    }
    close();
    if (heading !== undefined) sections.push({ heading, pieces: [] });
    else info = info === undefined ? fence : undefined;
  }
  close();
  return sections.filter(({ heading, pieces }) => heading !== '' || pieces.length > 0);
}

function proseOf(text: string): Root {
  const { tree, refusals } = parseBody(text, { components: {}, firstLine: 1 });
  const [refusal] = refusals;
  if (refusal !== undefined) throw new Error(`Our own text is refused: ${refusal.message} ${refusal.found}`);
  return tree;
}

function labelOf(info: string): string {
  const label = LABELS[info];
  if (label === undefined) throw new Error(`Code marked "${info}" has no label.`);
  return label;
}
