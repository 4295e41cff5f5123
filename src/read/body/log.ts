/** Collects what is refused while a body is read, with its position in the file. */
import type { Point, Position } from 'unist';
import type { Link, Refusal, Use } from './model.ts';

/** The message about something refused. */
export type Fault = { name: string; message: string; fix: string };

/** The source of one body and everything found in it so far. */
export type Log = {
  source: string;
  refusals: Refusal[];
  uses: Use[];
  links: Link[];
  /** Source ranges shown literally as a whole; hazards within them are not reported again. */
  covered: { from: number; to: number }[];
};

const foundMax = 80;
/** More than this nobody reads at once. */
const refusalsMax = 200;

/** Starts an empty log for a source text. */
export function openLog(source: string): Log {
  return { source, refusals: [], uses: [], links: [], covered: [] };
}

/** The source text of a node. */
export function slice(log: Log, position: Position | undefined): string {
  return log.source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}

type Start = Pick<Point, 'line' | 'column'>;

/** Records that the text at a position is refused. */
export function refuse(log: Log, { fault, at, found }: { fault: Fault; at: Start; found: string }): void {
  const short = found.length > foundMax ? `${found.slice(0, foundMax)}…` : found;
  log.refusals.push({ ...fault, found: short, line: at.line, column: at.column });
}

/** Records that a whole node is refused and shown as written. */
export function refuseNode(
  log: Log,
  {
    fault,
    position,
    at,
  }: {
    fault: Fault;
    position: Position | undefined;
    at?: Start;
  },
): void {
  const start = position?.start ?? { line: 1, column: 1, offset: 0 };
  refuse(log, { fault, at: at ?? start, found: slice(log, position) });
  log.covered.push({ from: position?.start.offset ?? 0, to: position?.end.offset ?? 0 });
}

/** The refusals in reading order, with lines counted from the start of the file; the last sums up what is left out. */
export function refusalsInOrder(log: Log, { firstLine }: { firstLine: number }): Refusal[] {
  const ordered = log.refusals
    .map((refusal) => ({ ...refusal, line: refusal.line + firstLine - 1 }))
    .sort((a, b) => a.line - b.line || a.column - b.column);
  const next = ordered[refusalsMax];
  if (next === undefined) return ordered;
  const message = `从这里起还有 ${ordered.length - refusalsMax} 处写法问题没有逐一列出。`;
  return [...ordered.slice(0, refusalsMax), { ...next, name: 'more-refusals', message, fix: '先改正已经列出的问题。' }];
}
