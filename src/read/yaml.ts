/** YAML text to plain data, with the place of every key and value. */
import { type Document, LineCounter, isAlias, isMap, isNode, isPair, isScalar, isSeq, parseDocument, visit } from 'yaml';
import { type Finding, formFinding, type Place } from '../check/finding.ts';
import { yamlFault } from './yaml-fault.ts';

export type Keys = readonly (string | number)[];

/** Where the data of one YAML text stand. */
export interface SourceMap {
  /** The place of the value at these keys, or of its nearest ancestor that exists. */
  value(keys: Keys): Place;
  /** The place of the last key itself, or of its nearest ancestor that exists. */
  key(keys: Keys): Place;
  /** The scalar as the author wrote it, without quotes; undefined where there is no scalar. */
  written(keys: Keys): string | undefined;
}

export interface YamlData {
  data: unknown;
  source: SourceMap;
  findings: Finding[];
}

const MAX_CHARACTERS = 2_000_000;
const MAX_DEPTH = 40;

/**
 * Reads one YAML text.
 *
 * @param text  without frontmatter fences.
 * @param at    the file, and the line on which the text begins.
 * @returns data is undefined when the text is too large or refers to itself.
 */
export function readYaml(text: string, at: { file: string; firstLine: number }): YamlData {
  const start: Place = { file: at.file, line: at.firstLine, column: 1 };
  if (text.length > MAX_CHARACTERS) {
    const finding = formFinding('too-large', start, {
      message: `数据部分有 ${text.length} 个字符，超过 ${MAX_CHARACTERS} 个的上限。`,
      fix: '检查是否误粘贴了其他内容；确有需要时把表格拆开。',
    });
    return { data: undefined, source: emptySource(start), findings: [finding] };
  }
  if (indentTooDeep(text)) {
    const finding = formFinding('too-deep', start, {
      message: `数据嵌套超过 ${MAX_DEPTH} 层。`,
      fix: '检查缩进和括号，减少嵌套。',
    });
    return { data: undefined, source: emptySource(start), findings: [finding] };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, strict: true, prettyErrors: true });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: at.file, line: line + at.firstLine - 1, column: col };
  };
  const source = sourceOf(document, place, text);
  const findings = document.errors.map((error) => {
    const where = place(error.pos[0]);
    const lineText = text.split(/\r?\n/)[where.line - at.firstLine] ?? '';
    const fault = yamlFault(error, lineText);
    return formFinding(fault.name, { ...where, column: fault.column ?? where.column }, fault);
  });
  if (findings.length > 0) return { data: undefined, source, findings };
  const alias = firstAlias(document, text);
  if (alias !== undefined) {
    findings.push(
      formFinding('alias', place(alias), {
        message: '数据里用了 YAML 的锚点（&）或引用（*）。',
        fix: '把内容直接写出来；文字以 & 或 * 开头时加引号。',
      }),
    );
    return { data: undefined, source, findings };
  }
  return { data: document.toJS({ maxAliasCount: 0 }) as unknown, source, findings };
}

/** Guards the parser's stack: counts nesting by indentation and brackets before anything is parsed. */
function indentTooDeep(text: string): boolean {
  let brackets = 0;
  for (const character of text) {
    if (character === '[' || character === '{') brackets += 1;
    if (character === ']' || character === '}') brackets = brackets > 0 ? brackets - 1 : 0;
    if (brackets > MAX_DEPTH) return true;
  }
  const inlineSequences = /^\s*(?:- ){40,}/m;
  if (inlineSequences.test(text)) return true;
  const indents: number[] = [];
  for (const line of text.split('\n')) {
    const indent = line.search(/[^ ]/);
    if (indent < 0) continue;
    while (indents.length > 0 && (indents.at(-1) ?? 0) >= indent) indents.pop();
    indents.push(indent);
    if (indents.length > MAX_DEPTH) return true;
  }
  return false;
}

/** Where the first anchor or alias stands. */
function firstAlias(document: Document.Parsed, text: string): number | undefined {
  let found: number | undefined;
  visit(document, {
    Node: (_key, node) => {
      if (found === undefined && (isAlias(node) || ('anchor' in node && node.anchor !== undefined))) {
        const start = node.range?.[0] ?? 0;
        found = isAlias(node) ? start : text.lastIndexOf('&', start);
        return visit.BREAK;
      }
      return undefined;
    },
  });
  return found;
}

function emptySource(place: Place): SourceMap {
  return { value: () => place, key: () => place, written: () => undefined };
}

/** One step down: the pair's key and value in a map, or the item of a list. */
function step(node: unknown, key: string | number): { key: unknown; value: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key));
    return pair === undefined ? undefined : { key: pair.key, value: pair.value };
  }
  if (isSeq(node) && typeof key === 'number' && key < node.items.length) {
    const item = node.items[key];
    return { key: item, value: item };
  }
  return undefined;
}

function sourceOf(document: Document.Parsed, place: (offset: number) => Place, text: string): SourceMap {
  const start = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);
  const walk = (keys: Keys): { key: unknown; value: unknown; whole: boolean } => {
    let at: { key: unknown; value: unknown } = { key: document.contents, value: document.contents };
    for (const key of keys) {
      const next = step(at.value, key);
      if (next === undefined) return { ...at, whole: false };
      at = next;
    }
    return { ...at, whole: true };
  };
  return {
    value: (keys) => {
      const found = walk(keys);
      return place((found.whole ? start(found.value) : undefined) ?? start(found.key) ?? 0);
    },
    key: (keys) => place(start(walk(keys).key) ?? 0),
    written: (keys) => {
      const { value, whole } = walk(keys);
      if (!whole || !isScalar(value) || value.range == null) return undefined;
      return text.slice(value.range[0], value.range[1]).replace(/^(["'])(.*)\1$/s, '$2');
    },
  };
}
