/** Text inside XML. */

/** What XML refuses or advises against; nobody can see these characters. */
const REFUSED = /[[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\uFFFD]--[\t\n\r\u0085]]/gv;

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** For content and for attributes in double quotes. */
export function escaped(text: string): string {
  return text.replace(REFUSED, '').replace(/[&<>"]/g, (character) => ESCAPED[character] ?? '');
}
