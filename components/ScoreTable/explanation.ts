/** What stands under the name of an indicator, on demand: its explanation, its standard, what was not published. */
import { type Framework, scoredIn } from '../../src/report/framework.ts';
import { oncePer } from '../../src/score/once.ts';
import type { LeafScore, SilentNode } from '../../src/score/scorecard.ts';
import type { ReportView } from '../../src/score/view.ts';
import { paragraphs, type Piece } from '../table/model.ts';

const scoredOf = oncePer((framework: Framework) => scoredIn(framework));

export function explanationPieces(
  leaf: LeafScore,
  { framework, scorecard }: Pick<ReportView, 'framework' | 'scorecard'>,
): Piece[] {
  const node = framework === null ? undefined : scoredOf(framework).get(leaf.id);
  const body = [
    ...section('指标解释', leaf.explanation),
    ...section('评分标准', node?.standard),
    ...section('关于本指标', node?.note),
    ...section('说明', leaf.note),
    ...undisclosedPieces(scorecard.undisclosed.get(leaf.id) ?? []),
  ];
  return body.length === 0 ? [] : [{ kind: 'details', name: 'explanation', summary: ['说明'], body }];
}

function section(title: string, text: string | null | undefined): Piece[] {
  if (text === null || text === undefined) return [];
  const pieces = paragraphs(`${title}：${text}`);
  return pieces.map((piece) => (typeof piece === 'string' ? { kind: 'paragraphs', texts: [piece] } : piece));
}

/** What lies below the level at which the report was scored. */
function undisclosedPieces(nodes: readonly SilentNode[]): Piece[] {
  if (nodes.length === 0) return [];
  const undisclosed = undisclosedPlaces(nodes, []);
  return [
    { kind: 'paragraphs', texts: ['下列指标的得分未公开：'] },
    { kind: 'list', items: undisclosed.map(({ text }) => text), anchors: undisclosed.map(({ anchor }) => anchor) },
  ];
}

/** Evidence may be published for an indicator whose score is not: links to it lead here. */
function undisclosedPlaces(nodes: readonly SilentNode[], above: readonly string[]): { anchor: string; text: string }[] {
  return nodes.flatMap(({ id, name, weight, isWeighed, children, parts = [] }) => {
    const path = [...above, name];
    const text = weight === null ? path.join(' / ') : `${path.join(' / ')}（${weight} 分）`;
    const own = { anchor: `i-${id}`, text };
    // A node above others is named where its weight is the report's own.
    if (children.length > 0) return [...(isWeighed ? [own] : []), ...undisclosedPlaces(children, path)];
    return [own, ...undisclosedPlaces(parts, path)];
  });
}
