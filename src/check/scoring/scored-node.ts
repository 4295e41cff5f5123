/** The method, evidence and parts of a scored row. */
import { boundsOfAdjustment } from '../../report/adjustment.ts';
import { scoredIn } from '../../report/framework.ts';
import type { EvidenceSource } from '../../report/score.ts';
import { gatherEvidence } from '../../score/gather.ts';
import type { ReportView } from '../../score/view.ts';
import type { Scored } from './reach.ts';

/** What scores the row with this id (`leaf` or `leaf.part`); undefined for rows of the report's own and for terms. */
export function scoredBy(view: ReportView, id: string): Scored | undefined {
  const [leaf = '', part] = id.split('.');
  const node = scoredIn(view.framework).get(leaf);
  if (node?.method === undefined) return undefined;
  const own = view.report.scores[leaf];
  const parts = (node.parts ?? []).map(({ id: partId, method, weight }) => {
    const evidence = evidenceAt(view, own?.parts?.[partId]?.evidence, `scores.${leaf}.parts.${partId}.evidence`);
    return { id: partId, method, weight, bounds: null, evidence, parts: [] };
  });
  if (part !== undefined) return parts.find((each) => each.id === part);
  const evidence = evidenceAt(view, own?.evidence, `scores.${leaf}.evidence`);
  const { method, weight = '0' } = node;
  return { method, weight, bounds: node.weight === undefined ? boundsOfAdjustment(node) : null, evidence, parts };
}

/** The paths of the figures on which a row's score rests. */
export function evidencePaths({ report }: Pick<ReportView, 'report'>, id: string): string[] {
  const [leaf = '', part] = id.split('.');
  const score = report.scores[leaf];
  if (part !== undefined) {
    const own = pathsOf(score?.parts?.[part]?.evidence, `scores.${leaf}.parts.${part}.evidence`);
    // A term of a schedule rests on the leaf's evidence of its name, the mean on all of it.
    const ofLeaf = pathsOf(score?.evidence, `scores.${leaf}.evidence`);
    const named = ofLeaf.filter((path) => path === `scores.${leaf}.evidence.${part}`);
    return own.length > 0 ? own : named.length > 0 ? named : ofLeaf;
  }
  const below = Object.entries(score?.parts ?? {}).flatMap(([key, { evidence }]) => {
    return pathsOf(evidence, `scores.${leaf}.parts.${key}.evidence`);
  });
  return [...pathsOf(score?.evidence, `scores.${leaf}.evidence`), ...below];
}

type Sources = Record<string, EvidenceSource> | undefined;

function evidenceAt({ published }: ReportView, sources: Sources, path: string): Scored['evidence'] {
  return gatherEvidence(sources, path, published);
}

function pathsOf(sources: Sources, path: string): string[] {
  return Object.entries(sources ?? {}).flatMap(([name, source]) => {
    if (typeof source === 'string') return [`${path}.${name}`];
    if (Array.isArray(source)) {
      return source.flatMap(({ id }) => [`${path}.${name}.${id}.target`, `${path}.${name}.${id}.actual`]);
    }
    return typeof source === 'object' && 'ref' in source ? [source.ref] : [];
  });
}
