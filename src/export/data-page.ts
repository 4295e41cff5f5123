/** What the data page says: files by kind with their sizes, columns in words, how to cite. */
import type { Portal } from '../report/portal.ts';
import { url } from '../archive/urls.ts';
import type { ArchiveFile } from './archive-files.ts';
import { REPORT_FILES } from './downloads.ts';
import type { FieldInfo } from './table.ts';

const TYPE_NAMES: Readonly<Record<FieldInfo['type'], string>> = {
  string: '文字',
  integer: '整数',
  number: '数字',
  boolean: '是否（true、false）',
};

/** The type of a column in words; a column that is never empty says so. */
export function typeWords({ type, required }: FieldInfo): string {
  return required === true ? `${TYPE_NAMES[type]}，必有` : TYPE_NAMES[type];
}

/** A size as people read it: `812 字节`, `3.4 KB`, `12.0 MB`. */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`;
  const thousands = bytes / 1024;
  return thousands < 1024 ? `${thousands.toFixed(1)} KB` : `${(thousands / 1024).toFixed(1)} MB`;
}

/** The sections below the lists of files. */
export const SECTIONS = [
  { id: 'reports', title: '每份报告的文件' },
  { id: 'figures', title: '数字怎样写' },
  { id: 'fields', title: '字段' },
  { id: 'citation', title: '怎样引用' },
  { id: 'checksums', title: '校验值' },
] as const;

export interface FileGroup {
  id: string;
  title: string;
  files: ArchiveFile[];
}

/** The files by what they are for, in the order of the page. */
export function fileGroups(files: readonly ArchiveFile[]): FileGroup[] {
  const kinds = [
    { id: 'files', title: '全部数据', holds: ({ path }: ArchiveFile) => isData(path) },
    { id: 'described', title: '字段说明和目录', holds: ({ path }: ArchiveFile) => !isData(path) && !isSchema(path) },
    { id: 'schemas', title: 'JSON Schema', holds: ({ path }: ArchiveFile) => isSchema(path) },
  ];
  return kinds.map(({ id, title, holds }) => ({ id, title, files: files.filter(holds) }));
}

/** The files that every report has, with the name pattern that stands in place of an address. */
export function reportFiles() {
  return REPORT_FILES.map(({ format, label, description }) => ({
    format,
    label,
    description,
    pattern: url(`reports/<部门编号>/<年度>/report.${format.toLowerCase()}`),
  }));
}

/** How a text should name the data. */
export function citation({ name, publisher, address, base }: Portal): string {
  return `${publisher}：部门整体支出绩效自评数据，${name}，${new URL(url('data/', base), address).href}，访问日期：某年某月某日。`;
}

function isData(path: string): boolean {
  return !isSchema(path) && !path.endsWith('-columns.csv') && !/^(?:datapackage|catalog)\./.test(path);
}

function isSchema(path: string): boolean {
  return path.startsWith('schemas/');
}
