/** What a goal says, as one text or as a list. */
import type { Value } from '../write/yaml-lines.ts';
import { squeezed } from './squeezed.ts';

/** A text of several numbered lines is a list; a line that begins without a number goes on with the one before. */
export function statementsIn(text: string): Value {
  const items: string[] = [];
  for (const line of text.split('\n')) {
    const rest = line.replace(NUMBERED, '');
    if (rest !== line || items.length === 0) items.push(rest);
    else items.push(`${items.pop() ?? ''}${line}`);
  }
  const own = items.map((item) => item.replace(/[；;]$/, '').trim()).filter((item) => squeezed(item) !== '');
  return own.length > 1 ? own : text.replaceAll('\n', '');
}

const NUMBERED = /^(?:目标)?\s*[（(]?\d{1,2}\s*[)）、.．:：]\s*/;
