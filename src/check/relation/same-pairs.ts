/** All pairs of data of which a report says that they are the same figure. */
import { parseUnit } from '../../number/unit.ts';
import type { Datum } from '../../report/datum.ts';
import { type ReportView, resolvePath } from '../../score/view.ts';
import { agreeScaled } from '../figure/agreement.ts';
import { type FigureDatum, isFigureDatum } from '../figure/quantity.ts';
import { relationsOf } from './relations.ts';

export interface SamePair {
  /** The one that is judged. */
  datum: Datum;
  /** The one that it should repeat: the first of its relation, or what a cell names with `is`. */
  reference: Datum;
  mayDiffer: boolean;
  /** How many times too small one of them is, if that is a slip of the unit (元 for 万元). */
  slip: '10000' | '100000000' | undefined;
}

/** Relations of kind same, every figure against the first; then cells with `is`. A pair that is named twice counts once. */
export function samePairs(view: ReportView): SamePair[] {
  const stated = relationsOf(view, 'same').flatMap(({ figures: [first, ...others], scope }) =>
    others.map((path) => ({ path, reference: first, mayDiffer: scope === 'may-differ' })),
  );
  const cells = [...view.published.values()].map(({ path, is }) => ({ path, reference: is, mayDiffer: false }));
  const seen = new Set<string>();
  return [...stated, ...cells].flatMap(({ path, reference, mayDiffer }) => {
    const datum = resolvePath(view, path);
    const other = reference === undefined ? undefined : resolvePath(view, reference);
    const key = [path, reference].sort().join(' ');
    if (datum === undefined || other === undefined || datum === other || seen.has(key)) return [];
    seen.add(key);
    return [paired(datum, other, mayDiffer)];
  });
}

function paired(datum: Datum, reference: Datum, mayDiffer: boolean): SamePair {
  const slip = slipBetween(datum, reference);
  // Slips of the unit happen in prose: so its figure is judged, whichever comes first.
  const isProse = ({ path }: Datum): boolean => path.startsWith('facts.');
  const isTurned = slip !== undefined && isProse(reference) && !isProse(datum);
  return isTurned ? { datum: reference, reference: datum, mayDiffer, slip } : { datum, reference, mayDiffer, slip };
}

function slipBetween(a: Datum, b: Datum): SamePair['slip'] {
  if (!isFigureDatum(a) || !isFigureDatum(b) || !canSlip(a, b)) return undefined;
  return (['10000', '100000000'] as const).find((times) => agreeScaled(a, b, times) || agreeScaled(b, a, times));
}

/** Money, and counts of which one is written in 万 or 亿: only there a slip of the unit is possible. */
export function canSlip(a: FigureDatum, b: FigureDatum): boolean {
  const [first, second] = [parseUnit(a.content.unit), parseUnit(b.content.unit)];
  return first.base === second.base && (first.base === '元' || !first.scale.eq(1) || !second.scale.eq(1));
}
