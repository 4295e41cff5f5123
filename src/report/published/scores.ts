/** The scores by whoever gave them, those of their parts, grades, and the evidence given for them. */
import { contentOf, type Datum, isExactUnit } from '../datum.ts';
import { type Framework, type Scored, scoredIn } from '../framework.ts';
import type { Method } from '../method.ts';
import type { Report } from '../report.ts';
import type { EvidenceSource, PartScore } from '../score.ts';
import { SCORERS, scorerColumn } from '../scorer.ts';

interface Spot {
  path: string;
  keys: readonly (string | number)[];
  name: string;
  method?: Method | undefined;
}

/** @param framework  gives indicators and evidence their names; without it they are called by their ids. */
export function* scoreData(report: Report, framework: Framework | null): Generator<Datum> {
  const nodes = scoredIn(framework);
  for (const [id, score] of Object.entries(report.scores)) {
    const node = nodes.get(id);
    const spot = { path: `scores.${id}`, keys: ['scores', id], name: node?.name ?? id, method: node?.method };
    yield* weightData(score.weight, spot);
    yield* pointsData(score, spot, report);
    if (score.grade !== undefined) {
      const content = { kind: 'text', text: score.grade } as const;
      const keys = [...spot.keys, 'grade'];
      yield { path: `${spot.path}.grade`, keys, name: `${spot.name}自评等级`, content, exact: true };
    }
    yield* evidenceData(score.evidence, spot);
    for (const [partId, part] of Object.entries(score.parts ?? {})) {
      yield* partData(part, partId, { leaf: spot, node, report });
    }
  }
}

function* partData(
  part: PartScore,
  id: string,
  { leaf, node, report }: { leaf: Spot; node: Scored | undefined; report: Report },
): Generator<Datum> {
  const own = node?.parts?.find((each) => each.id === id);
  const name = `${leaf.name}（${own?.name ?? termName(node?.method, id) ?? `评分项 ${id}`}）`;
  const spot = { path: `${leaf.path}.parts.${id}`, keys: [...leaf.keys, 'parts', id], name, method: own?.method };
  yield* pointsData(part, spot, report);
  yield* evidenceData(part.evidence, spot);
}

function* weightData(figure: string | undefined, spot: Spot): Generator<Datum> {
  if (figure === undefined) return;
  const content = { kind: 'figure', figure, unit: '分' } as const;
  const keys = [...spot.keys, 'weight'];
  yield { path: `${spot.path}.weight`, keys, name: `${spot.name}分值`, content, exact: true };
}

/** What the department, the finance bureau and a third party gave. */
function* pointsData(points: Omit<PartScore, 'evidence'>, spot: Spot, report: Report): Generator<Datum> {
  for (const field of ['stated', ...SCORERS] as const) {
    const figure = points[field];
    if (figure === undefined) continue;
    const label = field === 'stated' ? '自评得分' : scorerColumn(report, field);
    const content = { kind: 'figure', figure, unit: '分' } as const;
    const keys = [...spot.keys, field];
    yield { path: `${spot.path}.${field}`, keys, name: `${spot.name}${label}`, content, exact: true };
  }
}

function* evidenceData(evidence: Record<string, EvidenceSource> | undefined, spot: Spot): Generator<Datum> {
  for (const [name, source] of Object.entries(evidence ?? {})) {
    const here = {
      path: `${spot.path}.evidence.${name}`,
      keys: [...spot.keys, 'evidence', name],
      name: `${spot.name}的${evidenceName(spot.method, name)}`,
    };
    if (typeof source === 'string') {
      yield valueDatum(source, here);
    } else if (Array.isArray(source)) {
      for (const [index, row] of source.entries()) {
        for (const [field, label] of [
          ['target', '目标值'],
          ['actual', '完成值'],
        ] as const) {
          yield valueDatum(row[field], {
            path: `${here.path}.${row.id}.${field}`,
            keys: [...here.keys, index, field],
            name: `${row.name}${label}`,
          });
        }
      }
    }
  }
}

/** What a framework calls a piece of evidence; its plain name where the framework says nothing. */
function evidenceName(method: Method | undefined, name: string): string {
  const words: Record<string, string | undefined> = {
    count: '个数',
    unmet: '未完成指标',
    rate: '比率',
    ...wordsOf(method),
  };
  return words[name] ?? termName(method, name) ?? `评分依据 ${name}`;
}

function wordsOf(method: Method | undefined): Record<string, string | undefined> {
  switch (method?.name) {
    case 'rate':
      return { numerator: method.numerator, denominator: method.denominator, rate: method.ratio };
    case 'bands':
    case 'deduction':
      return {
        numerator: method.numerator,
        denominator: method.denominator,
        ...method.change,
        rate: method.ratio,
      };
    case 'tally':
      return Object.fromEntries(method.counts.map(({ id, name: counted }) => [id, counted]));
    case 'share':
      return { done: method.done, planned: method.planned };
    default:
      return {};
  }
}

function termName(method: Method | undefined, id: string): string | undefined {
  if (method?.name !== 'schedule') return undefined;
  return [...method.quarters, method.mean].find((term) => term.id === id)?.name;
}

function valueDatum(text: string, { path, keys, name }: Spot): Datum {
  const content = contentOf(text, { unit: '' });
  return { path, keys, name, content, exact: content.kind !== 'figure' || isExactUnit(content.unit) };
}
