/** Figures of a document as they are compared: full-width digits, separators, 分 and % aside. */
import { exact } from '../number/exact.ts';
import { halfWidth } from '../number/half-width.ts';

const FIGURE = /^-?\d+(?:\.\d+)?$/;

/** The bare figure of a cell of points or money, with its decimals as printed; undefined where it holds anything else. */
export function bareFigure(text: string): string | undefined {
  const plain = halfWidth(text)
    .replace(/\s/g, '')
    .replace(/^[¥￥]/, '')
    .replace(/(?:分|万元|元|%)$/, '');
  const figure = /^-?\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?$/.test(plain) ? plain.replace(/[,，]/g, '') : plain;
  return FIGURE.test(figure) ? figure : undefined;
}

/** Whether two cells hold the same number, however written; false where either holds none. */
export function isSameFigure(a: string, b: string): boolean {
  const [one, other] = [bareFigure(a), bareFigure(b)];
  return one !== undefined && other !== undefined && exact(one).equals(exact(other));
}
