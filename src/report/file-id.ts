/** Identifiers that name a file and an address: those of departments and frameworks. */
import { identifier, identifierPattern } from './identifier.ts';

/** Windows opens a device under these names, with any ending behind the first dot. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/;

/** `index` is an address of ours (`data/compare/index.json`); the others say that there is no framework. */
const TAKEN: ReadonlySet<string> = new Set(['index', 'none', 'null']);

/** Tells whether Windows takes a file name for a device: `con`, `NUL.txt`, `com1.tar.gz`. */
export function isDeviceName(name: string): boolean {
  return DEVICE.test((name.split('.')[0] ?? '').trimEnd().toLowerCase());
}

/** Why an id of the right form cannot be that of a department or framework, as a Chinese sentence; else undefined. */
export function idFault(id: string): string | undefined {
  if (isDeviceName(id)) return `编号不能是 ${id}：Windows 把它当作设备，存不成文件。`;
  if (/^\d+$/.test(id)) return `编号不能是 ${id}：网址里只有数字的一段是年度、地区代码或页码。`;
  return TAKEN.has(id) ? `编号不能是 ${id}：这个词在本站另有用处。` : undefined;
}

/** Tells whether an id can be that of a department or framework. */
export function isFileId(id: string): boolean {
  return identifierPattern.test(id) && idFault(id) === undefined;
}

/** The id of a department or framework. */
export const fileId = identifier.superRefine((id, context) => {
  const message = idFault(id);
  if (message !== undefined) context.addIssue({ code: 'custom', message });
});
