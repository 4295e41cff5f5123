/** One digit of a figure that takes part in a relation becomes another: is the report refused, and where? */
import type { Finding } from '../../src/check/finding.ts';
import { isRaised, judge, type Judged, type Original } from './campaign.ts';
import { digit, type Spot } from './mutate.ts';
import { Random } from './random.ts';
import type { World } from './world.ts';

export interface Try extends Judged {
  /** An error at the changed line, or one whose figures name it, that says what was expected. */
  refusal: Finding | undefined;
  /** Why there is none. */
  reason: string;
}

/** The figures that some relation ties to others; what is only under a limit, or in a reference, is not tied. */
function tiedSpots({ from, relations }: Original): Spot[] {
  const tied = new Set(
    [...relations.values()]
      .filter(({ isLimit, isSoft, state }) => !isLimit && !isSoft && state !== 'unknown')
      .flatMap(({ paths }) => paths),
  );
  return from.spots.filter(({ path }) => tied.has(path));
}

/** So many tries over all reports, each report in its turn. */
export function tries(
  originals: readonly Original[],
  world: World,
  { count, seed }: { count: number; seed: number },
): Try[] {
  const random = new Random(seed);
  const pools = originals.map((original) => ({ original, spots: tiedSpots(original) }));
  const done: Try[] = [];
  for (let turn = 0; done.length < count; turn += 1) {
    const { original, spots } = pools[turn % pools.length] ?? { original: undefined, spots: [] };
    const spot = random.pick(spots);
    const mutation = original === undefined || spot === undefined ? undefined : digit(original.from, spot, random);
    if (original === undefined || mutation === undefined) continue;
    done.push(tried(judge(original, mutation, world)));
  }
  return done;
}

function tried(judged: Judged): Try {
  const { mutation, found, broken } = judged;
  const [path = ''] = mutation.paths;
  const errors = found.filter(({ severity, check }) => severity === 'error' && check !== 'acknowledgement-matches');
  const isAtLine = (finding: Finding): boolean =>
    finding.line === mutation.line ||
    finding.related.some((figure) => figure.path === path || figure.line === mutation.line);
  const refusal = errors.find((finding) => isAtLine(finding) && finding.expected !== null);
  return {
    ...judged,
    refusal,
    reason: refusal === undefined ? reasonOf({ errors, found, isBroken: broken.length > 0 }) : '',
  };
}

function reasonOf({ errors, found, isBroken }: { errors: Finding[]; found: Finding[]; isBroken: boolean }): string {
  if (errors.length > 0) return `error elsewhere: ${errors.map(({ check, at }) => `${check} ${at}`).join(', ')}`;
  const raised = found.filter((finding) => isRaised(finding) && finding.check !== 'acknowledgement-matches');
  if (raised.length > 0) return `only for review: ${raised.map(({ check, at }) => `${check} ${at}`).join(', ')}`;
  if (found.length > 0) return 'the change makes right what was wrong: only its acknowledgement ends';
  return isBroken ? 'not found' : 'every relation still holds: the change stays within rounding';
}
