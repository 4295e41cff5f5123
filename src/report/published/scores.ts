/** The stated scores, those of their parts, and the evidence given for them. */
import { parseMeasured } from '../../number/unit.ts';
import { type Datum, isExactUnit } from '../datum.ts';
import type { Report } from '../report.ts';
import type { EvidenceSource } from '../score.ts';

interface Spot {
  path: string;
  keys: readonly (string | number)[];
  name: string;
}

export function* scoreData({ scores }: Report): Generator<Datum> {
  for (const [id, score] of Object.entries(scores)) {
    const spot = { path: `scores.${id}`, keys: ['scores', id], name: `指标 ${id} ` };
    yield* statedData(score.stated, spot);
    yield* evidenceData(score.evidence, spot);
    for (const [partId, part] of Object.entries(score.parts ?? {})) {
      const below = {
        path: `${spot.path}.parts.${partId}`,
        keys: [...spot.keys, 'parts', partId],
        name: `指标 ${id} 评分项 ${partId} `,
      };
      yield* statedData(part.stated, below);
      yield* evidenceData(part.evidence, below);
    }
  }
}

function* statedData(figure: string | undefined, spot: Spot): Generator<Datum> {
  if (figure === undefined) return;
  const content = { kind: 'figure', figure, unit: '分' } as const;
  yield { path: `${spot.path}.stated`, keys: [...spot.keys, 'stated'], name: `${spot.name}自评得分`, content, exact: true };
}

function* evidenceData(evidence: Record<string, EvidenceSource> | undefined, spot: Spot): Generator<Datum> {
  for (const [name, source] of Object.entries(evidence ?? {})) {
    const here = { path: `${spot.path}.evidence.${name}`, keys: [...spot.keys, 'evidence', name], name: `${spot.name}依据 ${name}` };
    if (typeof source === 'string') {
      yield figureDatum(source, here);
    } else if (Array.isArray(source)) {
      for (const [index, row] of source.entries()) {
        for (const [field, label] of [['target', '目标值'], ['actual', '完成值']] as const) {
          yield figureDatum(row[field], {
            path: `${here.path}.${row.id}.${field}`,
            keys: [...here.keys, index, field],
            name: `${row.name}${label}`,
          });
        }
      }
    }
  }
}

function figureDatum(text: string, spot: Spot): Datum {
  const { figure, unit } = parseMeasured(text) ?? { figure: text, unit: '' };
  return { ...spot, content: { kind: 'figure', figure, unit }, exact: isExactUnit(unit) };
}
