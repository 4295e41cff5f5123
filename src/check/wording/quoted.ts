/** A name inside a sentence: in quotation marks, with its own marks turned into inner ones. */
export function quoted(text: string): string {
  return `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}
