/** A printed cell as the content model writes it: as it stands where that has one meaning, as words where it has not. */
import { isPrinted } from '../report/printed.ts';
import { isWords } from '../report/value.ts';
import { Flow, type Value } from '../write/yaml-lines.ts';

/** Longer ones are texts; see report/value.ts. */
const PRINTED_MOST = 40;

export function cellValue(text: string): Value {
  const line = text.replaceAll('\n', '');
  if (line === '') return new Flow({ none: '空白' });
  if (line.length <= PRINTED_MOST && isPrinted(line)) return line;
  return isWords(line) ? line : new Flow({ text: line });
}
