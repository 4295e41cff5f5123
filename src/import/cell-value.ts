/** A printed cell as the content model writes it: as it stands where that has one meaning, as words where it has not. */
import { isPrinted } from '../report/printed.ts';
import { isWords } from '../report/value.ts';
import { Flow, type Value } from '../write/yaml-lines.ts';

/** Longer ones are texts; see report/value.ts. */
const PRINTED_MOST = 40;

/** A time that may not be exceeded: 10天内. */
const WITHIN = /^(\d+(?:\.\d+)?\s?(?:天|日|个?工作日|小时|分钟|秒|个?月|年))(?:以|之)?内$/;

export function cellValue(text: string): Value {
  const line = text.replaceAll('\n', '');
  if (line === '') return new Flow({ none: '空白' });
  const [, most] = WITHIN.exec(line) ?? [];
  if (most !== undefined && isPrinted(most)) return new Flow({ bound: '<=', value: most.replace(/\s/g, '') });
  if (line.length <= PRINTED_MOST && isPrinted(line)) return line;
  return isWords(line) ? line : new Flow({ text: line });
}
