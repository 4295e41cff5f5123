/** A published value as one text: as it was printed, or its figure with its unit. */
import type { Content } from './datum.ts';

export function contentText(content: Content): string {
  switch (content.kind) {
    case 'figure':
      return content.printed ?? `${content.figure}${content.unit}`;
    case 'text':
      return content.text;
    case 'absent':
      return content.printed ?? content.none;
  }
}
