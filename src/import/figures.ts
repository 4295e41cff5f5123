/** Figures of a document as they are compared: full-width digits and separators of thousands aside. */
import { exact } from '../number/exact.ts';
import { halfWidth } from '../number/half-width.ts';

const FIGURE = /^-?\d+(?:\.\d+)?$/;
const WITH_SEPARATORS = /^-?\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?$/;

/**
 * The bare figure of a cell, with its decimals as printed; undefined where it holds anything else.
 *
 * @param unit  what may stand behind it because the column says so already. Any other unit is another figure: 5000元 in a
 *              column of 万元 is not 5000.
 */
export function bareFigure(text: string, unit: string): string | undefined {
  const plain = halfWidth(text).replace(/\s/g, '');
  const bare = plain.endsWith(unit) ? plain.slice(0, plain.length - unit.length) : plain;
  const figure = WITH_SEPARATORS.test(bare) ? bare.replace(/[,，]/g, '') : bare;
  return FIGURE.test(figure) ? figure : undefined;
}

/** The points of a cell: `10`, `10分`. */
export const pointsIn = (text: string): string | undefined => bareFigure(text, '分');

/** Whether two cells hold the same points, however written; false where either holds none. */
export function isSamePoints(a: string, b: string): boolean {
  const [one, other] = [pointsIn(a), pointsIn(b)];
  return one !== undefined && other !== undefined && exact(one).equals(exact(other));
}
