/** What the workflows may do, and that they do nothing that a person could not do with the same scripts. */
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { npmScripts, readWorkflow, readWorkflows, type Step, stepsOf, type Workflow } from './workflow.ts';

const workflows = readWorkflows();
const scripts: unknown = JSON.parse(readFileSync('package.json', 'utf8')).scripts;

/** Every right to write that a job has; a new one is a decision. */
const WRITES: Readonly<Record<string, readonly string[]>> = {
  'comment.yml post': ['pull-requests'],
  'publish.yml deploy': ['pages', 'id-token'],
};

describe.each(workflows)('$file', (workflow) => {
  const { text, jobs } = workflow;
  const steps = stepsOf(workflow);
  const each = Object.entries(jobs).map(([id, job]) => ({ id, job }));

  test('pins every action by commit, with its version behind it', () => {
    const uses = text.split('\n').filter((line) => /^\s*(?:- )?uses:/.test(line));
    expect(uses).toHaveLength(steps.filter((step) => step.uses !== undefined).length);
    expect(uses.filter((line) => !/uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  test('reads at most, unless a job says otherwise', () => {
    expect([{}, { contents: 'read' }]).toContainEqual(workflow.permissions);
  });

  test.each(each)('job $id writes only what it has to', ({ id, job }) => {
    const writes = Object.entries(job.permissions ?? {})
      .filter(([, right]) => right === 'write')
      .map(([name]) => name);
    expect(writes).toEqual(WRITES[`${workflow.file} ${id}`] ?? []);
  });

  test.each(each)('job $id that may write runs no program of ours and no package', ({ id, job }) => {
    if (WRITES[`${workflow.file} ${id}`] === undefined) return;
    const text = JSON.stringify(job.steps);
    expect(text).not.toMatch(/\b(?:npm|npx|node)\b|actions\/checkout|actions\/setup-node/);
  });

  test.each(each)('job $id has a time limit and a fixed machine', ({ job }) => {
    expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
    expect(job['runs-on']).toMatch(/^ubuntu-\d\d\.04$/);
  });

  test('says what happens to an earlier run', () => {
    expect(workflow.concurrency).toBeDefined();
    expect(workflow.concurrency?.['cancel-in-progress']).toBe(workflow.file !== 'publish.yml');
  });

  test('never runs with more rights than the author of a pull request has', () => {
    expect(JSON.stringify(workflow.on)).not.toContain('pull_request_target');
    expect(text).not.toMatch(/\bsecrets\.|secrets: inherit|allow-unsafe-pr-checkout/);
  });

  test('puts no expression into a script: values come through the environment', () => {
    expect(steps.filter(({ run }) => run?.includes('${{')).map(({ run }) => run)).toEqual([]);
  });

  test('leaves no token behind in a clone, and keeps no cache that another run would trust', () => {
    for (const { uses, with: input } of steps) {
      if (uses?.startsWith('actions/checkout@')) expect(input).toMatchObject({ 'persist-credentials': false });
      if (uses?.startsWith('actions/setup-node@')) {
        expect(input).toEqual({ 'node-version-file': 'package.json', 'package-manager-cache': false });
      }
    }
    expect(text).not.toMatch(/^\s*cache:|actions\/cache/m);
  });

  // What was published, and since when, is told from the whole past.
  test.each(each)('job $id that checks or builds has the whole history', ({ job }) => {
    const needsPast = job.steps.flatMap(({ run }) => npmScripts(run ?? '')).some((name) => name !== 'comment');
    const clones = job.steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    if (needsPast) expect(clones.map((step) => step.with?.['fetch-depth'])).toEqual([0]);
  });

  test('runs only npm scripts that exist', () => {
    const named = steps.flatMap(({ run }) => npmScripts(run ?? ''));
    const missing = named.filter((script) => !Object.hasOwn(Object(scripts), script));
    expect(missing).toEqual([]);
  });
});

test('a token is given to single steps, never to code of a pull request', () => {
  const isGivenOne = ({ env, with: input }: Step): boolean => /token/i.test(JSON.stringify([env, input]));
  const hasToken = (workflow: Workflow): boolean => stepsOf(workflow).some(isGivenOne);
  expect(workflows.filter(hasToken).map(({ file }) => file)).toEqual(['comment.yml']);
  expect(workflows.filter(({ env }) => /token/i.test(JSON.stringify(env ?? {})))).toEqual([]);
});

test('the comment follows the workflow that it names, and takes nothing of the pull request into its folder', () => {
  const comment = readWorkflow('comment.yml');
  const { name } = readWorkflow('pull-request.yml');
  expect(comment.on).toEqual({ workflow_run: { workflows: [name], types: ['completed'] } });
  for (const { uses, with: input } of stepsOf(comment)) {
    if (uses?.startsWith('actions/checkout@')) expect(input).toEqual({ 'persist-credentials': false });
    if (uses?.startsWith('actions/download-artifact@')) expect(input?.['path']).toMatch(/^\$\{\{ runner\.temp \}\}\//);
  }
});

test('the same action is the same commit everywhere', () => {
  const uses = workflows.flatMap((workflow) => stepsOf(workflow).flatMap((step) => step.uses ?? []));
  const names = [...new Set(uses)].map((name) => name.split('@')[0]);
  expect(names).toEqual([...new Set(names)]);
});

test('what a pull request proposes is checked, tested and built', () => {
  const run = stepsOf(readWorkflow('pull-request.yml'))
    .map((step) => step.run ?? '')
    .join('\n');
  expect(new Set(npmScripts(run))).toEqual(new Set(['check', 'diff', 'comment', 'test', 'build', 'offline']));
});

describe('the forms', () => {
  const form = parse(readFileSync('.github/ISSUE_TEMPLATE/wrong-figure.yml', 'utf8'));
  test('ask for the report, the place, both figures and the source, each once', () => {
    const ids = form.body.flatMap(({ id }: { id?: string }) => id ?? []);
    expect(ids).toEqual(['report', 'place', 'stated', 'expected', 'source', 'confirmed']);
    expect(form.name).toBe('发现数字有误');
  });
  test('the template of a pull request asks five things and checks five', () => {
    const template = readFileSync('.github/PULL_REQUEST_TEMPLATE.md', 'utf8');
    expect(template.match(/^## .+$/gm)).toEqual([
      '## 改了什么',
      '## 为什么',
      '## 依据',
      '## 核对结果',
      '## 请逐项确认',
    ]);
    expect(template.match(/^- \[ \] /gm)).toHaveLength(5);
  });
  test('lead to this repository', () => {
    const address: string = parse(readFileSync('content/site.yaml', 'utf8')).repository.address;
    const config = parse(readFileSync('.github/ISSUE_TEMPLATE/config.yml', 'utf8'));
    expect(config.contact_links[0].url).toBe(`${address}/blob/HEAD/.github/CONTRIBUTING.md`);
    expect(existsSync('.github/CONTRIBUTING.md')).toBe(true);
  });
});
