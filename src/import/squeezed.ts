/** Text as words are compared: without white space, signs in half width. */
import { halfWidth } from '../number/half-width.ts';

export function squeezed(text: string): string {
  return halfWidth(text).replace(/\s+/g, '').replaceAll('（', '(').replaceAll('）', ')').replaceAll('：', ':');
}
