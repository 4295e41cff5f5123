/** What the texts of reports name, told without parsing them and kept between builds: a text is searched once. */
import { sealedFile } from '../../cache/sealed-file.ts';
import { linkedPages } from './linked-pages.ts';

export interface Names {
  /** The frameworks of the report and its sheets, `null` as it is written where there is none; left out where they cannot be told. */
  frameworks?: string[] | undefined;
  /** Whatever may be the id of a report, whether there is one or not. */
  reports: string[];
  /** The pages that links may lead to; left out where they cannot be told. */
  pages?: string[] | undefined;
}

/** A line of the frontmatter: nothing else can stand at the start of a line there. */
const FRAMEWORK = /^framework:[ \t]+["']?([a-z0-9-]+)["']?[ \t]*(?:#.*)?\r?$/m;
const SHEETS = /^["']?sheets["']?[ \t]*:/m;
/** The framework of a sheet, in lines or between braces. */
const OF_SHEET = /(?<![a-z-])framework:[ \t]+["']?([a-z0-9-]+)["']?[ \t]*(?=[,}#\r\n]|$)/g;
/** Whatever may name another report, in whatever notation; bounded, so that a long run of letters costs no more than its length. */
const REPORT_ID = /(?<![a-z0-9-])[a-z0-9][a-z0-9-]{0,79}\/\d{4}(?!\d)/g;

/** Too much rather than too little. */
export function namesIn(text: string): Names {
  const end = text.indexOf('\n---', 3);
  const front = end < 0 ? text : text.slice(0, end);
  return {
    frameworks: frameworksIn(front),
    reports: [...new Set(front.match(REPORT_ID))],
    pages: linkedPages(text),
  };
}

/** Every word that may be the key counts: where one of them cannot be told, nothing is. */
function frameworksIn(front: string): string[] | undefined {
  const own = FRAMEWORK.exec(front)?.[1];
  if (own === undefined || !SHEETS.test(front)) return own === undefined ? undefined : [own];
  const named = [...front.matchAll(OF_SHEET)].flatMap(([, id]) => id ?? []);
  const mentioned = front.match(/framework/g)?.length ?? 0;
  return named.length < mentioned ? undefined : [...new Set(named)];
}

export interface KnownNames {
  /** What a text names, by a hash of the text and of the code that searches it; undefined where nobody has told it. */
  of(hash: string): Names | undefined;
  /** Tells it. */
  learn(hash: string, text: string): Names;
  /** Writes down what was asked for, and forgets all else. */
  save(): void;
}

/**
 * Opens what is known; a file that cannot be read is as good as none.
 *
 * @param path  of the file; without it everything is forgotten with the process.
 */
export function knownNames(path?: string): KnownNames {
  const file = path === undefined ? undefined : sealedFile(path);
  const old = new Map(file?.read() as [string, Names][] | undefined);
  const asked = new Map<string, Names>();
  const keep = (hash: string, names: Names): Names => {
    asked.set(hash, names);
    return names;
  };
  return {
    of: (hash) => {
      const names = asked.get(hash) ?? old.get(hash);
      return names && keep(hash, names);
    },
    // A piece of a text keeps all of it in memory; a copy does not.
    learn: (hash, text) => keep(hash, structuredClone(namesIn(text))),
    save: () => file?.write([...asked]),
  };
}
