/** Digits and marks of a number as Chinese input methods type them, in the form that arithmetic reads. */

const HALF: Readonly<Record<string, string>> = { '．': '.', '％': '%', '－': '-', '−': '-', '\u3000': ' ' };

/** The text with full-width digits, point, percent and minus signs made half-width, and without spaces at its ends. */
export function halfWidth(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[．％－−\u3000]/g, (mark) => HALF[mark] ?? mark)
    .trim();
}
