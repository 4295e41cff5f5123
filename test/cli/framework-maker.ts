/** Frameworks made by `mingzhang new framework` in a content folder of their own, read back by `read/`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Ask } from '../../src/cli/ask.ts';
import { newFramework, type NewFrameworkOptions } from '../../src/cli/new/framework/new-framework.ts';
import type { Framework, Indicator } from '../../src/report/framework.ts';
import { readContent } from '../../src/read/content.ts';
import { folderIo } from '../../src/read/io.ts';
import { smallContent } from '../fixtures/content.ts';
import { folderOf } from './terminal.ts';

export const TABLES = 'test/fixtures/score-tables';
export const FACTS = { place: '某区', region: '440113', source: '某区部门整体支出绩效评分表' };

/** Takes the usual answer and remembers what was asked. */
export function recordingAsk(answers: Record<string, string> = {}): Ask & { asked: string[] } {
  const asked: string[] = [];
  const answer = ({ message, usual }: { message: string; usual?: string | undefined }): Promise<string> => {
    asked.push(message);
    return Promise.resolve(answers[message] ?? usual ?? '');
  };
  return { asked, text: answer, choice: answer };
}

export interface Made {
  printed: string;
  text: string;
  /** As the reader reads it. */
  framework: Framework;
  content: string;
}

export async function make(options: Partial<NewFrameworkOptions>, ask: Ask = recordingAsk()): Promise<Made> {
  const content = folderOf(smallContent());
  let printed = '';
  const around = { ask, today: '2026-11-20', write: (text: string) => (printed += text) };
  await newFramework('some-2024', { content, ...FACTS, ...options }, around);
  const text = readFileSync(join(content, 'frameworks/some-2024.yaml'), 'utf8');
  const read = readContent(folderIo(content));
  expect(read.findings).toEqual([]);
  const framework = read.frameworks.get('some-2024');
  if (framework === undefined) throw new Error('The framework was not read.');
  return { printed, text, framework, content };
}

/** Makes a framework from a table that is written as text or bytes. */
export function fromText(table: string | Buffer, options: Partial<NewFrameworkOptions> = {}, ask?: Ask): Promise<Made> {
  const file = join(folderOf({}), 'table.txt');
  writeFileSync(file, table);
  return make({ from: file, ...options }, ask);
}

/** `name weight method`, indented by level. */
export function outline(nodes: readonly Indicator[], depth = 0): string {
  return nodes
    .map(({ name, weight, method, rows, indicators = [] }) => {
      const how = method?.name ?? (rows === undefined ? '' : `rows: ${rows}`);
      return `${'  '.repeat(depth)}${name} ${weight} ${how}`.trimEnd() + `\n${outline(indicators, depth + 1)}`;
    })
    .join('');
}
