/** What is left of a text without its faults, so that one fault does not hide what is wrong elsewhere. */

/** A fault of YAML, its line counted from 1. */
export interface LocalFault {
  line: number;
  /** The line as it was meant, where that is clear. */
  mended?: string;
  /** True where what the model says of the mended value is the better advice. */
  isOfValue?: true | undefined;
}

export interface Rest {
  /** The text with the same lines: faulty ones as they were meant, or with their whole block left out. */
  text: string;
  /** The keys at the margin whose blocks are left out. */
  gone: ReadonlySet<string>;
}

/** Leaves faults out of a text: what begins at the margin is one block. */
export function restOf(text: string, faults: readonly LocalFault[]): Rest {
  const lines = text.split(/\r\n|\r|\n/);
  const gone = new Set<string>();
  for (const { line, mended } of faults) {
    if (mended === undefined) leaveOut(lines, line - 1, gone);
    else lines[line - 1] = mended;
  }
  return { text: lines.join('\n'), gone };
}

function leaveOut(lines: string[], at: number, gone: Set<string>): void {
  const isMargin = (line: string | undefined): boolean => line !== undefined && /^[^\s#]/.test(line);
  let start = at;
  while (start > 0 && !isMargin(lines[start])) start -= 1;
  let end = start + 1;
  while (end < lines.length && !isMargin(lines[end])) end += 1;
  gone.add(/^\s*["']?([^\s:："']+)/.exec(lines[start] ?? '')?.[1] ?? '');
  lines.fill('', start, end);
}
