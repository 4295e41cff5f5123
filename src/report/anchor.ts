/** The permanent anchor of the row in which a figure stands. */

const ROWS = [
  /^budget\.(?:revenue|expenditure)(?:\.splits\.[^.]+\.[^.]+)*/,
  /^budget\.balances\.[^.]+/,
  /^tables\.[^.]+\.[^.]+/,
  /^staffing\.rates\.[^.]+/,
  /^(?:staffing|targets|facts|goals|relations)\.[^.]+/,
  /^(?:stated|reviewed|thirdParty)\.(?:total|grade)$/,
];

/** The `id` of the row for a path such as `tables.basic.project.final-2023`; undefined where there is no such row. */
export function anchorOf(path: string): string | undefined {
  const published = path.replace(/^computed\./, '');
  const [, sheet, inside] = /^(sheets\.[^.]+)(?:\.(.+))?$/.exec(published) ?? [];
  if (sheet !== undefined) {
    if (inside === undefined) return sheet;
    const anchor = anchorOf(inside);
    return anchor === undefined ? undefined : `${sheet}.${anchor}`;
  }
  const score = /^scores\.([^.]+)(?:\.parts\.([^.]+))?/.exec(published);
  const [, indicator, part] = score ?? [];
  if (indicator !== undefined) return part === undefined ? `i-${indicator}` : `i-${indicator}.${part}`;
  return ROWS.map((row) => row.exec(published)?.[0]).find((anchor) => anchor !== undefined);
}
