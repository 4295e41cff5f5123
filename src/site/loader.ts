/** Content files into Astro's store: data only, bodies stay in their files and are read when a page is rendered. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Finding } from '../check/finding.ts';
import { type Content, contentFiles, readContent } from '../read/content.ts';
import { folderIo } from '../read/io.ts';
import { contentRoot } from './content-root.ts';

type Kind = 'departments' | 'frameworks' | 'reports';

/** A loader for one folder of the content root. */
export function contentLoader(kind: Kind): Loader {
  return {
    name: `mingzhang-${kind}`,
    load: async (context) => {
      clearWhenCodeChanged(context);
      await refresh(kind, context);
      context.watcher?.add(contentRoot());
      const onChange = (path: string): void => {
        if (resolve(path).startsWith(contentRoot() + sep)) void refresh(kind, context);
      };
      for (const event of ['add', 'change', 'unlink'] as const) context.watcher?.on(event, onChange);
    },
  };
}

/** Brings the store to what the folder holds now: new and changed entries set, vanished ones deleted. */
async function refresh(kind: Kind, { store, parseData, logger }: LoaderContext): Promise<void> {
  const root = contentRoot();
  const io = folderIo(root);
  // A loader reads its own folder only: each of the three would otherwise read every report.
  const content = readContent(
    io,
    contentFiles(io).filter((file) => file.startsWith(`${kind}/`)),
  );
  const entries = entriesOf(kind, content);
  for (const id of store.keys()) {
    if (!entries.has(id)) store.delete(id);
  }
  for (const [id, { data, file }] of entries) {
    const text = readFileSync(join(root, file), 'utf8');
    const digest = createHash('sha256').update(text).digest('hex');
    if (store.get(id)?.digest === digest) continue;
    const filePath = relative(process.cwd(), join(root, file)).split(sep).join('/');
    store.set({ id, data: await parseData({ id, data: { ...data }, filePath }), digest, filePath });
  }
  for (const finding of content.findings.filter(({ file }) => file.startsWith(`${kind}/`)))
    logger.error(lineOf(finding));
}

function entriesOf(kind: Kind, content: Content): ReadonlyMap<string, { data: object; file: string }> {
  if (kind === 'reports') {
    return new Map([...content.reports].map(([id, { report, file }]) => [id, { data: report, file }]));
  }
  return new Map([...content[kind]].map(([id, data]) => [id, { data, file: `${kind}/${id}.yaml` }]));
}

function lineOf({ file, line, column, message, fix }: Finding): string {
  return `${file}:${line}:${column} ${message}${fix}`;
}

/** Astro knows only the text of its own config; the code that parses must invalidate the store too. */
function clearWhenCodeChanged({ store, meta }: LoaderContext): void {
  const fingerprint = codeFingerprint();
  if (meta.get('fingerprint') !== fingerprint) store.clear();
  meta.set('fingerprint', fingerprint);
}

function codeFingerprint(): string {
  const hash = createHash('sha256');
  for (const folder of ['src/number', 'src/report', 'src/read']) {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    for (const file of files.sort()) hash.update(file).update(readFileSync(join(folder, file)));
  }
  return hash.update(readFileSync('package-lock.json')).digest('hex');
}
