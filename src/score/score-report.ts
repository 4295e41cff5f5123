/** Scores a report under its framework: every node of the tree, what is added and taken off, and the total. */
import { exact, plain, sum } from '../number/exact.ts';
import type { Datum } from '../report/datum.ts';
import type { Framework, Indicator } from '../report/framework.ts';
import type { Method } from '../report/method.ts';
import type { Report } from '../report/report.ts';
import { gradeMeant } from '../report/grade.ts';
import { otherScores, SCORERS } from '../report/scorer.ts';
import type { Score } from '../report/score.ts';
import type { Target } from '../report/target.ts';
import { scoreAdjustments } from './adjustment.ts';
import { gatherEvidence } from './gather.ts';
import { scoreMethod } from './method.ts';
import { gradeOf, gradeScale } from './grade.ts';
import { partsOf, sumOf } from './leaf-parts.ts';
import { likeStated, recompute } from './recompute.ts';
import { type LeafScore, leavesOf, type NodeScore, type Scorecard, type SilentNode } from './scorecard.ts';
import { rowScore } from './target-row.ts';

interface Scoring {
  report: Report;
  framework: Framework;
  data: ReadonlyMap<string, Datum>;
  undisclosed: Map<string, SilentNode[]>;
}

/**
 * Scores a report under its framework.
 *
 * @param data  all published data of the report, for evidence that refers to them.
 */
export function scoreReport(report: Report, framework: Framework | null, data: ReadonlyMap<string, Datum>): Scorecard {
  const stated = { total: report.stated.total ?? null, grade: report.stated.grade ?? null };
  if (framework === null) {
    const recomputed = { total: null, grade: null, computedPoints: null };
    const meant = { stated: meantIn(report, framework, stated.grade), recomputed: null };
    return { tree: [], adjustments: [], undisclosed: new Map(), stated, recomputed, meant, weights: null };
  }
  const scoring: Scoring = { report, framework, data, undisclosed: new Map() };
  const tree = framework.indicators.map((node) => scoreNode(node, [], scoring));
  const scored = leavesOf(tree);
  const adjustments = scoreAdjustments(report, framework, data);
  const weights = { sum: plain(sum(scored.map((leaf) => exact(leaf.weight)))), total: framework.total };
  const recomputed = totals({ leaves: scored, adjustments }, scoring, weights);
  const meant = {
    stated: meantIn(report, framework, stated.grade),
    recomputed: meantIn(report, framework, recomputed.grade),
  };
  return { tree, adjustments, undisclosed: scoring.undisclosed, stated, recomputed, meant, weights };
}

function meantIn(report: Report, framework: Framework | null, grade: string | null): string | null {
  return grade === null ? null : gradeMeant(grade, gradeScale({ report, framework }));
}

function scoreNode(node: Indicator, above: string[], scoring: Scoring): NodeScore {
  const path = [...above, node.name];
  const rows = node.rows === 'report' ? scoring.report.targets.filter((target) => target.under === node.id) : [];
  const below = node.indicators ?? [];
  const own = scoring.report.scores[node.id];
  const isScoredHere = own !== undefined && isJudged(own) && !isScoredBelow(node, scoring);
  const weight = node.weight ?? own?.weight;
  if (weight !== undefined && (node.method !== undefined || isScoredHere)) {
    if (below.length > 0) {
      const nodes = below.map((child) => undisclosedNode(child, scoring.report));
      scoring.undisclosed.set(node.id, nodes);
    }
    const leaf = scoreLeaf({ ...node, weight }, path, scoring);
    return node.weight === undefined ? { ...leaf, isWeighed: true } : leaf;
  }
  const children = [
    ...below.map((child) => scoreNode(child, path, scoring)),
    ...rows.map((target) => scoreTarget(target, path, scoring)),
  ];
  // A weight that the report prints has a row, also where it prints nothing below it.
  if (weight !== undefined && own?.weight !== undefined && !children.some(hasRow))
    return { ...scoreLeaf({ ...node, weight }, path, scoring), isWeighed: true };
  return {
    kind: 'group',
    id: node.id,
    name: node.name,
    weight: weight ?? null,
    stated: own?.stated ?? null,
    ...otherScores(own),
    grade: own?.grade ?? null,
    children,
  };
}

/** Whether a table has a row for it or for something below it. */
function hasRow(node: NodeScore): boolean {
  return node.kind === 'group' ? node.children.some(hasRow) : true;
}

function isScoredBelow(node: Indicator, scoring: Scoring): boolean {
  const { scores, targets } = scoring.report;
  if (node.rows === 'report') return targets.some((target) => target.under === node.id && target.weight !== undefined);
  return (node.indicators ?? []).some((child) => isScored(scores[child.id]) || isScoredBelow(child, scoring));
}

function isScored(score: Score | undefined): boolean {
  return score !== undefined && (isJudged(score) || Object.values(score.parts ?? {}).some(isJudged));
}

/** Whoever gave points, or a grade: what is published has a row. */
function isJudged(score: Omit<Score, 'parts'>): boolean {
  return (['stated', ...SCORERS, 'grade'] as const).some((field) => score[field] !== undefined);
}

function undisclosedNode(node: Indicator, report: Report): SilentNode {
  const { id, name, weight, indicators = [], parts = [] } = node;
  const kind = 'undisclosed' as const;
  const silent = parts.map((part): SilentNode => {
    return { kind, id: `${id}.${part.id}`, name: part.name ?? name, weight: part.weight, children: [] };
  });
  const printed = report.scores[id]?.weight;
  const children = indicators.map((child) => undisclosedNode(child, report));
  return {
    ...{ kind, id, name, weight: weight ?? printed ?? null, children },
    ...(silent.length === 0 ? {} : { parts: silent }),
    ...(printed === undefined ? {} : { isWeighed: true }),
  };
}

/** A node that is scored itself. */
type WeightedNode = Indicator & { weight: string };

function scoreLeaf(node: WeightedNode, path: string[], scoring: Scoring): LeafScore {
  const { report, framework, data } = scoring;
  const score = report.scores[node.id] ?? {};
  const method: Method = node.method ?? { name: 'judged' };
  const parts = node.parts ?? [];
  const outcome = scoreMethod(method, {
    weight: node.weight,
    decimals: framework.decimals,
    evidence: gatherEvidence(score.evidence, `scores.${node.id}.evidence`, data),
    parts: parts.map((part) => ({
      part,
      evidence: gatherEvidence(score.parts?.[part.id]?.evidence, `scores.${node.id}.parts.${part.id}.evidence`, data),
    })),
  });
  const partScores = partsOf(node, parts, { score, outcome, path, framework });
  const stated = score.stated ?? sumOf(partScores, 'stated');
  return {
    kind: 'leaf',
    id: node.id,
    name: node.name,
    path,
    weight: node.weight,
    bounds: null,
    stated,
    reviewed: score.reviewed ?? sumOf(partScores, 'reviewed'),
    thirdParty: score.thirdParty ?? sumOf(partScores, 'thirdParty'),
    grade: score.grade ?? null,
    ...recompute(outcome, { stated, weight: node.weight, decimals: framework.decimals }),
    method: method.name,
    outcome,
    explanation: node.explanation ?? null,
    reason: score.reason ?? null,
    improvement: score.improvement ?? null,
    note: score.note ?? null,
    parts: partScores,
  };
}

function scoreTarget(target: Target, above: string[], { framework, report }: Scoring): NodeScore {
  // The names that the row prints as far as its node does not say them already.
  const path = [...above, ...target.levels.slice(above.length), target.name];
  const { decimals, profile } = framework;
  const row = rowScore(target, { path, decimals, profile, year: report.year });
  return row ?? { kind: 'unscored', id: target.id, name: target.name, weight: null, children: [] };
}

/** An adjustment without a score adds nothing; a leaf without one leaves the total unknown. */
function totals(
  { leaves, adjustments }: { leaves: readonly LeafScore[]; adjustments: readonly LeafScore[] },
  { report, framework }: Scoring,
  weights: { sum: string; total: string },
): Scorecard['recomputed'] {
  const computed = leaves.filter((leaf) => leaf.basis === 'computed');
  const computedPoints = plain(sum(computed.map((leaf) => exact(leaf.weight))));
  const scores = leaves.map((leaf) => leaf.recomputed).filter((score) => score !== null);
  if (leaves.length === 0 || scores.length < leaves.length) return { total: null, grade: null, computedPoints };
  const total = sum([...scores, ...adjustments.flatMap(({ recomputed }) => recomputed ?? [])].map(exact));
  const isWhole = exact(weights.sum).eq(exact(weights.total));
  return {
    total: likeStated(total, report.stated.total ?? null),
    grade: isWhole ? gradeOf(total, gradeScale({ report, framework })) : null,
    computedPoints,
  };
}
