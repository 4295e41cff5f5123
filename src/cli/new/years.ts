/** Years in names and ids, moved on from one report to the next. */

/** Moves every year in a text: `2023年决算数` one year on is `2024年决算数`, `final-2023` is `final-2024`. */
export function shiftYears(text: string, years: number): string {
  return text.replace(/(?<!\d)20\d\d(?!\d)/g, (year) => String(Number.parseInt(year, 10) + years));
}
