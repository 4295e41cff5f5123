/** Scores, parts, evidence and annual rows that the framework does not know. */
import { type Finding, formFinding } from '../check/finding.ts';
import type { Framework, Indicator } from '../report/framework.ts';
import type { Method } from '../report/method.ts';
import { evidenceNames } from '../score/evidence-names.ts';
import { suggestion } from './nearest.ts';
import type { ReportFile } from './report-file.ts';
import type { Keys } from './yaml.ts';

/** One finding for every id in the report's scores and targets that its framework does not define. */
export function indicatorFindings(reportFile: ReportFile, framework: Framework | null): Finding[] {
  const { report, source } = reportFile;
  const nodes = allNodes(framework?.indicators ?? []);
  const finding = (keys: Keys, id: string, what: string, known: readonly string[]): Finding =>
    formFinding('unknown-indicator', source.key(keys), {
      message: framework === null ? `报告没有指标体系，却写了${what} ${id}。` : `指标体系里没有${what} ${id}。`,
      fix: framework === null ? '填写 framework，或删去这一项。' : `改正编号。${suggestion(id, known)}`,
      at: keys.join('.'),
      stated: id,
      expected: known.join('、') || null,
    });
  const findings: Finding[] = [];
  for (const [id, score] of Object.entries(report.scores)) {
    const node = nodes.find((each) => each.id === id);
    if (node === undefined) {
      findings.push(finding(['scores', id], id, '指标', nodes.map((each) => each.id)));
      continue;
    }
    const names = node.method === undefined ? [] : evidenceNames(node.method);
    findings.push(...unknownEvidence(score.evidence, ['scores', id, 'evidence'], names, finding));
    const methods = partMethods(node);
    for (const [partId, part] of Object.entries(score.parts ?? {})) {
      const keys = ['scores', id, 'parts', partId];
      const method = methods.get(partId);
      if (method === undefined) findings.push(finding(keys, partId, '评分项', [...methods.keys()]));
      else findings.push(...unknownEvidence(part.evidence, [...keys, 'evidence'], evidenceNames(method), finding));
    }
  }
  const rowNodes = nodes.filter((node) => node.rows === 'report').map((node) => node.id);
  report.targets.forEach((target, index) => {
    const { under } = target;
    if (under === undefined || rowNodes.includes(under)) return;
    findings.push(finding(['targets', index, 'under'], under, '可由部门设置指标的节点', rowNodes));
  });
  return findings;
}

function unknownEvidence(
  evidence: object | undefined,
  keys: Keys,
  names: readonly string[],
  finding: (keys: Keys, id: string, what: string, known: readonly string[]) => Finding,
): Finding[] {
  return Object.keys(evidence ?? {})
    .filter((name) => !names.includes(name))
    .map((name) => finding([...keys, name], name, '评分依据', names));
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
