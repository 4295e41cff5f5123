/** The oracle's relations of what others than the department gave, and of the grades that go with any score. */
import type { Framework, Indicator } from '../../../src/report/framework.ts';
import type { Report } from '../../../src/report/report.ts';
import { fraction, type Fraction, isLess, isSame, total as sum, ZERO } from '../../score/oracle.ts';
import type { Scoring } from './methods.ts';
import { relation, type Relation, type State } from './relation.ts';

const OTHERS = ['reviewed', 'thirdParty'] as const;
type Field = (typeof OTHERS)[number] | 'stated';

/** Something scored: its points by whoever gave them, and the pieces that make it up. */
interface Piece {
  /** The path without the name of the scorer. */
  path: string;
  weight: Fraction;
  below: Piece[];
  /** A leaf is what totals are made of. */
  isLeaf: boolean;
}

export function* othersRelations(scoring: Scoring): Generator<Relation> {
  const { report, framework, figures } = scoring;
  const pieces = framework.indicators.map((node) => pieceOf(node, report));
  for (const field of OTHERS) {
    const all = pieces.flatMap(withBelow);
    for (const piece of all) yield* pieceRelations(piece, field, scoring);
    const path = `${field}.total`;
    const claimed = figures.get(path)?.value.value;
    if (claimed === undefined) continue;
    yield relation(`within:${path}`, [path], within(claimed, fraction(framework.total)), { isLimit: true });
    const leaves = all.filter(({ isLeaf }) => isLeaf);
    yield relation(
      `total:${field}`,
      [path, ...pathsOf(leaves, field, scoring)],
      added(claimed, leaves, field, scoring),
    );
  }
  yield* gradeRelations(scoring, pieces);
}

function* pieceRelations(piece: Piece, field: Field, scoring: Scoring): Generator<Relation> {
  const { figures } = scoring;
  const path = `${piece.path}.${field}`;
  const given = figures.get(path)?.value.value;
  if (given === undefined) return;
  yield relation(`within:${path}`, [path], within(given, piece.weight), { isLimit: true });
  const leaves = piece.isLeaf ? piece.below : withBelow(piece).filter(({ isLeaf }) => isLeaf);
  if (piece.below.length > 0)
    yield relation(`sum:${path}`, [path, ...pathsOf(leaves, field, scoring)], added(given, leaves, field, scoring));
  const own = figures.get(`${piece.path}.stated`)?.value.value;
  if (piece.below.length === 0 && own !== undefined) {
    const state: State = isSame(own, given) ? 'holds' : 'broken';
    yield relation(`agree:${path}`, [path, `${piece.path}.stated`], state, { isSoft: true });
  }
}

function* gradeRelations(scoring: Scoring, pieces: readonly Piece[]): Generator<Relation> {
  const { report, framework, figures } = scoring;
  for (const field of OTHERS) {
    const [grade, total] = [report[field]?.grade, figures.get(`${field}.total`)?.value.value];
    if (grade === undefined || total === undefined || framework.bands.length === 0) continue;
    const paths = [`${field}.grade`, `${field}.total`];
    yield relation(`grade:${field}`, paths, gradeState(total, grade, framework.bands), { isLimit: true });
  }
  for (const [index, node] of framework.indicators.entries()) {
    const grade = report.scores[node.id]?.grade;
    const piece = pieces[index];
    if (grade === undefined || node.bands === undefined || piece === undefined) continue;
    const score = figures.get(`${piece.path}.stated`)?.value.value;
    if (score === undefined) continue;
    const paths = [`${piece.path}.grade`, `${piece.path}.stated`];
    yield relation(`grade:${node.id}`, paths, gradeState(score, grade, node.bands), { isLimit: true });
  }
}

function gradeState(score: Fraction, grade: string, bands: Framework['bands']): State {
  const held = bands.filter(({ atLeast, above, atMost, below }) => {
    if (atLeast !== undefined && isLess(score, fraction(atLeast))) return false;
    if (above !== undefined && !isLess(fraction(above), score)) return false;
    if (atMost !== undefined && isLess(fraction(atMost), score)) return false;
    return below === undefined || isLess(score, fraction(below));
  });
  if (held.length === 0) return 'unknown';
  return held.some((band) => band.grade === grade) ? 'holds' : 'broken';
}

function pieceOf(node: Indicator, report: Report): Piece {
  const path = `scores.${node.id}`;
  const parts = (node.parts ?? []).map((part) => {
    return { path: `${path}.parts.${part.id}`, weight: fraction(part.weight), below: [], isLeaf: false };
  });
  const rows = report.targets.filter(({ under, weight }) => under === node.id && weight !== undefined);
  const below = [
    ...(node.indicators ?? []).map((child) => pieceOf(child, report)),
    ...rows.map(({ id, weight = '0' }) => {
      return { path: `targets.${id}`, weight: fraction(weight), below: [], isLeaf: true };
    }),
    ...parts,
  ];
  // A node without a weight has what the report gives it, else what lies below it.
  const own = node.weight ?? report.scores[node.id]?.weight;
  const weight = own === undefined ? sum(below.map((piece) => piece.weight)) : fraction(own);
  const isScoredWhole = below.length === 0 && own !== undefined;
  return { path, weight, below, isLeaf: node.method !== undefined || isScoredWhole };
}

function withBelow(piece: Piece): Piece[] {
  return [piece, ...piece.below.flatMap(withBelow)];
}

/** What a piece has by one scorer: its own points, or those of its parts. */
function pointsOf(piece: Piece, field: Field, { figures }: Scoring): Fraction | undefined {
  const own = figures.get(`${piece.path}.${field}`)?.value.value;
  if (own !== undefined || piece.below.length === 0) return own;
  const below = piece.below.flatMap((each) => figures.get(`${each.path}.${field}`)?.value.value ?? []);
  return below.length < piece.below.length ? undefined : sum(below);
}

function pathsOf(pieces: readonly Piece[], field: Field, { figures }: Scoring): string[] {
  return pieces.flatMap((piece) => {
    const own = `${piece.path}.${field}`;
    return figures.has(own) ? [own] : piece.below.map(({ path }) => `${path}.${field}`);
  });
}

/** A total is the sum of its pieces, as they stand or limited to 0 and their weights. */
function added(claimed: Fraction, pieces: readonly Piece[], field: Field, scoring: Scoring): State {
  const known = pieces.flatMap((piece) => {
    const points = pointsOf(piece, field, scoring);
    return points === undefined ? [] : [{ points, weight: piece.weight }];
  });
  if (known.length < pieces.length || known.length === 0) return 'unknown';
  const limited = known.map(({ points, weight }) =>
    isLess(points, ZERO) ? ZERO : isLess(weight, points) ? weight : points,
  );
  const isSum = [sum(known.map(({ points }) => points)), sum(limited)].some((each) => isSame(each, claimed));
  return isSum ? 'holds' : 'broken';
}

function within(value: Fraction, most: Fraction): State {
  return isLess(value, ZERO) || isLess(most, value) ? 'broken' : 'holds';
}
