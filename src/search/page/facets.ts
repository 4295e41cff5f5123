/** Filters over hits, and how many hits each of their values has. */
import { byText } from '../../report/text-order.ts';
import { type Asked, type Facet, FACETS } from './address.ts';
import type { Row } from '../search-document.ts';

export const FACET_NAMES: Readonly<Record<Facet, string>> = {
  year: '年度',
  region: '地区',
  department: '部门',
  grade: '自评等级',
  framework: '指标体系',
  findings: '核对发现',
};

/** What stands in the address for reports that state no grade, and is shown. */
const UNGRADED = '未公开';
const NO_FRAMEWORK = 'none';

export interface FacetValues {
  /** Most hits first; years newest first. */
  listed: FacetValue[];
  /** How many more there are. */
  left: number;
}

export interface FacetValue {
  value: string;
  name: string;
  count: number;
  isChosen: boolean;
}

/** The values of a row that a filter looks at: ids and names. */
function valuesOf(row: Row, facet: Facet): { id: string; name: string }[] {
  switch (facet) {
    case 'year':
      return [{ id: String(row.year), name: `${row.year}年` }];
    case 'region':
      return [...row.regions];
    case 'department':
      return [row.department];
    case 'grade':
      return [gradeValue(row.gradeMeant)];
    case 'framework':
      return [row.framework ?? { id: NO_FRAMEWORK, name: '没有指标体系' }];
    case 'findings':
      return [row.hasFindings ? { id: 'yes', name: '有' } : { id: 'no', name: '无' }];
  }
}

/** Only grades of one kind are counted side by side: those that departments published. */
function gradeValue(meant: string): { id: string; name: string } {
  const grade = meant === '' ? UNGRADED : meant;
  return { id: grade, name: grade };
}

/** Within a filter any chosen value will do; all filters must be met. */
export function isWanted(row: Row, chosen: Asked['chosen'], except?: Facet): boolean {
  return FACETS.every(
    (facet) =>
      facet === except ||
      chosen[facet].length === 0 ||
      valuesOf(row, facet).some(({ id }) => chosen[facet].includes(id)),
  );
}

/**
 * The values of a filter with how many hits each would give beside the other filters.
 *
 * @param most  how many are listed; chosen ones always are.
 */
export function facetValues(rows: readonly Row[], chosen: Asked['chosen'], facet: Facet, most = 12): FacetValues {
  const values = new Map<string, FacetValue>(
    chosen[facet].map((value) => [value, { value, name: value, count: 0, isChosen: true }]),
  );
  for (const row of rows) {
    const isCounted = isWanted(row, chosen, facet);
    for (const { id, name } of valuesOf(row, facet)) {
      const value = values.get(id) ?? { value: id, name, count: 0, isChosen: false };
      values.set(id, { ...value, name, count: value.count + (isCounted ? 1 : 0) });
    }
  }
  const order = (a: FacetValue, b: FacetValue): number =>
    facet === 'year' ? byText(b.value, a.value) : b.count - a.count || byText(a.value, b.value);
  const all = [...values.values()].filter(({ count, isChosen }) => count > 0 || isChosen).sort(order);
  const listed = all.filter(({ isChosen }, index) => isChosen || index < most);
  return { listed, left: all.length - listed.length };
}
