/** Colours by severity, where the terminal shows them and the person has not turned them off. */
import { styleText } from 'node:util';
import type { Paint } from './text.ts';

const STYLES = { error: 'red', warning: 'yellow', info: 'gray' } as const;

/** `styleText` itself looks at the stream, NO_COLOR and FORCE_COLOR. */
export function paintFor(stream: NodeJS.WriteStream): Paint {
  return (text, severity) => styleText(STYLES[severity], text, { stream });
}
