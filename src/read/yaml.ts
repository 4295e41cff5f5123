/** YAML text to plain data, with the place of every key and value. */
import { LineCounter, isMap, isNode, isPair, isScalar, isSeq, parseDocument } from 'yaml';
import { type Finding, formFinding, type Place } from '../check/finding.ts';
import { capped } from './capped.ts';
import { plainData, plainSpots } from './plain-yaml.ts';
import { type SourceMap, sourceMap, type Spot } from './source-map.ts';
import { yamlFaults } from './yaml-fault.ts';
import { yamlExcess } from './yaml-guard.ts';
import { yamlHazards } from './yaml-hazards.ts';
import type { LocalFault } from './yaml-rest.ts';

export interface YamlData {
  data: unknown;
  source: SourceMap;
  findings: Finding[];
  /** What the findings are about, in their order; empty where the text was not parsed at all. */
  faults: LocalFault[];
}

/** The file, and the line on which a text begins. */
interface Start {
  file: string;
  firstLine: number;
}

/**
 * Reads one YAML text.
 *
 * @param text  without frontmatter fences.
 * @returns data is undefined when the text is too large or refers to itself.
 */
export function readYaml(text: string, at: Start): YamlData {
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
  const plain = plainData(text);
  if (plain !== undefined) return { data: plain.data, source: plainSource(text, at), findings: [], faults: [] };
  return readInFull(text, at);
}

/** Reads any text: what is more than plain data, or has faults, with a finding for each. */
export function readInFull(text: string, at: Start): YamlData {
  const lines = new LineCounter();
  // Its own search for repeated keys takes time that grows with their square, and so do its prettier errors.
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, strict: true, prettyErrors: false });
  const place = placeIn(lines, at);
  const source = sourceMap(text, () => ({ root: spotOf(document.contents), place }));
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

function placeIn(lines: LineCounter, { file, firstLine }: Start): (offset: number) => Place {
  return (offset) => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };
}

function emptySource(place: Place): SourceMap {
  return { value: () => place, key: () => place, written: () => undefined };
}

function plainSource(text: string, at: Start): SourceMap {
  return sourceMap(text, () => {
    const lines = new LineCounter();
    lines.addNewLine(0);
    for (const { index } of text.matchAll(/\n/g)) lines.addNewLine(index + 1);
    return { root: plainSpots(text), place: placeIn(lines, at) };
  });
}

/** A node of the parser as a spot. */
function spotOf(node: unknown): Spot {
  const [start, end] = (isNode(node) ? node.range : undefined) ?? [];
  return {
    start,
    end: isScalar(node) ? end : undefined,
    child: (key) => {
      const pair = step(node, key);
      return pair === undefined ? undefined : { key: spotOf(pair.key), value: spotOf(pair.value) };
    },
  };
}

/** One step down: the pair's key and value in a map, or the item of a list. */
function step(node: unknown, key: string | number): { key: unknown; value: unknown } | undefined {
  if (isMap(node)) {
    return node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key));
  }
  if (isSeq(node) && typeof key === 'number' && key < node.items.length) {
    const item = node.items[key];
    return { key: item, value: item };
  }
  return undefined;
}
