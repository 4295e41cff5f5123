/** Fills in what a framework says, so that reports need not: the node of a row, and where a rule finds its figures. */
import type { Datum } from '../report/datum.ts';
import { indicatorsOf, type Framework, type Indicator } from '../report/framework.ts';
import { openNodes } from '../report/open-nodes.ts';
import type { Report } from '../report/report.ts';
import type { Score } from '../report/score.ts';
import type { Target } from '../report/target.ts';

/**
 * A report with its rows under the nodes whose names they print, and with the evidence that its framework points to.
 *
 * What the report itself says is never replaced.
 *
 * @param published  only evidence among these data is filled in.
 */
export function completeReport(
  report: Report,
  framework: Framework | null,
  published: ReadonlyMap<string, Datum>,
): Report {
  if (framework === null) return report;
  const nodes = openNodes(framework).map(({ node, path }) => ({ id: node.id, names: path.map(plainName) }));
  const targets = report.targets.map((target) => placed(target, nodes));
  const pointed = indicatorsOf(framework).flatMap((node) => pointedEvidence(node, published));
  const scores = { ...report.scores };
  for (const [id, evidence] of pointed) {
    const own: Score = scores[id] ?? {};
    scores[id] = { ...own, evidence: { ...evidence, ...own.evidence } };
  }
  return { ...report, targets, scores };
}

/** A node below which rows of the report stand, with the plain names from the first level to it. */
interface Holder {
  id: string;
  names: readonly string[];
}

function placed(target: Target, nodes: readonly Holder[]): Target {
  if (target.under !== undefined || target.levels.length === 0) return target;
  const levels = target.levels.map(plainName);
  const holders = nodes.filter(({ names }) => names.every((name, level) => name === levels[level]));
  const [deepest] = holders.sort((a, b) => b.names.length - a.names.length);
  return deepest === undefined ? target : { ...target, under: deepest.id };
}

/** 产出指标, 产出 and 产出指标（50分） are one level. */
function plainName(name: string): string {
  return name
    .replace(/\s/g, '')
    .replace(/[（(]\d+(?:\.\d+)?分?[）)]$/, '')
    .replace(/(?<=.)指标$/, '');
}

function pointedEvidence(
  { id, evidence = {} }: Indicator,
  published: ReadonlyMap<string, Datum>,
): [string, NonNullable<Score['evidence']>][] {
  const known = Object.entries(evidence).filter(([, { ref }]) => published.has(ref));
  return known.length === 0 ? [] : [[id, Object.fromEntries(known)]];
}
