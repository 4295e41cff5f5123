/** Where a visitor can edit a content file: the web editor of the code host that keeps the content. */
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
  const { host, address, branch } = repository;
  const root = address.replace(/\/+$/, '').replace(/\.git$/, '');
  return `${root}${EDITORS[host]}${encodePath(branch)}/${encodePath(`content/${file}`)}`;
}

/** `encodeURI` leaves `#` and `?`, which would end the path. */
function encodePath(path: string): string {
  return encodeURI(path).replaceAll('#', '%23').replaceAll('?', '%3F');
}
