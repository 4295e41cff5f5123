/** The Chinese message for each fault that YAML itself reports. */
import type { YAMLParseError } from 'yaml';

interface Fault {
  name: string;
  message: string;
  fix: string;
  stated: string | null;
  /** Where in the line the fault is, counted from 1, when the line itself shows it. */
  column?: number;
}

/** A hazard that shows in the line itself; tried before the parser's own code. */
const LINE_HAZARDS: readonly {
  pattern: RegExp;
  name: string;
  message: string;
  fix: (match: RegExpMatchArray) => string;
}[] = [
  {
    pattern: /^\s*(?:- )?[^\s:：#"']+：/,
    name: 'full-width-colon',
    message: '这一行用了全角冒号“：”，系统读不出字段名。',
    fix: () => '把字段名后的“：”改成半角冒号加一个空格“: ”。',
  },
  {
    pattern: /:\s*([>|]=?\s*[^\s].*?)\s*$/,
    name: 'bare-comparison',
    message: '以大于号或竖线开头的值没有加引号，被当成了多行文字的标记。',
    fix: (match) => `写成 { bound: ">=", value: "50%" } 这样的形式，或给文字加引号："${match[1] ?? ''}"。`,
  },
  {
    pattern: /:\s*-\s*$/,
    name: 'bare-dash',
    message: '单独的短横线被当成了列表标记。',
    fix: () => '原表没有数据时写 { none: 空白 }；确实是短横线时写成 "-"。',
  },
  {
    pattern: /^[^\s:#"'-][^\s:]*:[^\s]/,
    name: 'missing-space',
    message: '冒号后面少了一个空格。',
    fix: () => '在字段名的冒号后面加一个空格，例如 year: 2023。',
  },
  {
    pattern: /:\s*([%@`].*?)\s*$/,
    name: 'bare-symbol',
    message: '以特殊符号开头的值没有加引号。',
    fix: (match) => `给这个值加上引号："${match[1] ?? ''}"。`,
  },
  {
    pattern: /["']\s*(，)/,
    name: 'full-width-comma',
    message: '这一行用了全角逗号“，”，系统读不出下一项。',
    fix: () => '把引号后面的“，”改成半角逗号“,”。',
  },
  {
    pattern: /["'][^"']*["']\s*[^\s,}\]#]+/,
    name: 'text-after-quote',
    message: '引号外面还有文字。',
    fix: () => '把单位也写进引号里，例如 "95%"。',
  },
];

const BY_CODE: Readonly<Record<string, Omit<Fault, 'stated' | 'column'>>> = {
  TAB_AS_INDENT: { name: 'tab', message: '这一行用制表符（Tab）缩进。', fix: '把制表符改成空格，每一级缩进两个空格。' },
  BAD_ALIAS: { name: 'bare-symbol', message: '以星号开头的值没有加引号。', fix: '给这个值加上引号。' },
  BAD_INDENT: {
    name: 'indentation',
    message: '缩进或括号没有对齐。',
    fix: '检查这一行和上一行的缩进，以及括号是否成对。',
  },
  MISSING_CHAR: { name: 'unclosed', message: '引号或括号没有成对。', fix: '补上缺少的引号或括号。' },
  BLOCK_AS_IMPLICIT_KEY: {
    name: 'indentation',
    message: '这一行出现了两个字段，或缩进不对。',
    fix: '每行只写一个字段；文字里有冒号时给整段文字加引号。',
  },
  MULTILINE_IMPLICIT_KEY: {
    name: 'missing-colon',
    message: '这一行读不出“字段: 值”的结构。',
    fix: '写成“字段名: 值”，冒号用半角，后面加一个空格；长文字要缩进在字段之下。',
  },
};

// Some patterns take time that grows with the square of a line's length, and a hazard shows at its beginning.
const LINE_MAX = 1_000;

/** Explains one parse error in words that an editor can act on. */
export function yamlFault(error: YAMLParseError, wholeLine: string): Fault {
  const line = wholeLine.slice(0, LINE_MAX);
  const stated = line.trim() === '' ? null : line.trim().slice(0, 80);
  if (error.code === 'TAB_AS_INDENT') return { ...known(error.code), stated };
  for (const hazard of LINE_HAZARDS) {
    const match = line.match(hazard.pattern);
    if (match !== null) {
      const column = match[1] === undefined ? undefined : line.indexOf(match[1], match.index) + 1;
      return { name: hazard.name, message: hazard.message, fix: hazard.fix(match), stated, column };
    }
  }
  return { ...known(error.code), stated };
}

function known(code: string): Omit<Fault, 'stated' | 'column'> {
  return (
    BY_CODE[code] ?? {
      name: 'yaml-syntax',
      message: '这一行不符合 YAML 格式。',
      fix: '对照相邻的行检查缩进、冒号和引号；文字里有特殊符号时给整个值加引号。',
    }
  );
}
