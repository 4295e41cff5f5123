/** A department that has no file yet: what its file says, and what of that a document tells. */
import type { OfficeDocument } from '../document/document.ts';
import { department as departmentSchema } from '../report/department.ts';
import { idFault } from '../report/file-id.ts';
import { idFromName, uniqueId } from '../report/id-from-name.ts';
import { identifier } from '../report/identifier.ts';
import { Flow, Remarked, yamlLines } from '../write/yaml-lines.ts';
import { officeNamed } from './document-department.ts';

export interface DepartmentFields {
  id: string;
  name: string;
  shortName: string;
  /** `440000 广东省、440100 广州市`, from large to small. */
  regions: string;
  level: string;
}

export interface Region {
  code: string;
  name: string;
}

export const LEVELS = departmentSchema.shape.level.options;
export const REGIONS_HOW = '每个地区写六位行政区划代码和名称，用顿号隔开。';

/** What a file needs that nobody has said yet; a check refuses it until it is. */
const OPEN: Region = { code: '000000', name: '待填写' };

/** The text of a department's file. Regions that cannot be read are left open, with what was written above them. */
export function departmentText({ name, shortName, regions: written, level }: Omit<DepartmentFields, 'id'>): string {
  const known = regionsIn(written);
  const regions = (known ?? [OPEN]).map((region) => new Flow({ ...region }));
  const above = [`所属地区，从大到小，${REGIONS_HOW}${written === '' ? '' : `原来写的是：${written}`}`];
  return `${yamlLines({ name, shortName, regions: known === undefined ? new Remarked(regions, { above }) : regions, level }).join('\n')}\n`;
}

/** The same as data. */
export function departmentData({ name, shortName, regions, level }: Omit<DepartmentFields, 'id'>) {
  return { name, shortName, regions: regionsIn(regions) ?? [OPEN], level };
}

/** Undefined where a piece is no code with a name. */
export function regionsIn(text: string): Region[] | undefined {
  const pieces = text.split(/[、,，;；]/).map((piece) => /^\s*(\d{6})\s*=?\s*(\S+)\s*$/.exec(piece));
  const regions = pieces.flatMap((piece) => (piece === null ? [] : [{ code: piece[1] ?? '', name: piece[2] ?? '' }]));
  return regions.length === pieces.length ? regions : undefined;
}

/** The level of a code of GB/T 2260: trailing pairs of zeros mean a higher level. */
export function levelOf(code: string): string {
  if (code.endsWith('0000')) return '省';
  return code.endsWith('00') ? '市' : '区县';
}

/** Why an id cannot be that of a department, and what to do about it. */
export function departmentIdFault(id: string): { message: string; hint: string } | undefined {
  if (!identifier.safeParse(id).success)
    return {
      message: `编号 ${id} 不对。`,
      hint: '编号只能用小写英文字母、数字和短横线，例如 panyu-emergency；网址用它，定后不改。',
    };
  const message = idFault(id);
  return message === undefined ? undefined : { message, hint: '换一个编号，例如 panyu-emergency。' };
}

/**
 * The fields of a department that is on no list: as somebody gave them, else as the document and its neighbours tell.
 *
 * @param departments  those that there are, whose ids are taken.
 */
export function proposedDepartment(
  document: OfficeDocument,
  given: Partial<DepartmentFields>,
  departments: ReadonlyMap<string, { regions: readonly Region[] }>,
): DepartmentFields {
  const name = given.name ?? officeNamed(document) ?? '';
  const { shortName = name, regions = regionsOf(name, departments) } = given;
  const id = given.id ?? (name === '' ? '' : uniqueId(idFromName(name), new Set(departments.keys())));
  const code = regionsIn(regions)?.at(-1)?.code;
  return { id, name, shortName, regions, level: given.level ?? (code === undefined ? levelIn(name) : levelOf(code)) };
}

/** The regions of a neighbour in whose region the office lies by its name, and the region below that, whose code is not known. */
function regionsOf(name: string, departments: ReadonlyMap<string, { regions: readonly Region[] }>): string {
  const chains = [...departments.values()]
    .flatMap(({ regions }) => regions.map((_, at) => regions.slice(0, at + 1)))
    .filter((chain) => name.includes(chain.at(-1)?.name ?? '　'))
    .map((chain) => ({ chain, named: chain.filter((region) => name.includes(region.name)).length }))
    .sort((a, b) => b.named - a.named || b.chain.length - a.chain.length);
  const chain = chains[0]?.chain;
  if (chain === undefined) return '';
  const last = chain.at(-1)?.name ?? '';
  const rest = name.slice(name.indexOf(last) + last.length);
  const [below] = /^\p{Script=Han}{1,7}?(?:区|县|市|旗)/u.exec(rest) ?? [];
  return [...chain.map((region) => `${region.code} ${region.name}`), ...(below === undefined ? [] : [below])].join(
    '、',
  );
}

function levelIn(name: string): string {
  const [, last] = /^.*(省|市|区|县|旗|乡|镇|街道)/.exec(name) ?? [];
  if (last === '省' || last === '市') return last;
  return last === '乡' || last === '镇' || last === '街道' ? '乡镇' : '区县';
}
