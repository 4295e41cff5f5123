/** Says what is too large or too deep to be parsed as YAML in bounded time, before any parser sees it. */

// The longest real report has some 60,000 characters of data.
const CHARACTERS_MAX = 1_000_000;
const DEPTH_MAX = 40;

export interface Excess {
  name: string;
  message: string;
  fix: string;
}

/** The excess of a YAML text, or undefined when it can be parsed. */
export function yamlExcess(text: string): Excess | undefined {
  if (text.length > CHARACTERS_MAX) {
    return {
      name: 'too-large',
      message: `数据部分有 ${text.length} 个字符，超过 ${CHARACTERS_MAX} 个的上限。`,
      fix: '检查是否误粘贴了其他内容；确有需要时把表格拆开。',
    };
  }
  if (hasDeepBrackets(text) || hasDeepLines(text)) {
    return { name: 'too-deep', message: `数据嵌套超过 ${DEPTH_MAX} 层。`, fix: '检查缩进和括号，减少嵌套。' };
  }
  return undefined;
}

/** Guards the parser's stack; brackets within quotes count too, and none of our texts has so many. */
function hasDeepBrackets(text: string): boolean {
  let open = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    if (bracket === '[' || bracket === '{') open += 1;
    else open = open > 0 ? open - 1 : 0;
    if (open > DEPTH_MAX) return true;
  }
  return false;
}

/** Counts levels by indentation, and by the marks that open several levels on one line (`- - - x`, `? ? x`). */
function hasDeepLines(text: string): boolean {
  const indents: number[] = [];
  for (const line of text.split('\n')) {
    const indent = line.search(/[^ ]/);
    if (indent < 0) continue;
    while (indents.length > 0 && (indents.at(-1) ?? 0) >= indent) indents.pop();
    indents.push(indent);
    const marks = /^\s*(?:[-?:][ \t]+)+/.exec(line)?.[0].match(/[-?:]/g)?.length ?? 0;
    if (indents.length + marks > DEPTH_MAX) return true;
  }
  return false;
}
