/** One side of a comparison of content: a folder, or the content folder as it was at a commit. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFiles } from '../read/content.ts';
import { type ContentIo, folderIo } from '../read/io.ts';
import { readBlobs } from './blobs.ts';
import { commitOf, entriesOf, git } from './git.ts';

export interface ContentSide {
  /** The name that readers of the comparison see. */
  label: string;
  io: ContentIo;
  /** A hash of each text, by file. */
  fingerprints: ReadonlyMap<string, string>;
}

/** Content on disk. */
export function folderSide(root: string, label: string): ContentSide {
  const io = folderIo(root);
  const files = contentFiles(io).filter((file) => !file.endsWith('/') && io.exists(file));
  // The hash that git gives the same text, so that a folder can be compared with a commit.
  const hash = (bytes: Buffer): string =>
    createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
  return { label, io, fingerprints: new Map(files.map((file) => [file, hash(readFileSync(join(root, file)))])) };
}

/** The content folder as it was at a ref. */
export function commitSide(root: string, ref: string): ContentSide {
  const commit = commitOf(root, ref);
  const tree = git(root, ['ls-tree', '-r', '-z', commit]);
  const blobs = new Map(
    entriesOf(tree).flatMap((entry): [string, string][] => {
      const match = /^\d+ blob ([0-9a-f]+)\t(.+)$/s.exec(entry);
      const [, blob = '', file = ''] = match ?? [];
      return match === null || /(?:^|\/)\./.test(file) ? [] : [[file, blob]];
    }),
  );
  const io = treeIo(blobs, (wanted) => readBlobs(root, wanted));
  const isContent = new Set(contentFiles(io));
  return { label: ref, io, fingerprints: new Map([...blobs].filter(([file]) => isContent.has(file))) };
}

/** How many files are read one by one before it is quicker to read all at once. */
const PATIENCE = 20;

function treeIo(
  blobs: ReadonlyMap<string, string>,
  read: (blobs: readonly string[]) => Map<string, Buffer>,
): ContentIo {
  let known = new Map<string, Buffer>();
  const bytes = (file: string): Buffer | undefined => {
    const blob = blobs.get(file);
    if (blob === undefined) return undefined;
    if (!known.has(blob))
      known = new Map([...known, ...read(known.size < PATIENCE ? [blob] : [...new Set(blobs.values())])]);
    return known.get(blob);
  };
  return {
    list: (folder) => {
      const prefix = `${folder.replace(/\/$/, '')}/`;
      const below = [...blobs.keys()]
        .filter((file) => file.startsWith(prefix))
        .map((file) => file.slice(prefix.length));
      return [
        ...new Set(below.map((name) => (name.includes('/') ? name.slice(0, name.indexOf('/') + 1) : name))),
      ].sort();
    },
    read: (file) => bytes(file)?.toString('utf8'),
    bytes,
    exists: (file) => blobs.has(file),
  };
}

/** Tells whether a path is a content folder on disk. */
export function isContentFolder(path: string): boolean {
  return existsSync(join(path, 'reports')) || existsSync(join(path, 'site.yaml'));
}
