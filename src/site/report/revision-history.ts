/** What a report's page says of its corrections, revisions and versions. */
import { anchorOf } from '../../report/anchor.ts';
import type { Change, History, Version } from '../../check/history.ts';
import { shown } from '../../history/moves.ts';
import type { Portal } from '../../report/portal.ts';
import { revisedFields, type Revision } from '../../report/revision.ts';
import { byText } from '../../report/text-order.ts';
import { type ReportView, resolvePath } from '../../score/view.ts';
import { commitUrl } from './edit-link.ts';
import { showsFigures } from '../../archive/status.ts';

/** A datum of a revision or a version. */
export interface RevisedDatum {
  name: string;
  path: string;
  /** Where the page shows it; undefined where it is gone. */
  href: string | undefined;
  from: string;
  to: string;
}

export interface ShownRevision extends Pick<Revision, 'id' | 'kind' | 'date' | 'reason'> {
  /** Permanent, like the revision's id. */
  anchor: string;
  /** Empty for a withdrawn report, which shows no figures. */
  data: RevisedDatum[];
}

export interface ShownVersion {
  date: string;
  /** The short hash and its address at the code host; undefined for what is not committed yet. */
  commit: { short: string; href: string | undefined } | undefined;
  data: (RevisedDatum & { revision: Pick<ShownRevision, 'anchor' | 'kind' | 'date'> | undefined })[];
  /** How many of the data no revision declares. */
  undeclared: number;
}

export interface RevisionHistory {
  /** When it was published and came to this site. */
  lead: string;
  /** One plain sentence where there is nothing to list. */
  nothing: string | undefined;
  /** Newest first. */
  revisions: ShownRevision[];
  /** Newest first, only those that moved data. */
  versions: ShownVersion[];
  /** What the versions do not show. */
  remarks: string[];
}

/** @param history  null where nothing is known of the versions; the page then says nothing of them. */
export function revisionHistory(
  view: ReportView,
  history: History | null,
  repository: Portal['repository'],
): RevisionHistory {
  const { report } = view;
  const isOpen = showsFigures(report);
  const all = history?.versions ?? [];
  const moving = isOpen ? all.filter(({ changes }) => changes.length > 0) : [];
  const changes = all.flatMap((version) => version.changes);
  const revisions = report.revisions
    .map((revision) => shownRevision(revision, isOpen ? changes : undefined, view))
    .sort((a, b) => byText(b.date, a.date));
  return {
    lead: leadOf(view),
    nothing: revisions.length + moving.length === 0 ? nothingOf(history, isOpen) : undefined,
    revisions,
    versions: moving.map((version) => shownVersion(version, revisions, view, repository)).reverse(),
    remarks: isOpen ? remarksOf(history, all.length - moving.length) : [],
  };
}

function leadOf({ report: { disclosure } }: ReportView): string {
  const { published, entered } = disclosure;
  return published === undefined
    ? `原报告公开日期不详，${entered} 进入本站。`
    : `原报告 ${published} 公开，${entered} 进入本站。`;
}

function nothingOf(history: History | null, isOpen: boolean): string {
  if (!isOpen || history === null || history.published === null || !history.isWhole) return '没有登记过更正或修订。';
  return '进入本站以来没有更正或修订，数据没有改动过。';
}

function remarksOf(history: History | null, silent: number): string[] {
  return [
    ...(silent === 0 ? [] : [`另有 ${silent} 次修改没有改动数据。`]),
    ...(history?.isWhole === false ? ['有的旧版本已无法读取，其中的数据没有列出。'] : []),
  ];
}

function shownRevision(revision: Revision, changes: readonly Change[] | undefined, view: ReportView): ShownRevision {
  const { id, kind, date, reason } = revision;
  const data =
    changes === undefined
      ? []
      : revisedFields(revision).map((field) => {
          const change = changes.find(({ path, revision: declared }) => path === field.path && declared === id);
          const datum = resolvePath(view, field.path);
          const from = change === undefined ? (field.was ?? '未写明') : (change.from ?? '无');
          const to = datum === undefined ? '已删去' : shown(datum.content);
          return {
            name: datum?.name ?? change?.name ?? field.path,
            path: field.path,
            href: hrefOf(field.path, view),
            from,
            to,
          };
        });
  return { id, kind, date, reason, anchor: `revision-${id}`, data };
}

function shownVersion(
  { commit, date, changes }: Version,
  revisions: readonly ShownRevision[],
  view: ReportView,
  repository: Portal['repository'],
): ShownVersion {
  const declared = new Map(revisions.map((revision) => [revision.id, revision]));
  return {
    date,
    commit: commit === null ? undefined : { short: commit.slice(0, 8), href: commitUrl(repository, commit) },
    data: changes.map(({ path, name, from, to, revision }) => ({
      ...{ name, path, href: hrefOf(path, view), from: from ?? '无', to: to ?? '已删去' },
      revision: revision === null ? undefined : declared.get(revision),
    })),
    undeclared: changes.filter(({ revision }) => revision === null).length,
  };
}

function hrefOf(path: string, view: ReportView): string | undefined {
  const anchor = resolvePath(view, path) === undefined ? undefined : anchorOf(path);
  return anchor === undefined ? undefined : `#${anchor}`;
}
