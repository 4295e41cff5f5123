/** What a branch changes against a ref, and which content that concerns. */
import { dirname } from 'node:path';
import { commitOf, entriesOf, git, prefixOf } from '../history/git.ts';
import { affectedFiles } from '../read/affected.ts';
import { contentFiles } from '../read/content.ts';
import type { ContentIo } from '../read/io.ts';

/** Folders beside the content folder with code that decides what is found. */
const CODE = ['src/', 'components/'];

/**
 * The content files to examine after what changed since a ref: committed on this branch, or not committed yet.
 *
 * @param root  the content folder, absolute.
 * @returns every content file when the code changed.
 * @throws HistoryError for an unknown ref.
 */
export function filesChangedSince(ref: string, root: string, io: ContentIo): string[] {
  const project = dirname(root);
  const base = commitOf(root, ref);
  const changed = changedSince(base, root);
  const beside = project === root ? '' : prefixOf(project);
  if (changed.some((file) => CODE.some((folder) => file.startsWith(`${beside}${folder}`)))) return contentFiles(io);
  const prefix = prefixOf(root);
  const inContent = changed.filter((file) => file.startsWith(prefix)).map((file) => file.slice(prefix.length));
  return affectedFiles(inContent, io);
}

/** Paths from the top of the repository, of files removed as well. */
function changedSince(base: string, folder: string): string[] {
  const names = ['--name-only', '-z', '--no-renames', '--no-relative'];
  // Without a common ancestor, as in a shallow clone, the two trees are compared as they are.
  const ancestor = git(folder, ['merge-base', base, 'HEAD'])?.trim() ?? base;
  const tracked = git(folder, ['diff', ...names, ancestor]);
  const top = git(folder, ['rev-parse', '--show-toplevel'])?.trim() ?? folder;
  const untracked = git(top, ['ls-files', '-z', '--others', '--exclude-standard']);
  return [...new Set([...entriesOf(tracked), ...entriesOf(untracked)])];
}
