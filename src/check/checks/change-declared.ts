/** What is changed after publication is declared, and what is declared was changed. */
import { type Revision, revisedFields } from '../../report/revision.ts';
import type { Report } from '../../report/report.ts';
import { grouped } from '../../report/grouped.ts';
import { defineCheck } from '../check.ts';
import type { Change, History } from '../history.ts';
import { pass, type Verdict } from '../verdict.ts';

type Message = 'changed' | 'removed' | 'added' | 'early' | 'unsure' | 'future' | 'unmoved' | 'other';

export const changeDeclared = defineCheck<Message>({
  id: 'change-declared',
  family: 'disclosure',
  title: '公开之后改动的数据都有更正或修订说明',
  messages: {
    changed: '{name}在公开之后由 {from} 改为 {to}（{when}），没有更正或修订说明。',
    removed: '{name}在公开之后被删去，原为 {from}（{when}），没有更正或修订说明。',
    added: '{name}是公开之后补上的，现为 {to}（{when}），没有更正或修订说明。',
    early: '{kind} {id} 的日期 {date} 早于公开日期 {published}。',
    unsure: '{kind} {id} 的日期 {date} 早于进入本站的日期 {published}，原报告公开日期不详，需要人工判断。',
    future: '{kind} {id} 的日期 {date} 还没有到，今天是 {today}。',
    unmoved: '{kind} {id} 说改了 {path}，但公开之后这个数据没有变过。',
    other: '{kind} {id} 说{name}原为 {was}，版本记录里原为 {from}。',
  },
  fix: '改动属实的，在 revisions 里写明（同一次改的几个数据写在一条里），例如 - { id: r-{date}, kind: 更正, date: {date}, reason: 录入有误, fields: [{field}] }；改错了的，改回原来的数据；日期、路径或原值写错了的，照实改正。',
  advice: {
    early: '照实改正这条说明的日期。',
    unsure: '日期写错了的，改正；没有写错的，查到公开日期后填写 disclosure.published。',
    future: '照实改正这条说明的日期。',
    unmoved: '没有改过的，从这条说明的 fields 里删去；路径写错了的，改正。',
    other: '照版本记录改正这条说明里的原值（was）。',
  },
  *run({ view: { report }, history }) {
    for (const [index, revision] of report.revisions.entries()) yield dated(revision, index, report, history);
    // Without a history nobody can say what changed; that is no fault of the report, so nothing is said.
    if (history === null || history.published === null) return;
    // A withdrawn report shows no figures, and its author may have taken them out.
    if (report.disclosure.status === 'withdrawn') return;
    yield* judgeChanges(history);
    if (history.isWhole) yield* judgeRevisions(report.revisions, history);
  },
});

function dated(revision: Revision, index: number, report: Report, history: History | null): Verdict<Message> {
  const { published: stated, entered } = report.disclosure;
  const published = stated ?? entered;
  const { kind, id, date } = revision;
  const field = revisedFields(revision)[0]?.path ?? 'stated.total';
  const data = { kind, id, date, published, today: history?.asOf, field };
  const at = { at: null, keys: ['revisions', index, 'date'], stated: date, data };
  if (history !== null && date > history.asOf)
    return { ...at, outcome: 'fail', expected: `≤${history.asOf}`, message: 'future' };
  if (date >= published) return pass(null);
  const expected = `≥${published}`;
  if (stated === undefined) return { ...at, outcome: 'review', expected, message: 'unsure' };
  return { ...at, outcome: 'fail', expected, message: 'early' };
}

interface Dated {
  change: Change;
  commit: string | null;
  date: string;
}

/** One verdict for every datum that ever moved. */
function* judgeChanges({ versions }: History): Generator<Verdict<Message>> {
  const moved = grouped(
    versions.flatMap(({ commit, date, changes }) => changes.map((change): Dated => ({ change, commit, date }))),
    ({ change }) => change.path,
  );
  if (moved.size === 0) yield pass(null);
  for (const [path, all] of moved) yield judgeDatum(path, all);
}

function judgeDatum(path: string, all: readonly Dated[]): Verdict<Message> {
  const undeclared = all.filter(({ change }) => change.revision === null);
  const [first, last] = [undeclared[0], undeclared.at(-1)];
  // What was put back stands as it was published.
  if (first === undefined || last === undefined || all.at(-1)?.change.to === first.change.from) return pass(path);
  const [from, to] = [first.change.from, last.change.to];
  const when = last.commit === null ? '还没有提交' : `${last.date} 提交`;
  const field = to === null ? `{ path: ${path}, was: ${JSON.stringify(from)} }` : path;
  const data = { name: last.change.name, from: from ?? '无', to: to ?? '无', when, date: last.date, field };
  const message = from === null ? 'added' : to === null ? 'removed' : 'changed';
  // A removed datum has no line of its own any more.
  const place = to === null ? { keys: ['revisions'] } : {};
  // Adding what was not there leaves every published figure as it was.
  const outcome = from === null ? 'review' : 'fail';
  return { outcome, at: path, ...place, stated: to, expected: from, message, data };
}

/** Whether the changes that revisions declare did happen; only those since publication here can be seen. */
function* judgeRevisions(
  revisions: readonly Revision[],
  { published, versions }: History,
): Generator<Verdict<Message>> {
  const moves = new Map<string, Change[]>();
  for (const change of versions.flatMap(({ changes }) => changes))
    moves.set(change.path, [...(moves.get(change.path) ?? []), change]);
  for (const [index, revision] of revisions.entries()) {
    if (published === null || revision.date <= published.date) continue;
    const { kind, id, date } = revision;
    for (const [at, { path, was }] of revisedFields(revision).entries()) {
      // What is computed moves with the figures below it, which the revision can name.
      if (path.startsWith('computed.')) continue;
      const own = moves.get(path) ?? [];
      const [change] = own;
      const data = { kind, id, date, path, field: path, name: change?.name, was, from: change?.from ?? '无' };
      const found = { at: path, keys: ['revisions', index, 'fields', at], data };
      if (change === undefined) yield { ...found, outcome: 'review', stated: null, expected: null, message: 'unmoved' };
      else if (was !== undefined && !own.some(({ from }) => isSame(was, from)))
        yield { ...found, outcome: 'review', stated: was, expected: change.from, message: 'other' };
      else yield pass(path);
    }
  }
}

/** Authors may leave out the unit. */
function isSame(was: string, from: string | null): boolean {
  return from !== null && (was === from || (from.startsWith(was) && /^[^\d.,]+$/.test(from.slice(was.length))));
}
