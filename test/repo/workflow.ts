/** The workflows as tests take them: parsed, with the text beside. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const FOLDER = '.github/workflows';

const permissions = z.record(z.string(), z.enum(['read', 'write', 'none'])).or(z.literal('read-all'));

const step = z.strictObject({
  name: z.string().optional(),
  id: z.string().optional(),
  if: z.string().optional(),
  uses: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  env: z.record(z.string(), z.string()).optional(),
  run: z.string().optional(),
});

const job = z.object({
  name: z.string(),
  'runs-on': z.string(),
  'timeout-minutes': z.int().optional(),
  permissions: permissions.optional(),
  needs: z.string().or(z.array(z.string())).optional(),
  if: z.string().optional(),
  steps: z.array(step),
});

const workflow = z.strictObject({
  name: z.string(),
  on: z.unknown(),
  permissions: permissions.optional(),
  concurrency: z.strictObject({ group: z.string(), 'cancel-in-progress': z.boolean() }).optional(),
  env: z.record(z.string(), z.string()).optional(),
  jobs: z.record(z.string(), job),
});

export type Step = z.infer<typeof step>;
export type Job = z.infer<typeof job>;

export interface Workflow extends z.infer<typeof workflow> {
  file: string;
  text: string;
}

/** One workflow by the name of its file. */
export function readWorkflow(file: string): Workflow {
  const text = readFileSync(`${FOLDER}/${file}`, 'utf8');
  return { ...workflow.parse(parse(text)), file, text };
}

/** All workflows. */
export function readWorkflows(): Workflow[] {
  return readdirSync(FOLDER).map(readWorkflow);
}

/** The steps of all jobs of a workflow. */
export function stepsOf({ jobs }: Workflow): Step[] {
  return Object.values(jobs).flatMap(({ steps }) => steps);
}

/** The names of the scripts that a text runs through npm. */
export function npmScripts(text: string): string[] {
  const commands = text.matchAll(/\bnpm (?:run(?: --silent)? ([\w:-]+)|(test|start)\b)/g);
  return [...commands].map(([, script, short]) => script ?? short ?? '');
}
