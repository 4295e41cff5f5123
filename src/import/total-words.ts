/** How forms and tables name the total of amounts: 合计, 总额（万元）, 金额合计. */
import { squeezed } from './squeezed.ts';

export function isTotalName(text: string): boolean {
  return /^(?:金额)?(?:合计|总计|总额)(?:金额)?(?:\(.*\))?$/.test(squeezed(text));
}
