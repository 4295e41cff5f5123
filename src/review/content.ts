/** What the site publishes of its content for the import: enough to score a draft, in one file, and nothing of a report. */
import type { Framework } from '../report/framework.ts';
import type { Profile } from '../report/profile.ts';
import type { ContentIo } from '../read/io.ts';
import { readContent } from '../read/content.ts';

export interface ImportContent {
  /** Texts of files by their paths: the portal, and all that belongs to frameworks. */
  files: Readonly<Record<string, string>>;
  /** What department files say, by id; what is left out has no meaning of its own. */
  departments: Readonly<Record<string, ListedDepartment>>;
  /** Of which years each department has a page on the site, by its id. */
  years: Readonly<Record<string, readonly number[]>>;
}

/** As much of a department as everybody asks for; the rest of its file is there too. */
export interface ListedDepartment {
  name: string;
  shortName: string;
  regions: readonly { code: string; name: string }[];
  formerNames?: readonly { name: string }[];
}

/** The file below the site's base. */
export const CONTENT_FILE = 'import/content.json';

/** Content with the frameworks read, which takes longest, once for all that follows. */
export interface OpenContent extends Pick<ImportContent, 'years'> {
  departments: ReadonlyMap<string, ListedDepartment>;
  frameworks: ReadonlyMap<string, Framework>;
  /** What was decided in other years, by the id of the framework. */
  profiles: ReadonlyMap<string, Profile>;
  /** All of it as files, with one more: a report. */
  withReport: (id: string, text: string) => ContentIo;
  /** The same content with one more framework; as it was where its text has faults, which are sentences. */
  withFramework: (id: string, text: string) => { content: OpenContent; faults: readonly string[] };
  /** The same with a department that has no file yet. */
  withDepartment: (id: string, department: ListedDepartment) => OpenContent;
}

export function openContent({ files, departments, years }: ImportContent): OpenContent {
  const texts = new Map(Object.entries(files));
  const known = new Map(Object.entries(departments));
  const frameworkFiles = [...texts.keys()].filter((file) => file.startsWith('frameworks/'));
  const { frameworks, profiles } = readContent(filesOf(texts, known, {}), frameworkFiles);
  return contentOf({ texts, departments: known, years, frameworks, profiles });
}

interface Parts extends Pick<OpenContent, 'departments' | 'years' | 'frameworks' | 'profiles'> {
  texts: ReadonlyMap<string, string>;
}

function contentOf(parts: Parts): OpenContent {
  const { texts, departments, years, frameworks, profiles } = parts;
  return {
    ...{ departments, years, frameworks, profiles },
    withReport: (id, text) => filesOf(texts, departments, { [`reports/${id}.mdx`]: text }),
    withDepartment: (id, department) =>
      contentOf({ ...parts, departments: new Map([...departments, [id, department]]) }),
    withFramework: (id, text) => {
      const file = `frameworks/${id}.yaml`;
      const more = new Map([...texts, [file, text]]);
      const read = readContent(filesOf(more, departments, {}), [file]);
      return {
        content: contentOf({ ...parts, texts: more, frameworks: new Map([...frameworks, ...read.frameworks]) }),
        faults: read.frameworks.has(id) ? [] : read.findings.map(({ message }) => message),
      };
    },
  };
}

function filesOf(
  texts: ReadonlyMap<string, string>,
  departments: ReadonlyMap<string, ListedDepartment>,
  more: Readonly<Record<string, string>>,
): ContentIo {
  const read = (file: string): string | undefined => {
    const department = departments.get(/^departments\/([^/]+)\.yaml$/.exec(file)?.[1] ?? '');
    // JSON is YAML too.
    return more[file] ?? texts.get(file) ?? (department && JSON.stringify(department));
  };
  const namesIn = (folder: string): string[] => {
    const paths = [...texts.keys(), ...Object.keys(more)].filter((path) => path.startsWith(`${folder}/`));
    return paths.map((path) => path.slice(folder.length + 1)).filter((name) => !name.includes('/'));
  };
  return {
    list: (folder) =>
      folder === 'departments' ? [...departments.keys()].map((id) => `${id}.yaml`) : namesIn(folder).sort(),
    read,
    exists: (file) => read(file) !== undefined,
  };
}
