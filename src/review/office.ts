/** A department that is on no list of the site: its file, and content in which it is known. */
import type { OfficeDocument } from '../document/document.ts';
import {
  departmentData,
  departmentIdFault,
  departmentText,
  LEVELS,
  proposedDepartment,
  REGIONS_HOW,
  regionsIn,
} from '../import/new-department.ts';
import type { ListedDepartment, OpenContent } from './content.ts';
import type { Office, Review } from './model.ts';

export interface NewOffice {
  /** Undefined while name or id cannot be used: nothing can be written under it. */
  id: string | undefined;
  shown: NonNullable<Review['office']>;
  content: OpenContent;
  download: { name: string; text: string };
}

/** @param given  what was written of it; what is left out is proposed. */
export function newOffice(
  given: Partial<Office>,
  { document, content }: { document: OfficeDocument; content: OpenContent },
): NewOffice {
  const fields = proposedDepartment(document, given, content.departments);
  const { id, name, regions } = fields;
  const fault =
    name.trim() === '' ? '请写单位全称。' : (sameName(name, content.departments) ?? idFaultOf(id, content.departments));
  const open =
    regionsIn(regions) === undefined
      ? [`所属地区还没有写全：${REGIONS_HOW}不知道代码的先这样，由网站维护人补上。`]
      : [];
  const own: ListedDepartment = departmentData({ ...fields, shortName: fields.shortName || name });
  return {
    id: fault === undefined ? id : undefined,
    shown: { fields, levels: LEVELS, faults: [...(fault === undefined ? [] : [fault]), ...open] },
    content: fault === undefined ? content.withDepartment(id, own) : content,
    download: { name: `${id}.yaml`, text: departmentText({ ...fields, shortName: fields.shortName || name }) },
  };
}

function sameName(name: string, departments: OpenContent['departments']): string | undefined {
  const isThere = [...departments.values()].some((each) => each.name === name.trim());
  return isThere ? `名单里已经有“${name}”，请改从名单里选。` : undefined;
}

function idFaultOf(id: string, departments: OpenContent['departments']): string | undefined {
  const taken = departments.get(id);
  if (taken !== undefined) return `编号 ${id} 已经是“${taken.name}”的，换一个编号。`;
  const fault = departmentIdFault(id);
  return fault && `${fault.message}${fault.hint}`;
}
