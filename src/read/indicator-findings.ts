/** Scores, parts, evidence and annual rows that the framework does not know. */
import { type Finding, formFinding } from '../check/finding.ts';
import type { Framework, Indicator } from '../report/framework.ts';
import type { Method } from '../report/method.ts';
import type { Report } from '../report/report.ts';
import { evidenceNames } from '../score/evidence-names.ts';
import { capped } from './capped.ts';
import { suggestion } from './nearest.ts';
import type { ReportFile } from './report-file.ts';
import type { Keys } from './yaml.ts';

/** One finding for every id in the report's scores and targets that its framework does not define. */
export function indicatorFindings(reportFile: ReportFile, framework: Framework | null): Finding[] {
  const { report } = reportFile;
  const nodes = new Map(allNodes(framework?.indicators ?? []).map((node) => [node.id, node]));
  const faults = [...scoreFaults(report, nodes), ...targetFaults(report, nodes)];
  return [...unknownFindings(faults, reportFile, framework), ...sharedFindings(reportFile, nodes)];
}

function unknownFindings(faults: readonly Fault[], { source }: ReportFile, framework: Framework | null): Finding[] {
  return capped(faults, ({ keys, id, what, known }) =>
    formFinding('unknown-indicator', source.key(keys), {
      message: framework === null ? `报告没有指标体系，却写了${what} ${id}。` : `指标体系里没有${what} ${id}。`,
      fix: framework === null ? '填写 framework，或删去这一项。' : `改正编号。${suggestion(id, known)}`,
      at: keys.join('.'),
      stated: id,
      expected: known.join('、') || null,
    }),
  );
}

/** Rows that the department sets up under a node stand among the indicators, where an id may name only one. */
function sharedFindings({ report, source }: ReportFile, nodes: Nodes): Finding[] {
  const shared = report.targets.flatMap(({ id, under }, index) =>
    under !== undefined && nodes.has(id) ? [{ id, index }] : [],
  );
  return capped(shared, ({ id, index }) =>
    formFinding('duplicate-id', source.value(['targets', index, 'id']), {
      message: `年度指标的编号 ${id} 已经是指标体系里“${nodes.get(id)?.name ?? id}”的编号。`,
      fix: '给年度指标换一个编号。',
      ...{ at: `targets.${index}.id`, stated: id },
    }),
  );
}

/** An id that nothing defines: where it stands, what it should be the id of, and which ids there are. */
interface Fault {
  keys: Keys;
  id: string;
  what: string;
  known: readonly string[];
}

type Nodes = ReadonlyMap<string, Indicator>;

function* scoreFaults(report: Report, nodes: Nodes): Generator<Fault> {
  const ids = [...nodes.keys()];
  for (const [id, score] of Object.entries(report.scores)) {
    const node = nodes.get(id);
    if (node === undefined) {
      yield { keys: ['scores', id], id, what: '指标', known: ids };
      continue;
    }
    const names = node.method === undefined ? [] : evidenceNames(node.method);
    yield* evidenceFaults(score.evidence, ['scores', id, 'evidence'], names);
    const methods = partMethods(node);
    for (const [partId, part] of Object.entries(score.parts ?? {})) {
      const keys = ['scores', id, 'parts', partId];
      const method = methods.get(partId);
      if (method === undefined) yield { keys, id: partId, what: '评分项', known: [...methods.keys()] };
      else yield* evidenceFaults(part.evidence, [...keys, 'evidence'], evidenceNames(method));
    }
  }
}

function* targetFaults(report: Report, nodes: Nodes): Generator<Fault> {
  const known = [...nodes.values()].filter((node) => node.rows === 'report').map((node) => node.id);
  for (const [index, { under }] of report.targets.entries()) {
    if (under === undefined || known.includes(under)) continue;
    yield { keys: ['targets', index, 'under'], id: under, what: '可由部门设置指标的节点', known };
  }
}

function evidenceFaults(evidence: object | undefined, keys: Keys, known: readonly string[]): Fault[] {
  return Object.keys(evidence ?? {})
    .filter((id) => !known.includes(id))
    .map((id) => ({ keys: [...keys, id], id, what: '评分依据', known }));
}

/** The methods of a leaf's parts; the terms of a schedule take no evidence of their own. */
function partMethods(node: Indicator): ReadonlyMap<string, Method> {
  if (node.method?.name === 'schedule') {
    const terms = [...node.method.quarters, node.method.mean];
    return new Map(terms.map(({ id }) => [id, { name: 'judged' }]));
  }
  return new Map((node.parts ?? []).map(({ id, method }) => [id, method]));
}

function allNodes(nodes: readonly Indicator[]): Indicator[] {
  return nodes.flatMap((node) => [node, ...allNodes(node.indicators ?? [])]);
}
