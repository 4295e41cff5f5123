/** The keys of cached reports: a hash over everything that one depends on, known from texts alone, without parsing any. */
import { once } from '../../score/once.ts';
import type { Histories } from '../../history/report-history.ts';
import { neighbourOf } from '../../read/content.ts';
import type { FolderIo } from '../../read/io.ts';
import { isPicture } from '../../read/report-body.ts';
import { sourceFileOf } from '../../read/stray-files.ts';
import { PROFILE_ENDING } from '../../report/profile.ts';
import { hashOf } from '../../cache/hash.ts';
import type { KnownFiles } from './known-files.ts';
import { allPages, pageState } from './linked-pages.ts';
import type { KnownNames, Names } from './text-names.ts';

export interface Keys {
  /** The key under which a report is kept. */
  ofReport(id: string): string;
  /** The hash of what one file is made of and of the code that reads it; empty where there is no such file. */
  ofFile(file: string): string;
}

interface Source {
  io: FolderIo;
  code: string;
  histories: Histories;
  known: KnownFiles;
  names: KnownNames;
}

/** Keys of one state of a content root; every file is looked at once. */
export function keysOf({ io, code, histories, known, names }: Source): Keys {
  const files = new Map<string, string>();
  const bytesOf = (file: string): Buffer => io.bytes(file) ?? Buffer.alloc(0);
  const ofFile = (file: string): string =>
    remembered(files, file, () => {
      const stat = io.stat(file);
      return stat === undefined
        ? ''
        : hashOf(
            code,
            known.hashOf(file, stat, () => bytesOf(file)),
          );
    });
  const namedIn = (file: string): Names => {
    const found = names.of(ofFile(file));
    if (found !== undefined) return found;
    const bytes = bytesOf(file);
    return names.learn(hashOf(code, hashOf(bytes)), bytes.toString('utf8'));
  };
  const frameworks = io.list('frameworks').filter((name) => !name.endsWith(PROFILE_ENDING));
  const ofFramework = (id: string): string => (id === 'null' ? '' : ofFile(`frameworks/${id}.yaml`));
  const all = (): string => hashOf(...frameworks.flatMap((name) => [name, ofFile(`frameworks/${name}`)]));
  const reports = new Map<string, string>();
  const links = new Map<string, Names['pages']>();
  /** What the view of a report depends on; if its text does not name its framework plainly, on every framework. */
  const ownKey = (id: string): string =>
    remembered(reports, id, () => {
      const text = ofFile(`reports/${id}.mdx`);
      if (text === '') return '';
      const { frameworks: used, reports: mentioned, pages } = namedIn(`reports/${id}.mdx`);
      links.set(id, pages);
      const named = mentioned.filter((other) => io.exists(`reports/${other}.mdx`));
      const department = ofFile(`departments/${id.slice(0, id.indexOf('/'))}.yaml`);
      const rules = used === undefined ? [all()] : used.map(ofFramework);
      return hashOf(text, department, ...rules, ...named);
    });
  const states = new Map<string, string>();
  const stateOf = (page: string): string => remembered(states, page, () => pageState(page, io));
  const statesOf = (pages: readonly string[]): string => hashOf(...pages.flatMap((page) => [page, stateOf(page)]));
  const everyState = once(() => statesOf(allPages(io)));
  /** What the links of a report lead to: whether it is there decides what is found. */
  const linkKey = (id: string): string => {
    const pages = links.get(id);
    return pages === undefined ? everyState() : statesOf(pages);
  };
  const home = once(() => homeIn(io.bytes('site.yaml')?.toString('utf8') ?? ''));
  const folders = new Map<string, string>();
  const pictures = (folder: string): string =>
    remembered(folders, folder, () => hashOf(...io.list(`reports/${folder}`).filter(isPicture)));
  return {
    ofFile,
    ofReport: (id) =>
      hashOf(
        ...[ownKey(id), linkKey(id), ownKey(neighbourOf(id, -1))],
        ...[ofFile(sourceFileOf(`reports/${id}.mdx`)), pictures(id.slice(0, id.indexOf('/'))), histories.keyOf(id)],
        home(),
      ),
  };
}

/** Where the portal will be, as its settings say it: an address of its own must lead to one of its pages. */
function homeIn(settings: string): string {
  const lines = settings.match(/^(?:address|base):[ \t]+\S.*$/gm) ?? [];
  return lines.some((line) => line.startsWith('address:')) ? lines.join('\n') : settings;
}

function remembered<T>(known: Map<string, T>, key: string, make: () => T): T {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
