/** YAML text to plain data, with the place of every key and value. */
import { type Document, LineCounter, isMap, isNode, isPair, isScalar, isSeq, parseDocument } from 'yaml';
import { type Finding, formFinding, type Place } from '../check/finding.ts';
import { capped } from './capped.ts';
import { yamlFaults } from './yaml-fault.ts';
import { yamlExcess } from './yaml-guard.ts';
import { yamlHazards } from './yaml-hazards.ts';
import type { LocalFault } from './yaml-rest.ts';

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
  /** What the findings are about, in their order; empty where the text was not parsed at all. */
  faults: LocalFault[];
}

/**
 * Reads one YAML text.
 *
 * @param text  without frontmatter fences.
 * @param at    the file, and the line on which the text begins.
 * @returns data is undefined when the text is too large or refers to itself.
 */
export function readYaml(text: string, at: { file: string; firstLine: number }): YamlData {
  const start: Place = { file: at.file, line: at.firstLine, column: 1 };
  const excess = yamlExcess(text);
  if (excess !== undefined) {
    return {
      data: undefined,
      source: emptySource(start),
      findings: [formFinding(excess.name, start, excess)],
      faults: [],
    };
  }
  const lines = new LineCounter();
  // Its own search for repeated keys takes time that grows with their square, and so do its prettier errors.
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, strict: true, prettyErrors: false });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: at.file, line: line + at.firstLine - 1, column: col };
  };
  const source = sourceOf(document, place, text);
  const within = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const faults = yamlFaults(document.errors, { lines: text.split(/\r?\n/), place: within });
  const broken = capped(faults, (fault) => {
    const { name, message, fix, stated, line, column } = fault;
    return formFinding(name, { file: at.file, line: line + at.firstLine - 1, column }, { message, fix, stated });
  });
  if (broken.length > 0) return { data: undefined, source, findings: broken, faults };
  const hazards = yamlHazards(document, text);
  const findings = capped(hazards, (hazard) => formFinding(hazard.name, place(hazard.offset), hazard));
  if (findings.length > 0) {
    return { data: undefined, source, findings, faults: hazards.map(({ offset }) => within(offset)) };
  }
  return { data: document.toJS({ maxAliasCount: 0 }) as unknown, source, findings, faults: [] };
}

function emptySource(place: Place): SourceMap {
  return { value: () => place, key: () => place, written: () => undefined };
}

/** One step down: the pair's key and value in a map, or the item of a list. */
function step(node: unknown, key: string | number): { key: unknown; value: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(
      (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key),
    );
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
