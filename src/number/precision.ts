/** How many decimals a figure was published with, where it does not say so itself. */
import { decimalsOf } from './exact.ts';

/** A figure with its unit and, where its block or column declares them, its decimals. */
export interface Written {
  figure: string;
  unit: string;
  decimals?: number | undefined;
}

/** The decimals of one figure: those it declares, or more if it prints more. */
export function placesOf({ figure, decimals = 0 }: Pick<Written, 'figure' | 'decimals'>): number {
  const own = decimalsOf(figure);
  return own > decimals ? own : decimals;
}

/**
 * Gives figures that stand together equal decimals.
 *
 * Offices print 30 beside 29.99 and mean 30.00. So a figure without declared decimals has as many decimals as the most
 * that is printed, or declared, among those of its unit. A figure that declares its decimals keeps them.
 */
export function withSharedPlaces<Figure extends Written>(figures: readonly Figure[]): Figure[] {
  const most = new Map<string, number>();
  for (const each of figures) {
    const places = placesOf(each);
    if (places > (most.get(each.unit) ?? 0)) most.set(each.unit, places);
  }
  return figures.map((each) => (each.decimals === undefined ? { ...each, decimals: most.get(each.unit) ?? 0 } : each));
}
