/** YAML that parses but is more than data: anchors, tags, directives, and keys that are no names or come twice. */
import { type Document, isAlias, isMap, isScalar, type Node, type Pair, type Scalar, visit, type YAMLMap } from 'yaml';

export interface YamlHazard {
  name: string;
  message: string;
  fix: string;
  stated: string | null;
  /** Where it stands in the text. */
  offset: number;
}

/** Every hazard of a parsed text, in its order. Time grows with the length only. */
export function yamlHazards(document: Document.Parsed, text: string): YamlHazard[] {
  const hazards: YamlHazard[] = [];
  if (document.directives.yaml.explicit === true || Object.keys(document.directives.tags).length > 1) {
    hazards.push({ ...directive, stated: null, offset: 0 });
  }
  visit(document, {
    Node: (_key, node) => {
      for (const hazard of nodeHazards(node, text)) hazards.push(hazard);
    },
  });
  return hazards;
}

function nodeHazards(node: Node, text: string): YamlHazard[] {
  const start = node.range?.[0] ?? 0;
  if (isAlias(node)) return [{ ...alias, stated: null, offset: start }];
  const hazards: YamlHazard[] = [];
  if ('anchor' in node && node.anchor !== undefined) {
    hazards.push({ ...alias, stated: null, offset: markBefore('&', start, text) });
  }
  if (isMap(node)) for (const hazard of keyHazards(node, text)) hazards.push(hazard);
  if (node.tag !== undefined) hazards.push({ ...tag, stated: node.tag, offset: markBefore('!', start, text) });
  return hazards;
}

/** An anchor or tag stands before the node that carries it. */
function markBefore(mark: string, start: number, text: string): number {
  const found = text.lastIndexOf(mark, start);
  return found < 0 ? start : found;
}

function keyHazards(map: YAMLMap, text: string): YamlHazard[] {
  const seen = new Set<string>();
  return map.items.flatMap((pair): YamlHazard[] => {
    const offset = offsetOf(pair, map);
    if (!isPlainKey(pair.key, text)) return [{ ...oddKey, stated: null, offset }];
    const name = String(pair.key.value);
    if (name === '__proto__') return [{ ...protoKey, stated: name, offset }];
    const isRepeated = seen.has(name);
    seen.add(name);
    return isRepeated ? [{ ...duplicateKey, stated: name, offset }] : [];
  });
}

function offsetOf({ key, value }: Pair<unknown, unknown>, map: YAMLMap): number {
  const node = (isScalar(key) ? key : undefined) ?? (isScalar(value) ? value : undefined);
  return node?.range?.[0] ?? map.range?.[0] ?? 0;
}

/** A key that is read as what is written: `1.10`, `0x10` and a key left out would each become something else. */
function isPlainKey(key: unknown, text: string): key is Scalar {
  if (!isScalar(key) || key.value === null || key.range == null) return false;
  return typeof key.value === 'string' || String(key.value) === text.slice(key.range[0], key.range[1]);
}

type Words = Pick<YamlHazard, 'name' | 'message' | 'fix'>;

const alias: Words = {
  name: 'alias',
  message: '数据里用了 YAML 的锚点（&）或引用（*）。',
  fix: '把内容直接写出来；文字以 & 或 * 开头时加引号。',
};
const tag: Words = {
  name: 'tag',
  message: '数据里用了 YAML 的类型标记（!）。',
  fix: '删去类型标记；文字以 ! 开头时加引号。',
};
const directive: Words = {
  name: 'directive',
  message: '文件开头用了 YAML 的指令（%）。',
  fix: '删去以 % 开头的行和它下面的 ---。',
};
const oddKey: Words = {
  name: 'odd-key',
  message: '字段名缺失，或不是普通文字。',
  fix: '写成“字段名: 值”，字段名用英文字母、数字和短横线。',
};
const protoKey: Words = { name: 'odd-key', message: '字段名 __proto__ 不能使用。', fix: '改正字段名或删去这一项。' };
const duplicateKey: Words = {
  name: 'duplicate-key',
  message: '同一处写了两个相同的字段。',
  fix: '删去重复的一个，或改正字段名。',
};
