/** Reads what a pull request's own run has left. Its author may have written every byte: nothing is trusted. */
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Finding, SEVERITIES } from '../check/finding.ts';
import { UserError } from './user-error.ts';

/** Room for the findings of some ten thousand reports. */
const FILE_MAX = 50_000_000;

const place = { file: z.string(), line: z.int().min(1), column: z.int().min(1) };
const text = z.string().nullable();

const finding = z.object({
  ...place,
  check: z.string(),
  outcome: z.enum(['truncation', 'fail', 'review', 'unchecked']),
  severity: z.enum(SEVERITIES),
  message: z.string(),
  fix: z.string(),
  at: text,
  stated: text,
  expected: text,
  difference: text,
  related: z.array(z.object({ ...place, path: z.string(), name: z.string(), shown: z.string() })),
  acknowledged: text,
});
const results = z.object({ findings: z.array(finding), historyGap: text.default(null) });

/** What a comment uses of the results of a check. */
export interface GivenResults {
  findings: Finding[];
  /** Why changes after publication could not be looked for. */
  historyGap: string | null;
}

/**
 * The results in a file that `check --format json` wrote.
 *
 * @throws UserError when it is not such a file.
 */
export function readResults(file: string): GivenResults {
  const result = results.safeParse(parseJson(readText(file), file));
  if (result.success) return result.data;
  throw new UserError(`${file} 不是核对结果。`, { hint: '用 npm run check 的 --format json 生成它。' });
}

/**
 * A file's text.
 *
 * @throws UserError when it is no ordinary file, too large, or not text.
 */
export function readText(file: string): string {
  const bytes = readBytes(file);
  try {
    const decoded = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!decoded.includes('\0')) return decoded;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  throw new UserError(`${file} 不是文本文件。`);
}

function readBytes(file: string): Buffer {
  // A link could lead to any file of this machine, and a pipe would never end.
  const descriptor = open(file);
  try {
    const { size } = fstatSync(descriptor);
    if (!fstatSync(descriptor).isFile()) throw new UserError(`${file} 不是普通文件。`);
    if (size > FILE_MAX) throw new UserError(`${file} 有 ${size} 字节，超过了 ${FILE_MAX} 字节。`);
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function open(file: string): number {
  try {
    // Windows knows neither flag.
    return openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new UserError(error.code === 'ENOENT' ? `没有文件 ${file}。` : `${file} 不是能读的普通文件。`);
  }
}

function parseJson(json: string, file: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UserError(`${file} 不是 JSON。`);
  }
}
