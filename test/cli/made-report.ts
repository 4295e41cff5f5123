/** New reports in content folders of tests, made without a terminal. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allowList } from '../../components/allow-list.ts';
import type { Finding } from '../../src/check/finding.ts';
import type { Ask } from '../../src/cli/ask.ts';
import { newReport, type NewReportOptions } from '../../src/cli/new/new-report.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import { folderIo } from '../../src/read/io.ts';

/** Takes the usual answer and remembers what was asked. */
export function recordingAsk(answers: Record<string, string> = {}): Ask & { asked: string[] } {
  const asked: string[] = [];
  const answer = ({ message, usual }: { message: string; usual?: string | undefined }): Promise<string> => {
    asked.push(message);
    return Promise.resolve(answers[message] ?? usual ?? '');
  };
  return { asked, text: answer, choice: answer };
}

/** Makes the report of a year and reads it. */
export async function make(
  content: string,
  year: string,
  options: Partial<NewReportOptions> = {},
  ask: Ask = recordingAsk(),
) {
  let printed = '';
  const around = { ask, today: '2026-11-20', write: (text: string) => (printed += text) };
  await newReport({ department: 'some-bureau', year }, { content, ...options }, around);
  const file = `reports/some-bureau/${year}.mdx`;
  return { printed, file, text: readFileSync(join(content, file), 'utf8') };
}

/** What is found in one file of a content folder. */
export function findingsOf(content: string, file: string): Finding[] {
  return inspectContent(folderIo(content), allowList, { files: [file] }).findings;
}
