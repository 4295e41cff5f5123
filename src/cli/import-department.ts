/** The file of a department that `mingzhang import` makes of a document whose office is on no list. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { OfficeDocument } from '../document/document.ts';
import { officeNamed } from '../import/document-department.ts';
import {
  departmentData,
  departmentIdFault,
  departmentText,
  proposedDepartment,
  type Region,
  REGIONS_HOW,
  regionsIn,
} from '../import/new-department.ts';
import { pathFromHere } from '../print/paths-from-here.ts';
import type { Department } from '../report/department.ts';
import { idFromName, uniqueId } from '../report/id-from-name.ts';
import { refusal, writeNew } from './new/write-new.ts';
import { UserError } from './user-error.ts';

export interface NewDepartmentAsked {
  department?: string;
  /** The id of the department to be made. */
  newDepartment?: string;
  name?: string;
  /** `440000 广东省、440100 广州市`, from large to small. */
  regions?: string;
}

export interface MadeDepartment {
  id: string;
  data: { name: string; regions: Region[] };
  /** Writes the file and says so. */
  write: () => string;
}

/**
 * The department that is asked for; undefined where none is. Nothing is written yet.
 *
 * @throws UserError when the id cannot be one or is taken, or nothing says what it is called.
 */
export function departmentAsked(
  document: OfficeDocument,
  { department, newDepartment: id, name, regions }: NewDepartmentAsked,
  { root, departments }: { root: string; departments: ReadonlyMap<string, Department> },
): MadeDepartment | undefined {
  if (id === undefined) return undefined;
  const hint = '去掉 --new-department。';
  if (department !== undefined) throw new UserError('--department 和 --new-department 只能写一个。', { hint });
  const fault = departmentIdFault(id);
  if (fault !== undefined) throw new UserError(fault.message, { hint: fault.hint });
  if (regions !== undefined && regionsIn(regions) === undefined)
    throw new UserError(`--regions 的值 ${regions} 不对。`, { hint: REGIONS_HOW });
  const path = join(root, `departments/${id}.yaml`);
  const shown = pathFromHere(root, `departments/${id}.yaml`);
  if (existsSync(path)) throw refusal(shown);
  const given = { id, ...(name === undefined ? {} : { name }), ...(regions === undefined ? {} : { regions }) };
  const fields = proposedDepartment(document, given, departments);
  if (fields.name === '') throw new UserError('文件里看不出单位的名称。', { hint: '加上 --name 和它的全称。' });
  const open = regionsIn(fields.regions) === undefined ? '所属地区还没有写全，请补上。' : '';
  return {
    id,
    data: departmentData(fields),
    write: () => {
      writeNew(path, departmentText(fields), shown);
      return `已写好 ${shown}，照原件拟的，请核对名称、地区和层级。${open}\n`;
    },
  };
}

/** What to add where the office of a document is on no list; empty where the document names none. */
export function newDepartmentHint(document: OfficeDocument, departments: ReadonlyMap<string, Department>): string {
  const office = officeNamed(document);
  if (office === undefined) return '部门还没有登记的，加上 --new-department 和它的编号、--name 和它的全称。';
  const id = uniqueId(idFromName(office), new Set(departments.keys()));
  return `“${office}”还没有登记的，加上 --new-department ${id}。`;
}
