/** A published value as one text: as it was printed, or its figure with its unit. */
import { type Content, wordsOf } from './datum.ts';

export function contentText(content: Content): string {
  return content.kind === 'figure' ? (content.printed ?? `${content.figure}${content.unit}`) : wordsOf(content);
}
