/** Where a department's years stop being comparable because another framework holds. */

/**
 * The years from which another framework holds than in the year before them in the list.
 *
 * @param points  One a year, in any order; `group` is the framework's id, '' where none is named.
 */
export function frameworkBreaks(points: readonly { year: number; group: string }[]): number[] {
  const ordered = [...points].sort((a, b) => a.year - b.year);
  return ordered.flatMap(({ year, group }, index) => {
    const before = ordered[index - 1];
    return before === undefined || before.group === group ? [] : [year];
  });
}

/** The warning that belongs to such years; undefined where there are none. */
export function breakWarning(years: readonly number[]): string | undefined {
  if (years.length === 0) return undefined;
  return `${years.map((year) => `${year}年`).join('、')}起指标体系不同，前后得分不能直接比较。`;
}
