/** Where the code host that keeps the content lets a visitor edit a file, and see a commit. */
import type { Portal } from '../../report/portal.ts';

type Repository = NonNullable<Portal['repository']>;

/** What stands between a repository's address and the branch, by host. */
const EDITORS: Readonly<Record<Repository['host'], string>> = {
  github: '/edit/',
  gitee: '/edit/',
  gitlab: '/-/edit/',
};

/**
 * The address of the web editor for a content file.
 *
 * @param file  below the content folder, as findings and the reader name it: `reports/huadu-emergency/2023.mdx`.
 * @returns undefined where the portal names no repository; its pages then have no edit link.
 */
export function editUrl(repository: Portal['repository'], file: string): string | undefined {
  if (repository === undefined) return undefined;
  const { host, branch } = repository;
  return `${rootOf(repository)}${EDITORS[host]}${encodePath(branch)}/${encodePath(`content/${file}`)}`;
}

/** What stands between a repository's address and the hash of a commit, by host. */
const COMMITS: Readonly<Record<Repository['host'], string>> = {
  github: '/commit/',
  gitee: '/commit/',
  gitlab: '/-/commit/',
};

/** The address at which the code host shows a commit; undefined where the portal names no repository. */
export function commitUrl(repository: Portal['repository'], commit: string): string | undefined {
  return repository === undefined ? undefined : `${rootOf(repository)}${COMMITS[repository.host]}${commit}`;
}

/** The address without what is only for cloning. */
function rootOf({ address }: Repository): string {
  return address.replace(/\/+$/, '').replace(/\.git$/, '');
}

/** `encodeURI` leaves `#` and `?`, which would end the path. */
function encodePath(path: string): string {
  return encodeURI(path).replaceAll('#', '%23').replaceAll('?', '%3F');
}
