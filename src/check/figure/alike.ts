/** Figures of one comparison, with equal decimals where they declare none. */
import { withSharedPlaces } from '../../number/precision.ts';
import { type Quantity } from './compare.ts';
import { judge, type Judged, statedFigure } from './judge.ts';
import { type FigureDatum, isLoose } from './quantity.ts';

/**
 * The same data, every rounded figure with as many decimals as the most among those of its unit: 30 beside 29.99 is
 * 30.00. Counts are exact, and what is only approximate keeps what its word allows.
 */
export function alike<Figure extends FigureDatum | undefined>(data: readonly Figure[]): Figure[] {
  const rounded = data.filter((datum) => isRounded(datum));
  const contents = withSharedPlaces(rounded.map(({ content }) => content));
  return data.map((datum) => {
    const content = contents[rounded.findIndex((each) => each === datum)];
    return content === undefined ? datum : { ...datum, content };
  });
}

function isRounded(datum: FigureDatum | undefined): datum is FigureDatum {
  return datum !== undefined && !datum.exact && !isLoose(datum);
}

/** A verdict, and whether it is in doubt only because the figure prints fewer decimals than those around it. */
export interface AlikeVerdict {
  judged: Judged;
  isShort: boolean;
}

/**
 * Judges a figure by the decimals that it shares with others. If it is right only when rounded to the fewer decimals
 * that it prints (90 for 90.04), a person must look: it may as well be wrong.
 *
 * @param shared  the datum as {@link alike} gives it; a figure with declared decimals is the same in both.
 */
export function judgeAlike(
  own: FigureDatum,
  shared: FigureDatum,
  expected: Quantity,
  options: Parameters<typeof judge>[2],
): AlikeVerdict {
  const judged = judge(statedFigure(shared), expected, options);
  if (!isFault(judged) || isFault(judge(statedFigure(own), expected, options))) return { judged, isShort: false };
  return { judged: { ...judged, outcome: 'review' }, isShort: true };
}

export function isFault({ outcome }: Pick<Judged, 'outcome'>): boolean {
  return outcome === 'fail' || outcome === 'truncation';
}
