/** The headings of the level columns of an indicator form. */
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 一级指标, 二级指标 …: as many as the form is deep. */
export function levelNames(depth: number): string[] {
  return Array.from({ length: depth }, (_, level) => `${NUMERALS[level] ?? String(level + 1)}级指标`);
}
