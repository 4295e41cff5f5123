/** Scores, parts, evidence and annual rows that the framework does not know. */
import { type Finding, formFinding } from '../check/finding.ts';
import { type Framework, type Scored, scoredIn } from '../report/framework.ts';
import type { Method } from '../report/method.ts';
import type { Report } from '../report/report.ts';
import { SCORERS } from '../report/scorer.ts';
import { leavesOf, type NodeScore } from '../score/scorecard.ts';
import type { ReportView } from '../score/view.ts';
import type { EvidenceSource } from '../report/score.ts';
import { evidenceChoices, evidenceNames } from '../score/evidence-names.ts';
import { capped } from './capped.ts';
import { suggestion } from './nearest.ts';
import type { ReportFile } from './report-file.ts';
import type { Keys, SourceMap } from './source-map.ts';

/** What one framework scores: the report itself or one of its sheets, and where that stands in the file. */
interface Holder {
  /** As written, and with its rows under their nodes. */
  written: Pick<Report, 'scores' | 'targets'>;
  placed: Pick<Report, 'targets'>;
  tree: readonly NodeScore[];
  framework: Framework | null;
  source: SourceMap;
  /** The keys of the sheet; none for the report. */
  at: Keys;
  what: string;
}

/** One finding for every id in the scores and targets of a report and its sheets that their framework does not define. */
export function indicatorFindings({ report, source }: ReportFile, view: ReportView): Finding[] {
  const own: Holder = {
    ...{ written: report, placed: view.report, tree: view.scorecard.tree },
    ...{ framework: view.framework, source },
    ...{ at: [], what: '报告' },
  };
  const sheets = view.sheets.map((each): Holder => ({
    ...{ written: each.sheet, placed: each.view.report, tree: each.view.scorecard.tree },
    ...{ framework: each.view.framework, source },
    ...{ at: ['sheets', each.index], what: '这张表' },
  }));
  return [own, ...sheets].flatMap((scored) => {
    const nodes = scoredIn(scored.framework);
    const faults = [...scoreFaults(scored.written, nodes), ...targetFaults(scored.written, nodes)];
    return [...unknownFindings(faults, scored), ...weightFindings(scored, nodes), ...sharedFindings(scored, nodes)];
  });
}

function unknownFindings(faults: readonly Fault[], { framework, source, at, what: holder }: Holder): Finding[] {
  const placed = faults.map((fault) => ({ ...fault, keys: [...at, ...fault.keys] }));
  return capped(placed, ({ keys, id, what, known }) =>
    formFinding('unknown-indicator', source.key(keys), {
      message: framework === null ? `${holder}没有指标体系，却写了${what} ${id}。` : `指标体系里没有${what} ${id}。`,
      fix: framework === null ? '填写 framework，或删去这一项。' : `改正编号。${suggestion(id, known)}`,
      at: keys.join('.'),
      stated: id,
      expected: known.join('、') || null,
    }),
  );
}

/** Rows that the department sets up under a node are indicators, and an id may name only one indicator. */
function sharedFindings({ placed, source, at }: Holder, nodes: Nodes): Finding[] {
  const shared = placed.targets.flatMap(({ id, under }, index) =>
    under !== undefined && nodes.has(id) ? [{ id, keys: [...at, 'targets', index, 'id'] }] : [],
  );
  return capped(shared, ({ id, keys }) =>
    formFinding('duplicate-id', source.value(keys), {
      message: `年度指标的编号 ${id} 已经是指标体系里“${nodes.get(id)?.name ?? id}”的编号。`,
      fix: '给年度指标换一个编号。',
      ...{ at: keys.join('.'), stated: id },
    }),
  );
}

/** A report must not set a weight that the framework fixes; a score needs the weight that the framework leaves open. */
function weightFindings({ written, tree, source, at }: Holder, nodes: Nodes): Finding[] {
  const open = new Set(emptyGroups(tree));
  const faults = Object.entries(written.scores).flatMap(([id, score]) => {
    const node = nodes.get(id);
    if (node === undefined) return [];
    const { weight } = score;
    // A bonus or penalty item has bounds instead of a weight.
    const hasBounds = node.most !== undefined || node.least !== undefined;
    const isSet = weight !== undefined && (node.weight !== undefined || hasBounds);
    // A score of a node above scored rows is a subtotal, which needs no weight.
    const given = (['stated', ...SCORERS, 'grade'] as const).find((field) => score[field] !== undefined);
    const field = isSet ? 'weight' : open.has(id) ? given : undefined;
    return field === undefined ? [] : [{ node, isSet, keys: [...at, 'scores', id, field] }];
  });
  return capped(faults, ({ node: { name, weight }, isSet, keys }) =>
    formFinding('weight-unclear', source.value(keys), {
      message: isSet
        ? `“${name}”的分值由指标体系规定${weight === undefined ? '' : `，是 ${weight} 分`}，报告里不能另写。`
        : `“${name}”写了得分或等级，没有写分值，指标体系也没有规定。`,
      fix: isSet ? '删去 weight；分值确实不同的，改用相应的指标体系。' : '照原表写上 weight（分值）。',
      at: keys.join('.'),
    }),
  );
}

/** The nodes without a weight and without a scored row: their score would count nowhere. */
function emptyGroups(nodes: readonly NodeScore[]): string[] {
  return nodes.flatMap((node) => {
    if (node.kind !== 'group') return [];
    const isEmpty = node.weight === null && leavesOf([node]).length === 0;
    return [...(isEmpty ? [node.id] : []), ...emptyGroups(node.children)];
  });
}

/** An id that nothing defines: where it stands, what it should be the id of, and which ids there are. */
interface Fault {
  keys: Keys;
  id: string;
  what: string;
  known: readonly string[];
}

type Nodes = ReadonlyMap<string, Scored>;

function* scoreFaults(report: Pick<Report, 'scores'>, nodes: Nodes): Generator<Fault> {
  const ids = [...nodes.keys()];
  for (const [id, score] of Object.entries(report.scores)) {
    const node = nodes.get(id);
    if (node === undefined) {
      yield { keys: ['scores', id], id, what: '指标', known: ids };
      continue;
    }
    const names = node.method === undefined ? [] : evidenceNames(node.method);
    yield* evidenceFaults(score.evidence, ['scores', id, 'evidence'], names);
    yield* choiceFaults(score.evidence, ['scores', id, 'evidence'], node.method);
    const methods = partMethods(node);
    for (const [partId, part] of Object.entries(score.parts ?? {})) {
      const keys = ['scores', id, 'parts', partId];
      const method = methods.get(partId);
      if (method === undefined) yield { keys, id: partId, what: '评分项', known: [...methods.keys()] };
      else {
        yield* evidenceFaults(part.evidence, [...keys, 'evidence'], evidenceNames(method));
        yield* choiceFaults(part.evidence, [...keys, 'evidence'], method);
      }
    }
  }
}

function* targetFaults(report: Pick<Report, 'targets'>, nodes: Nodes): Generator<Fault> {
  const known = [...nodes.values()].filter((node) => node.rows === 'report').map((node) => node.id);
  for (const [index, { under }] of report.targets.entries()) {
    if (under === undefined || known.includes(under)) continue;
    yield { keys: ['targets', index, 'under'], id: under, what: '可由部门设置指标的节点', known };
  }
}

type EvidenceBlock = Record<string, EvidenceSource> | undefined;

function evidenceFaults(evidence: object | undefined, keys: Keys, known: readonly string[]): Fault[] {
  return Object.keys(evidence ?? {})
    .filter((id) => !known.includes(id))
    .map((id) => ({ keys: [...keys, id], id, what: '评分依据', known }));
}

/** States, requirements and special cases of the evidence that the method does not have. */
function* choiceFaults(evidence: EvidenceBlock, keys: Keys, method: Method | undefined): Generator<Fault> {
  for (const [name, source] of Object.entries(evidence ?? {})) {
    const known = method === undefined ? undefined : evidenceChoices(method, name);
    if (known === undefined || typeof source !== 'object' || Array.isArray(source)) continue;
    const what = name === 'items' ? '要求' : name === 'state' ? '情形' : '特殊情形';
    if ('state' in source && !known.includes(source.state))
      yield { keys: [...keys, name, 'state'], id: source.state, what, known };
    if (!('items' in source)) continue;
    for (const id of Object.keys(source.items))
      if (!known.includes(id)) yield { keys: [...keys, name, id], id, what, known };
  }
}

/** The methods of a leaf's parts; the terms of a schedule take no evidence of their own. */
function partMethods(node: Scored): ReadonlyMap<string, Method> {
  if (node.method?.name === 'schedule') {
    const terms = [...node.method.quarters, node.method.mean];
    return new Map(terms.map(({ id }) => [id, { name: 'judged' }]));
  }
  return new Map((node.parts ?? []).map(({ id, method }) => [id, method]));
}
