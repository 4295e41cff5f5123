/** The oracle's relations of a framework: weights add up, and methods can give the weight. */
import type { Adjustment } from '../../../src/report/adjustment.ts';
import type { Framework, Indicator } from '../../../src/report/framework.ts';
import type { Method } from '../../../src/report/method.ts';
import { fraction, type Fraction, isLess, isSame, least, most, total as sum, ZERO } from '../../score/oracle.ts';
import { pointsIn } from './methods.ts';
import { type Relation, relation } from './relation.ts';

export function* frameworkRelations({ total, indicators, adjustments }: Framework): Generator<Relation> {
  yield* weights(
    'total',
    fraction(total),
    indicators.map(({ weight }, index) => ({ path: `indicators.${index}.weight`, weight })),
  );
  yield* nodes(indicators, 'indicators');
  for (const [index, item] of adjustments.entries()) yield* bounds(item, `adjustments.${index}`);
}

/** The best and the worst that an adjustment's rule can give are its bounds; a list may add up to more. */
function* bounds({ method, most: up = '0', least: down = '0' }: Adjustment, keys: string): Generator<Relation> {
  const [name, list] =
    method.name === 'choice'
      ? ['states', method.states]
      : method.name === 'bands'
        ? ['bands', method.bands]
        : method.name === 'checklist'
          ? ['items', method.items]
          : ['', []];
  if (list.length === 0) return;
  const all = list.map(({ points }) => fraction(points));
  const [ups, downs] = [all.filter((each) => isLess(ZERO, each)), all.filter((each) => isLess(each, ZERO))];
  const [high, low] = name === 'items' ? [sum(ups), sum(downs)] : [most(ZERO, ...ups), least(ZERO, ...downs)];
  const isCut = name === 'items' && !isLess(high, fraction(up)) && !isLess(fraction(down), low);
  const paths = list.map((_each, index) => `${keys}.method.${name}.${index}.points`);
  const isHeld = isCut || (isSame(high, fraction(up)) && isSame(low, fraction(down)));
  yield relation(`bounds:${keys}`, [`${keys}.most`, `${keys}.least`, ...paths], isHeld ? 'holds' : 'broken');
}

function* nodes(list: readonly Indicator[], keys: string): Generator<Relation> {
  for (const [index, { weight, parts, indicators, method }] of list.entries()) {
    const here = `${keys}.${index}`;
    const own = weight === undefined ? undefined : fraction(weight);
    for (const [name, below] of [
      ['parts', parts],
      ['indicators', indicators],
    ] as const) {
      const paths = (below ?? []).map((each, at) => ({ path: `${here}.${name}.${at}.weight`, weight: each.weight }));
      if (own !== undefined && paths.length > 0) yield* weights(`${here}.weight`, own, paths);
    }
    if (own !== undefined) yield* reaches(`${here}.weight`, `${here}.method`, own, method);
    for (const [at, part] of (parts ?? []).entries()) {
      yield* reaches(`${here}.parts.${at}.weight`, `${here}.parts.${at}.method`, fraction(part.weight), part.method);
    }
    yield* nodes(indicators ?? [], `${here}.indicators`);
  }
}

/** A node without a weight leaves it to the report: then nothing follows. */
function* weights(
  path: string,
  whole: Fraction,
  below: readonly { path: string; weight: string | undefined }[],
): Generator<Relation> {
  const known = below.flatMap(({ weight }) => (weight === undefined ? [] : [fraction(weight)]));
  if (known.length < below.length) return;
  const added = sum(known);
  yield relation(
    `weights:${path}`,
    [path, ...below.map((each) => each.path)],
    isSame(added, whole) ? 'holds' : 'broken',
  );
}

/** The best that a method can give is the weight. */
function* reaches(path: string, keys: string, weight: Fraction, method: Method | undefined): Generator<Relation> {
  for (const [index, { points }] of (method?.alternatives ?? []).entries()) {
    const state = isLess(weight, pointsIn(points, weight)) ? 'broken' : 'holds';
    yield relation(`special:${path}:${index}`, [path, `${keys}.alternatives.${index}.points`], state);
  }
  const found = method === undefined ? undefined : bestOf(method, keys, weight);
  if (found === undefined) return;
  yield relation(`best:${path}`, [path, keys, ...found.paths], isSame(found.best, weight) ? 'holds' : 'broken');
}

function bestOf(method: Method, keys: string, weight: Fraction): { best: Fraction; paths: string[] } | undefined {
  const paths = (list: readonly unknown[], name: string): string[] =>
    list.map((_each, index) => `${keys}.${name}.${index}.points`);
  const all = (list: readonly { points: string }[]): Fraction[] => list.map((each) => pointsIn(each.points, weight));
  switch (method.name) {
    case 'checklist':
      return { best: sum(all(method.items)), paths: paths(method.items, 'items') };
    case 'schedule':
      return {
        best: sum(all([...method.quarters, method.mean])),
        paths: [...paths(method.quarters, 'quarters'), `${keys}.mean.points`],
      };
    case 'bands':
      return { best: most(...all(method.bands)), paths: paths(method.bands, 'bands') };
    case 'choice':
      return { best: most(...all(method.states)), paths: paths(method.states, 'states') };
    default:
      return undefined;
  }
}
