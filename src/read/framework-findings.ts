/** Evidence that a framework names and its method does not ask for. */
import { type Finding, formFinding } from '../check/finding.ts';
import type { Framework, Indicator } from '../report/framework.ts';
import { evidenceNames } from '../score/evidence-names.ts';
import { capped } from './capped.ts';
import { suggestion } from './nearest.ts';
import type { Keys, SourceMap } from './source-map.ts';

/** One finding for every such name. */
export function frameworkFindings({ indicators }: Framework, source: SourceMap): Finding[] {
  return capped(evidenceFaults(indicators, ['indicators']), ({ name, node, keys }) => {
    const known = node.method === undefined ? [] : evidenceNames(node.method);
    return formFinding('unknown-indicator', source.key(keys), {
      message:
        known.length === 0
          ? `“${node.name}”不按评分依据计分，却写了评分依据 ${name}。`
          : `“${node.name}”的评分方法里没有评分依据 ${name}。`,
      fix: known.length === 0 ? '删去 evidence。' : `改正名称。${suggestion(name, known)}`,
      at: keys.join('.'),
      stated: name,
      expected: known.join('、') || null,
    });
  });
}

interface Fault {
  name: string;
  node: Indicator;
  keys: Keys;
}

function evidenceFaults(nodes: readonly Indicator[], keys: Keys): Fault[] {
  return nodes.flatMap((node, index): Fault[] => {
    const here = [...keys, index];
    const known = node.method === undefined ? [] : evidenceNames(node.method);
    const unknown = Object.keys(node.evidence ?? {}).filter((name) => !known.includes(name));
    const own = unknown.map((name) => ({ name, node, keys: [...here, 'evidence', name] }));
    return [...own, ...evidenceFaults(node.indicators ?? [], [...here, 'indicators'])];
  });
}
