/** Whether style sheets say how a page looks on paper; each is read once for all pages. */

/** @param read  gives the text of a style sheet that exists. */
export function isForPaper(read: (file: string) => string): (sheets: readonly string[]) => boolean {
  const known = new Map<string, boolean>();
  const one = (sheet: string): boolean => {
    const answer = known.get(sheet) ?? /@media\s+print\b/.test(read(sheet));
    known.set(sheet, answer);
    return answer;
  };
  return (sheets) => sheets.some(one);
}
