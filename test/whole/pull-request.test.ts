/** A pull request from beginning to end: the scripts of the workflows, run in a clone on this machine. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { REPORT_LINES, reportText } from '../fixtures/content.ts';
import { cloneOfProgram, commit, type Ended, fakeHost, git, runStep, stepOf } from './proposal.ts';

const REPORT = 'content/reports/some-bureau/2023.mdx';
const OTHER = 'content/reports/some-bureau/2022.mdx';
const CONTENT_STEPS = ['Mark where', 'Write the findings', 'Show them', 'Mark the lines'];

/** The report with another total than its scores add up to. */
const faulty = reportText(REPORT_LINES.map((line) => line.replace('"97.00"', '"98.00"')));
const sound = reportText(REPORT_LINES.map((line) => line.replace('"40.00"', '"39.00"').replace('"97.00"', '"96.00"')));

interface Run {
  folder: string;
  steps: Ended[];
  summary: string;
  file: (name: string) => string;
}

/** Proposes files on a branch, merges it with a main branch that moved on, and runs the job that checks content. */
function propose(files: Record<string, string>): Run {
  const folder = cloneOfProgram();
  git(folder, 'switch', '--quiet', '--create', 'proposal');
  commit(folder, files);
  // Somebody else's report is merged after the host has merged this pull request for trial.
  git(folder, 'switch', '--quiet', '--detach', 'origin/main');
  commit(folder, { [OTHER]: reportText(REPORT_LINES.map((line) => line.replace('year: 2023', 'year: 2022'))) });
  git(folder, 'update-ref', 'refs/remotes/origin/main', 'HEAD');
  git(folder, 'switch', '--quiet', 'proposal');
  const summary = join(folder, 'report-summary');
  const values = { 'github.base_ref': 'main', 'github.event.pull_request.number': '7' };
  const run = (name: string): Ended =>
    runStep(stepOf('pull-request.yml', name), folder, values, { GITHUB_STEP_SUMMARY: summary });
  const steps = CONTENT_STEPS.map(run);
  const file = (name: string): string => readFileSync(join(folder, 'report', name), 'utf8');
  return { folder, steps, summary: readFileSync(summary, 'utf8'), file };
}

function statuses({ steps }: Run): (number | null)[] {
  return steps.map(({ status }) => status);
}

/** The faulty report's run; made once. */
let faultyRun: Run | undefined;
function runOfFaulty(): Run {
  return (faultyRun ??= propose({ [REPORT]: faulty }));
}

function changesCode(folder: string): Ended {
  return runStep(stepOf('pull-request.yml', 'Ask whether more'), folder, { 'github.base_ref': 'main' });
}

describe.skipIf(process.platform === 'win32')('a report whose total does not add up', () => {
  let run: Run;
  beforeAll(() => {
    run = runOfFaulty();
  });

  test('only the last step fails, and it marks the line', () => {
    expect(statuses(run)).toEqual([0, 0, 0, 1]);
    const annotation =
      /^::error file=content\/reports\/some-bureau\/2023\.mdx,line=9,col=18,title=.*自评总分是 98\.00 分/m;
    expect(run.steps[3]?.output).toMatch(annotation);
  });
  test('leaves findings, changes and its number', () => {
    const { findings } = JSON.parse(run.file('findings.json'));
    expect(findings).toContainEqual(expect.objectContaining({ check: 'total-foots', file: REPORT, line: 9 }));
    expect(run.file('diff.md')).toMatch(/\| 公布 \| 自评总分 \| `stated\.total` \| 97\.00分 \| 98\.00分 \|/);
    expect(run.file('number')).toBe('7\n');
  });
  test('knows nothing of what others merged meanwhile', () => {
    expect(run.file('diff.md')).not.toContain('2022');
    expect(run.file('findings.json')).not.toContain(OTHER);
  });
  test('shows the comment on the page of the run', () => {
    expect(run.summary).toContain('## 核对结果：有 1 个错误要处理');
    expect(run.summary).toContain('| 公布 | 自评总分 | `stated.total` | 97.00分 | 98.00分 |');
  });
  test('runs no tests of the program', () => {
    expect(changesCode(run.folder).outputs).toEqual({ code: 'false' });
  });
});

describe.skipIf(process.platform === 'win32')('other pull requests', () => {
  test('a sound report passes', () => {
    const run = propose({ [REPORT]: sound });
    expect(statuses(run)).toEqual([0, 0, 0, 0]);
    expect(run.summary).toContain('## 核对结果：没有错误');
  });
  test('a link in the content is refused', () => {
    const folder = cloneOfProgram();
    const step = stepOf('pull-request.yml', 'Refuse links');
    expect(runStep(step, folder, {}).status).toBe(0);
    symlinkSync('/etc/passwd', join(folder, 'content/reports/some-bureau/2024.mdx'));
    commit(folder, {});
    const refused = runStep(step, folder, {});
    expect(refused.output).toContain('content/reports/some-bureau/2024.mdx');
    expect(refused.status).toBe(1);
  });
  test('a change of the program, of a framework or of a department is tested', () => {
    const [framework, department] = ['content/frameworks/new.yaml', 'content/departments/new.yaml'];
    for (const file of ['src/new.ts', framework, department, '.github/CODEOWNERS']) {
      const folder = cloneOfProgram();
      commit(folder, { [file]: '\n' });
      expect(changesCode(folder).outputs, file).toEqual({ code: 'true' });
    }
  });
  test('markup in a report reaches the comment as words', () => {
    const body = '\n## 自评结论\n\n<img src=x onerror=alert(1)> @mingzhang/finance-bureau [看](javascript:alert)\n';
    const { summary } = propose({ [REPORT]: reportText(REPORT_LINES, body) });
    expect(summary).toContain('&#60;img');
    expect(summary).not.toMatch(/<img|@mingzhang|\]\(javascript/);
  });
});

describe.skipIf(process.platform === 'win32')('the publication', () => {
  const step = stepOf('publish.yml', 'Ask whether more');
  test('tests when more than reports changed, or when there is nothing to compare with', () => {
    const folder = cloneOfProgram();
    const before = git(folder, 'rev-parse', 'HEAD');
    commit(folder, { [REPORT]: sound });
    const reports = git(folder, 'rev-parse', 'HEAD');
    expect(runStep(step, folder, { 'github.event.before': before }).outputs).toEqual({ code: 'false' });
    expect(runStep(step, folder, { 'github.event.before': '' }).outputs).toEqual({ code: 'true' });
    expect(runStep(step, folder, { 'github.event.before': '0'.repeat(40) }).outputs).toEqual({ code: 'true' });
    commit(folder, { 'src/new.ts': '\n' });
    expect(runStep(step, folder, { 'github.event.before': reports }).outputs).toEqual({ code: 'true' });
  });
});

describe.skipIf(process.platform === 'win32')('the comment', () => {
  const HEAD = 'a'.repeat(40);
  const ask = stepOf('comment.yml', 'Ask whether the number');
  const post = stepOf('comment.yml', 'Post the comment');
  let temporary: string;
  let report: string;
  beforeAll(() => {
    report = join(runOfFaulty().folder, 'report');
    temporary = mkdtempSync(join(tmpdir(), 'mingzhang-'));
  });

  function askAbout(number: string, pull: string, files = `${REPORT}\n`): Ended {
    cpSync(report, join(temporary, 'report'), { recursive: true });
    writeFileSync(join(temporary, 'report', 'number'), number);
    const { env } = fakeHost({ '/files': files, 'pulls/7': pull });
    const values = { 'github.token': 'x', 'github.event.workflow_run.head_sha': HEAD };
    return runStep(ask, temporary, values, { ...env, RUNNER_TEMP: temporary });
  }

  test('belongs to an open pull request with the very commit that was checked', () => {
    expect(askAbout('7\n', `open ${HEAD} 1`)).toMatchObject({ status: 0, outputs: { number: '7', code: '' } });
    expect(askAbout('7\n', `closed ${HEAD} 1`)).toMatchObject({ status: 0, outputs: {} });
    expect(askAbout('7\n', `open ${'b'.repeat(40)} 1`)).toMatchObject({ status: 0, outputs: {} });
  });
  const numbers = ['', '0', '-7', '7 8', '7; touch pwned', '$(touch pwned)', '7/../8', '１', '7\nnumber=8'];
  test.each(numbers)('number %j is refused', (number) => {
    expect(askAbout(number, `open ${HEAD} 1`)).toMatchObject({ status: 1, outputs: {} });
    expect(existsSync(join(temporary, 'pwned'))).toBe(false);
  });
  test('says when a pull request changes more than reports, or too much to list', () => {
    expect(askAbout('7', `open ${HEAD} 2`, `${REPORT}\nsrc/cli/check.ts\n`).outputs['code']).toBe('--code');
    expect(askAbout('7', `open ${HEAD} 1`, 'content/frameworks/hunan-2023.yaml\n').outputs['code']).toBe('--code');
    expect(askAbout('7', `open ${HEAD} 3000`).outputs['code']).toBe('--code');
  });

  test('is composed by our program and posted once', () => {
    cpSync(report, join(temporary, 'report'), { recursive: true });
    const values = {
      'steps.pull.outputs.code': '',
      'github.server_url': 'https://github.com',
      'github.repository': 'mingzhang/mingzhang',
      'github.event.workflow_run.id': '99',
      'github.event.workflow_run.head_repository.full_name': 'czj/mingzhang',
      'github.event.workflow_run.head_branch': '--diff=/etc/passwd',
    };
    const composed = runStep(stepOf('comment.yml', 'Write the comment'), '.', values, { RUNNER_TEMP: temporary });
    expect(composed.output).toBe('');
    expect(composed.status).toBe(0);
    const text = readFileSync(join(temporary, 'comment', 'comment.md'), 'utf8');
    expect(text).toContain('## 核对结果：有 1 个错误要处理');
    expect(text).toContain(`<https://github.com/czj/mingzhang/edit/--diff%3D/etc/passwd/${REPORT}>`);
    expect(text).toContain('<https://github.com/mingzhang/mingzhang/actions/runs/99>');
  });
  test('is posted anew where there is none', () => {
    const { asked, body } = posting('');
    expect(asked[1]).toMatch(/--method POST repos\/mingzhang\/mingzhang\/issues\/7\/comments /);
    expect(body).toBe('正文\n');
  });
  test('rewrites the one that is there', () => {
    const { asked, body } = posting('41\n42\n');
    expect(asked[1]).toMatch(/--method PATCH repos\/mingzhang\/mingzhang\/issues\/comments\/41 /);
    expect(body).toBe('正文\n');
  });

  function posting(ids: string): { asked: string[]; body: string } {
    const folder = mkdtempSync(join(tmpdir(), 'mingzhang-'));
    mkdirSync(join(folder, 'comment'));
    writeFileSync(join(folder, 'comment', 'comment.md'), '正文\n');
    const host = fakeHost({ 'issues/7/comments?per_page': ids });
    const values = { 'github.token': 'x', 'needs.compose.outputs.number': '7' };
    const ended = runStep(post, folder, values, { ...host.env, RUNNER_TEMP: folder });
    expect(ended.status, ended.output).toBe(0);
    expect(host.asked()).toHaveLength(2);
    return { asked: host.asked(), body: host.body() };
  }
});
