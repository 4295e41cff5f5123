/** With which of its versions a report was published on this site. */
import { divide } from '../read/frontmatter.ts';

/** What a version says of its own publication. */
export interface Publication {
  status: string;
  entered: string;
}

/**
 * What a text says of its publication, found by its lines: reading thousands of old versions as YAML takes minutes.
 *
 * @returns undefined where it cannot be found.
 */
export function publicationOf(text: string): Publication | undefined {
  const { frontmatter = '' } = divide(text, '');
  const block = /^disclosure:[\s\S]*?(?=^[a-z]+:|(?![\s\S]))/m.exec(frontmatter)?.[0] ?? '';
  const status = /\bstatus:\s*["']?([a-z]+)/.exec(block)?.[1];
  const entered = /\bentered:\s*["']?(\d{4}-\d\d-\d\d)/.exec(block)?.[1];
  return status === undefined || entered === undefined ? undefined : { status, entered };
}

export interface Dated {
  /** In China. */
  day: string;
  publication: Publication | undefined;
}

/**
 * The position of the version with which a report was published: the last one on or before the day of entry, for
 * editing on that day is still entering. Changing the entry date to a later day does not move the publication.
 *
 * @param versions  oldest first.
 * @param entered   the entry date as the report states it now.
 * @returns -1 where no version was public.
 */
export function publishedAt(versions: readonly Dated[], entered: string): number {
  const first = versions.findIndex(({ publication }) => publication !== undefined && publication.status !== 'draft');
  const stated = versions[first]?.publication?.entered ?? entered;
  const until = stated < entered ? stated : entered;
  let at = first;
  while (first >= 0 && (versions[at + 1]?.day ?? NEVER) <= until) at += 1;
  // A report taken back on its first day is published when it returns.
  while (versions[at]?.publication?.status === 'draft') at += 1;
  return at < versions.length ? at : -1;
}

/** Later than any day. */
const NEVER = '9999-12-31';
