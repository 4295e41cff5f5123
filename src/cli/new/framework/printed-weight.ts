/** Weights as tables print them. */
import { halfWidth } from '../../../number/half-width.ts';

/** The figure of a cell such as `5`, `５分` or `10%`; undefined where there is none, null where the cell holds anything else. */
export function weightIn(cell: string): string | undefined | null {
  const text = halfWidth(cell).replace(/\s/g, '');
  if (text === '' || /^[-–—/／]+$/.test(text)) return undefined;
  return /^[(（]?(\d+(?:\.\d+)?)(?:分|%)?[)）]?$/.exec(text)?.[1] ?? null;
}

/** A name and the weight that is printed behind it in brackets: `部门决策（25分）`, `明确性(10)`. */
export function nameAndWeight(cell: string): { name: string; weight?: string } {
  const [, name = '', figure = ''] = /^(.*?)[（(]\s*((?:[\d０-９.．]+\s*分)|[\d０-９]{1,3})\s*[)）]$/.exec(cell) ?? [];
  const weight = weightIn(figure);
  return typeof weight === 'string' ? { name: name.trim() === '' ? cell : name.trim(), weight } : { name: cell };
}
