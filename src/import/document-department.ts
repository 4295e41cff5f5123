/** Whether a document is of the department that somebody chose. */
import type { OfficeDocument } from '../document/document.ts';
import { isReportTitle, titleOf } from './document-title.ts';
import { departmentsNamed, seenTexts } from './find-department.ts';
import { departmentIn } from './form-parts.ts';
import { squeezed } from './squeezed.ts';
import { visibleBlocks } from './table-parts.ts';
import { viewTable } from './table-view.ts';

/** As much of a department as says what it is called. */
export interface NamedDepartment {
  name: string;
  shortName?: string | undefined;
  formerNames?: readonly { name: string }[] | undefined;
}

/** How the names of offices end. */
const OFFICE =
  /^[\p{Script=Han}()]{2,38}(?:局|厅|委|会|办|室|院|处|部|署|所|站|中心|总队|支队|大队|政府|馆|学校|中学|小学|大学|学院|协会|联)$/u;
/** What a title says behind the name of the office, and before it. */
const BEHIND = /(?:20\d\d年?度?)?(?:部门|单位)?(?:整体|预算|项目|绩效|支出).*$/;
const BEFORE = /^(?:关于)?(?:20\d\d年?度?)?/;

/** The office whose document it is, as it says itself: beside 部门名称, in its title, or in a line of its own above that. */
export function officeNamed(document: OfficeDocument): string | undefined {
  const blocks = visibleBlocks(document.blocks);
  for (const block of blocks) {
    const name = block.kind === 'table' ? departmentIn(viewTable(block)) : labelled(block.text);
    if (name !== undefined) return name;
  }
  const title = squeezed(titleOf({ ...document, blocks })?.text ?? '');
  const inTitle = title.replace(BEHIND, '').replace(BEFORE, '');
  if (OFFICE.test(inTitle)) return inTitle;
  const lines = blocks.flatMap((block) => (block.kind === 'paragraph' ? [squeezed(block.text)] : []));
  const end = lines.findIndex((line) => isReportTitle(line));
  return lines.slice(0, end < 0 ? 0 : end).find((line) => OFFICE.test(line));
}

/** `部门名称：某市某局` in a line of text. */
function labelled(text: string): string | undefined {
  const [, name] =
    /^(?:填报|预算|评价)?(?:部门|单位)(?:\((?:单位|部门)\))?(?:名称|全称)?(?:\(盖章\)|\(公章\))?:(.{3,40})$/.exec(
      squeezed(text),
    ) ?? [];
  const office = name?.replace(/\((?:盖章|公章)\)$/, '');
  return office !== undefined && OFFICE.test(office) ? office : undefined;
}

/**
 * One sentence where a document does not name the department, but another one of the site, or an office of another name.
 *
 * @param departments  those of the site, by their ids.
 */
export function departmentDoubt(
  document: OfficeDocument,
  chosen: NamedDepartment,
  departments: Iterable<readonly [id: string, department: NamedDepartment]>,
): string | undefined {
  const { name } = chosen;
  const names = [name, chosen.shortName ?? name, ...(chosen.formerNames ?? []).map((former) => former.name)];
  const texts = seenTexts(document);
  if (names.some((each) => texts.includes(each))) return undefined;
  const all = [...departments];
  const ids = departmentsNamed(document, all);
  const others = all.flatMap(([id, other]) => (ids.includes(id) ? [`“${other.name}”`] : []));
  if (others.length > 0) return `原件里写的是${others.join('、')}，没有“${name}”，请核对部门。`;
  const office = officeNamed(document);
  const isOurs = office === undefined || names.some((each) => each.includes(office) || office.includes(each));
  return isOurs ? undefined : `原件里写的是“${office}”，没有“${name}”，请核对部门。`;
}
