/** What a title says: which years it is about, and which organisation. */
import type { Department } from '../../report/department.ts';

/** Four-digit years, both included; they compare as text. */
export interface Years {
  from: string;
  to: string;
}

/** The evaluated years that a title names; a date with its month names none. */
export function evaluationYears(title: string): Years[] {
  const text = title.replace(/\s+/g, '').replace(/(?:19|20)\d{2}年\d{1,2}月(?:\d{1,2}日)?/g, '');
  const ranges = [...text.matchAll(/((?:19|20)\d{2})年?度?(?:[-—–~～至到]+((?:19|20)\d{2}))?年(度?)/g)];
  const named = ranges.some(([, , , word]) => word === '度') ? ranges.filter(([, , , word]) => word === '度') : ranges;
  return named.map(([, from = '', to = from]) => ({ from, to }));
}

const ORGANISATION = /[\p{Script=Han}]+?(?:局|厅|委员会|办公室|办事处|人民政府|管委会)/gu;
const NOT_ORGANISATION = /(?:布局|格局|结局|全局|大局|开局|当局|办公厅局)$/;
/** Words that stand before the name of a department in a title. */
const LEAD = /^(?:关于|报送|印发|公开|公布|年度|年|度|部门|单位|本)+/;

/**
 * The organisation that a title names, where it is not this department.
 *
 * @returns `own` where the department is named, undefined where nobody is.
 */
export function otherOrganisation(title: string, department: Department): 'own' | { name: string } | undefined {
  const names = organisationsIn(title);
  if (names.some((name) => isOwn(name, department))) return 'own';
  const [name] = names;
  return name === undefined ? undefined : { name };
}

function organisationsIn(title: string): string[] {
  const names = [...title.replace(/\s+/g, '').matchAll(ORGANISATION)].map(([name]) => name.replace(LEAD, ''));
  return names.filter((name) => !NOT_ORGANISATION.test(name));
}

/** The department's own name, with only its regions in front; 应急管理局 alone does not name another department. */
function isOwn(name: string, { name: full, shortName, formerNames, regions }: Department): boolean {
  if (full.endsWith(name)) return true;
  return [full, shortName, ...formerNames.map((former) => former.name)].some((known) => {
    if (!name.endsWith(known)) return false;
    const ahead = name.slice(0, name.length - known.length);
    const before = regions.reduce((rest, region) => rest.replace(region.name, ''), ahead);
    return before.replace(LEAD, '') === '';
  });
}
