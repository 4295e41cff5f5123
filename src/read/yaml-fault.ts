/** The Chinese message for each fault that YAML itself reports. */
import type { YAMLParseError } from 'yaml';

interface Fault {
  name: string;
  message: string;
  fix: string;
  stated: string | null;
}

/** A hazard that shows in the line itself; tried before the parser's own code. */
interface LineHazard {
  name: string;
  message: string;
  /** Where the line shows it; undefined where it does not. */
  find: (line: string) => LineFault | undefined;
  /** True where the fault lies in a value: what the model says of the mended value is then the better advice. */
  isOfValue?: true;
}

interface LineFault {
  fix: string;
  /** The line as it was meant. */
  mended: string;
  /** From 0; undefined where the parser's own place is as good. */
  column?: number | undefined;
}

const LINE_HAZARDS: readonly LineHazard[] = [
  {
    name: 'full-width-colon',
    message: '这一行用了全角冒号“：”，系统读不出字段名。',
    find: (line) =>
      /^\s*(?:- )?[^\s:：#"']+：/.test(line)
        ? { fix: '把字段名后的“：”改成半角冒号加一个空格“: ”。', mended: line.replace('：', ': ') }
        : undefined,
  },
  {
    name: 'bare-comparison',
    message: '以大于号或竖线开头的值没有加引号，被当成了多行文字的标记。',
    isOfValue: true,
    find: (line) => quotedValue(line, '[>|]=?[ \\t]*[^\\s]', (value) => `给整个值加上引号，写成 ${value}。`),
  },
  {
    name: 'bare-dash',
    message: '单独的短横线被当成了列表标记。',
    isOfValue: true,
    find: (line) => quotedValue(line, '-(?=\\s*(?:$|[,}\\]]))', () => '照原表写成 "-"，或写成 { none: 空白 }。'),
  },
  {
    name: 'missing-space',
    message: '冒号后面少了一个空格。',
    find: (line) =>
      /^\s*(?:- )?[A-Za-z][\w-]*:[^\s/]/.test(line)
        ? { fix: '在字段名的冒号后面加一个空格，例如 year: 2023。', mended: line.replace(':', ': ') }
        : undefined,
  },
  {
    name: 'bare-symbol',
    message: '以特殊符号开头的值没有加引号。',
    isOfValue: true,
    find: (line) => quotedValue(line, '[%@`*]', (value) => `给整个值加上引号，写成 ${value}。`),
  },
  {
    name: 'full-width-comma',
    message: '这一行用了全角逗号“，”，系统读不出下一项。',
    find: (line) => {
      const match = /["']\s*(，)/.exec(line);
      if (match === null) return undefined;
      const mended = line.replace(/(["'])\s*，\s*/g, '$1, ');
      return { fix: '把引号后面的“，”改成半角逗号“,”。', mended, column: line.indexOf('，', match.index) };
    },
  },
  {
    name: 'text-after-quote',
    message: '引号外面还有文字。',
    isOfValue: true,
    find: textAfterQuote,
  },
];

/** Puts every value of a line that begins like this into quotes; within brackets a value ends where the next begins. */
function quotedValue(line: string, begins: string, fix: (quoted: string) => string): LineFault | undefined {
  const isFlow = /[{[]/.test(line.split(/["']/)[0] ?? '');
  const pattern = isFlow
    ? new RegExp(`(:[ \\t]+)(${begins}[^,{}[\\]"']*?)(?=[ \\t]*[,}\\]])`, 'g')
    : new RegExp(`(:[ \\t]+)(${begins}.*?)[ \\t]*$`, 'g');
  const first = pattern.exec(line);
  const [, colon = '', value = ''] = first ?? [];
  if (first === null) return undefined;
  const mended = line.replace(pattern, (_whole, before: string, text: string) => `${before}${JSON.stringify(text)}`);
  return { fix: fix(JSON.stringify(value)), mended, column: first.index + colon.length };
}

/** Quotes are taken in pairs from the left, or what stands between two quoted values would count. */
function textAfterQuote(line: string): LineFault | undefined {
  const pattern =
    /^((?:[^"']*(?:"[^"]*"|'[^']*')\s*(?=[,}\]#:]|$))*[^"']*)("[^"]*"|'[^']*')(\s*[^\s,}\]#:"'][^,}\]#:"']*)/;
  const [whole = '', before = '', quoted = '', after = ''] = pattern.exec(line) ?? [];
  if (whole === '') return undefined;
  const value = JSON.stringify(`${quoted.slice(1, -1)}${after.trim()}`);
  return {
    fix: `把引号外面的文字也写进引号里，写成 ${value}。`,
    mended: `${before}${value}${line.slice(whole.length)}`,
  };
}

const BY_CODE: Readonly<Record<string, Omit<Fault, 'stated'>>> = {
  TAB_AS_INDENT: { name: 'tab', message: '这一行用制表符（Tab）缩进。', fix: '把制表符改成空格，每一级缩进两个空格。' },
  BAD_ALIAS: { name: 'bare-symbol', message: '以星号开头的值没有加引号。', fix: '给这个值加上引号。' },
  BAD_INDENT: {
    name: 'indentation',
    message: '这一行没有与同组的各行对齐，或前面的括号没有成对。',
    fix: '同一组的各行左边要对齐，每一级缩进两个空格：检查这一行和上面几行行首的空格，以及括号是否成对。',
  },
  MISSING_CHAR: { name: 'unclosed', message: '引号或括号没有成对。', fix: '补上缺少的引号或括号。' },
  BLOCK_AS_IMPLICIT_KEY: {
    name: 'indentation',
    message: '这一行出现了两个字段。',
    fix: '每行只写一个字段；文字里有冒号时给整段文字加引号。',
  },
  MULTILINE_IMPLICIT_KEY: {
    name: 'missing-colon',
    message: '这一行读不出“字段: 值”的结构。',
    fix: '写成“字段名: 值”，冒号用半角，后面加一个空格；长文字要缩进在字段之下。',
  },
};

const TOO_FAR = {
  name: 'indentation',
  message: '这一行的行首比上一行多了空格。',
  fix: '同一组的各行左边要对齐：删去多出的空格。上一行的文字没有写完的，给整段文字加上引号。',
};

// Some patterns take time that grows with the square of a line's length, and a hazard shows at its beginning.
const LINE_MAX = 1_000;

/** A fault and its place, counted from 1 within the text. */
export interface PlacedFault extends Fault {
  line: number;
  column: number;
  /** The line as it was meant, where the line itself shows that. */
  mended?: string;
  isOfValue?: true | undefined;
}

interface Written {
  lines: readonly string[];
  /** The place of an offset, counted from 1. */
  place: (offset: number) => { line: number; column: number };
}

/**
 * Explains what the parser says in words that an editor can act on: one fault, one finding.
 *
 * The parser goes on after a fault and complains of everything that it then takes wrongly. What shows in a line itself
 * is always reported; of faults of structure only the first in each block that begins at the margin.
 */
export function yamlFaults(errors: readonly YAMLParseError[], { lines, place }: Written): PlacedFault[] {
  const faults: PlacedFault[] = [];
  let structural: number | undefined;
  for (const error of errors) {
    const fault = placedFault(error, place(error.pos[0]), lines);
    if (!fault.isOfLine) {
      const from = structural;
      structural = fault.line;
      if (from !== undefined && lines.slice(from, fault.line).every((line) => !/^\S/.test(line))) continue;
    }
    const before = faults.at(-1);
    if (before?.line === fault.line && (before.name === fault.name || !fault.isOfLine)) continue;
    faults.push(fault);
    if (fault.isLast) break;
  }
  return faults;
}

/** A fault; `isOfLine` where the line itself shows it, `isLast` where everything after it is taken wrongly. */
type Judged = PlacedFault & { isOfLine: boolean; isLast: boolean };

function placedFault(error: YAMLParseError, at: { line: number; column: number }, lines: readonly string[]): Judged {
  const whole = lines[at.line - 1] ?? '';
  const line = whole.slice(0, LINE_MAX);
  const structure = { isOfLine: false, isLast: false };
  if (error.code === 'TAB_AS_INDENT') return { ...known(error.code), stated: stated(line), ...at, ...structure };
  const first = lines.findIndex((each) => each.trim() !== '');
  if (error.code === 'UNEXPECTED_TOKEN' && /^\S/.test(line) && /^\s/.test(lines[first] ?? '')) {
    const fix = '删去这一行行首的空格：最外面一级的字段从行首写起。';
    const words = { ...TOO_FAR, message: '第一个字段的前面多了空格。', fix };
    return { ...words, stated: stated(lines[first] ?? ''), line: first + 1, column: 1, isOfLine: false, isLast: true };
  }
  for (const { name, message, find, isOfValue } of LINE_HAZARDS) {
    const found = find(line);
    if (found === undefined) continue;
    const column = found.column === undefined ? at.column : found.column + 1;
    const mended = line === whole ? { mended: found.mended, isOfValue } : {};
    const words = { name, message, fix: found.fix, stated: stated(line) };
    return { ...words, ...mended, line: at.line, column, isOfLine: true, isLast: false };
  }
  const below = lines[at.line] ?? '';
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && indentation(below) > indentation(line))
    return { ...TOO_FAR, stated: stated(below), line: at.line + 1, column: 1, ...structure };
  return { ...known(error.code), stated: stated(line), ...at, ...structure };
}

function stated(line: string): string | null {
  return line.trim() === '' ? null : line.trim().slice(0, 80);
}

function indentation(line: string): number {
  return line.trim() === '' ? 0 : line.length - line.trimStart().length;
}

function known(code: string): Omit<Fault, 'stated'> {
  return (
    BY_CODE[code] ?? {
      name: 'yaml-syntax',
      message: '这一行不符合 YAML 格式。',
      fix: '对照相邻的行检查缩进、冒号和引号；文字里有特殊符号时给整个值加引号。',
    }
  );
}
