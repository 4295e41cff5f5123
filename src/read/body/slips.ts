/** Finds what Markdown misreads and only the author can put right. */
import type { List, Paragraph, Root, RootContent } from 'mdast';
import { refuse, slice, type Fault, type Log } from './log.ts';
import { walk } from './walk.ts';

/** An amount or a rate; a bare number counts things, and a list may begin with it. */
const AMOUNT = /^\d[\d,，]*(?:\.\d+)?\s*(?:[%％‰]|[千百]?[万亿]?元|[万亿]|个?百分点)|^\d[\d,，]*\.\d+/;
/** A line within a paragraph that begins like a heading and is none. */
const HEADING = /^[\s>]*(?:[#＃]{2,}|[#＃](?=\s|\p{Script=Han}))[ \t\u3000]*/u;
// No figure is longer, and a search through a whole line could take time that grows with its square.
const figureMax = 40;
const FIGURE_ENDS = /\d[\d,]*(?:\.\d*)? ?$/;
const ROW = /^[\s>]*[|｜].*[|｜]\s*$/;
const FIGURE_GOES_ON = /^[\s>]*(?:\.?\d|[%％‰]|[万亿]?元(?!旦)|个百分点)/;

/** Records every slip of a parsed body. */
export function refuseSlips(tree: Root, log: Log): void {
  walk<RootContent>(tree.children, (node) => {
    if (node.type === 'list') refuseSign(node, log);
    else if (node.type === 'paragraph') refuseLines(node, log);
    else if (node.type === 'heading' && node.position) {
      const found = slice(log, node.position);
      if (!found.startsWith('#')) refuse(log, { fault: underlined, at: node.position.start, found });
    }
  });
}

/** Several amounts below each other are a list; a single one is a minus with a space behind it. */
function refuseSign(list: List, log: Log): void {
  const [item, second] = list.children;
  if (second !== undefined || item?.position === undefined) return;
  const found = slice(log, item.position);
  const amount = AMOUNT.exec(found.slice(1).trimStart())?.[0];
  const mark = found.charAt(0);
  if (amount !== undefined && (mark === '-' || mark === '+')) {
    refuse(log, { fault: lostSign(mark, amount), at: item.position.start, found });
  }
}

function refuseLines(paragraph: Paragraph, log: Log): void {
  const { line = 1, column = 1 } = paragraph.position?.start ?? {};
  const lines = slice(log, paragraph.position).split(/\r\n|\r|\n/);
  for (const [index, text] of lines.entries()) {
    const from = index === 0 ? column : 1;
    const marks = HEADING.exec(text)?.[0];
    if (marks !== undefined) {
      const at = { line: line + index, column: from + marks.search(/[#＃]/) };
      refuse(log, { fault: unspaced(text.slice(marks.length)), at, found: text.trim() });
    }
    const next = lines[index + 1];
    if (next !== undefined && ROW.test(text) && ROW.test(next) && !ROW.test(lines[index - 1] ?? '')) {
      const at = { line: line + index, column: from + text.search(/[|｜]/) };
      refuse(log, { fault: noTable, at, found: text.trim() });
    }
    const figure = FIGURE_ENDS.exec(text.slice(-figureMax));
    if (next === undefined || figure === null || !FIGURE_GOES_ON.test(next)) continue;
    const found = `${figure[0]}\n${next.trim()}`;
    refuse(log, { fault: broken, at: { line: line + index, column: from + text.length - figure[0].length }, found });
  }
}

function lostSign(mark: string, amount: string): Fault {
  const name = mark === '-' ? '负号' : '加号';
  return {
    name: 'lost-sign',
    message: `“${mark} ${amount}”的${name}后面有空格，会被当成列表的标记。`,
    fix: `写作“${mark}${amount}”，中间不空格；要列一项就写作“* ${amount}”。`,
  };
}

function unspaced(words: string): Fault {
  return {
    name: 'heading-space',
    message: '这一行像标题，却不会排成标题。',
    fix: `标题写作“## ${words.slice(0, 20)}”，用半角的“#”，前面不留空白，后面空一格；只要显示“#”就写作“\\#”。`,
  };
}

const underlined: Fault = {
  name: 'heading-underline',
  message: '文字下面紧接着一行横线或等号，会把上面的文字变成标题。',
  fix: '标题写作“## 标题”；分隔线在“---”前面空一行；都不是就删去这一行。',
};

const noTable: Fault = {
  name: 'no-table',
  message: '这几行像表格，却不会排成表格。',
  fix: '表头下面加一行“| --- | --- |”，列数与表头相同，竖线用半角。',
};

const broken: Fault = {
  name: 'broken-figure',
  message: '一个数字或它的单位断在两行里。',
  fix: '把数字和单位写在同一行；是两个数字就用顿号“、”隔开。',
};
