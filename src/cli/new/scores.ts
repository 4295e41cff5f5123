/** The scores of a new report: every leaf and part of its framework, with what its method asks for. */
import { type Adjustment, boundsOfAdjustment, boundsWords, kindWords } from '../../report/adjustment.ts';
import type { Framework, Indicator } from '../../report/framework.ts';
import type { Report } from '../../report/report.ts';
import type { EvidenceSource } from '../../report/score.ts';
import { evidenceRemarks } from './evidence-remarks.ts';
import { EMPTY } from './structure.ts';
import { Flow, Remarked, type Value } from '../../write/yaml-lines.ts';

type Fields = { [key: string]: Value | undefined };
type Evidence = Record<string, EvidenceSource> | undefined;

/** By indicator; undefined where the department defines all rows itself. */
export function scoresOf(framework: Framework, prior: Report | undefined): Fields | undefined {
  const known = prior?.scores ?? {};
  const entries = leavesBelow(framework.indicators, []).map(({ leaf, above }): [string, Value] => {
    const parts = leaf.parts ?? [];
    const remarks = remarksFor(leaf, known[leaf.id]?.evidence);
    const value =
      parts.length === 0
        ? { stated: EMPTY, evidence: referencesIn(known[leaf.id]?.evidence) }
        : {
            parts: Object.fromEntries(
              parts.map((part) => [
                part.id,
                new Remarked(
                  { stated: EMPTY, evidence: referencesIn(known[leaf.id]?.parts?.[part.id]?.evidence) },
                  {
                    above: [`${part.name ?? leaf.name}（${part.weight} 分）`],
                    below: remarksFor(part, known[leaf.id]?.parts?.[part.id]?.evidence),
                  },
                ),
              ]),
            ),
          };
    return [leaf.id, new Remarked(value, { above: [...above, `${leaf.name}（${leaf.weight} 分）`], below: remarks })];
  });
  const all = [...entries, ...framework.adjustments.map((item) => adjustmentEntry(item, known[item.id]?.evidence))];
  return all.length === 0 ? undefined : Object.fromEntries(all);
}

/** A bonus or penalty need not occur: then the whole entry goes. */
function adjustmentEntry(item: Adjustment, known: Evidence): [string, Value] {
  const bounds = boundsOfAdjustment(item);
  const remark = `${item.name}（${kindWords(bounds)}，${boundsWords(bounds)} 分；没有加减的，把这一项整个删去）`;
  const value = { stated: EMPTY, evidence: referencesIn(known) };
  return [item.id, new Remarked(value, { above: [remark], below: remarksFor(item, known) })];
}

interface Leaf {
  leaf: Indicator;
  /** Headings that this leaf is the first below. */
  above: string[];
}

function leavesBelow(nodes: readonly Indicator[], names: readonly string[]): Leaf[] {
  return nodes.flatMap((node, index) => {
    const heading = index === 0 ? names : [];
    const below = node.indicators ?? [];
    if (below.length > 0 && node.method === undefined) {
      const points = node.weight === undefined ? '' : `（${node.weight} 分）`;
      return leavesBelow(below, [...heading, `—— ${node.name}${points}`]);
    }
    return node.rows === 'report' ? [] : [{ leaf: node, above: [...heading] }];
  });
}

/** What is asked for and not already there. */
function remarksFor({ method, evidence = {} }: Pick<Indicator, 'evidence' | 'method'>, known: Evidence): string[] {
  if (method === undefined) return [];
  // Where the framework says in which block the figures stand, nothing is asked for.
  const there = [...Object.keys(referencesIn(known) ?? {}), ...Object.keys(evidence)];
  const lines = evidenceRemarks(method).filter((line) => !there.some((name) => line.startsWith(`${name}:`)));
  if (lines.length === 0 || there.length > 0) return [];
  return ['evidence:  # 评分依据，公布了才填：删去各行开头的 #', ...lines.map((line) => `  ${line}`)];
}

/** The evidence that last year's report took from blocks which the new one repeats. */
function referencesIn(known: Evidence): Fields | undefined {
  const references = Object.entries(known ?? {}).flatMap(([name, source]): [string, Flow][] => {
    const isRepeated = typeof source === 'object' && 'ref' in source && /^(?:budget|staffing)\./.test(source.ref);
    return isRepeated ? [[name, new Flow({ ref: source.ref })]] : [];
  });
  return references.length === 0 ? undefined : Object.fromEntries(references);
}
