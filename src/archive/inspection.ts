/** The content root surveyed: once for a build, which leaves it on a shelf for its pages; anew for every page while writing. */
import { basename, dirname } from 'node:path';
import type { Finding } from '../check/finding.ts';
import type { History } from '../check/history.ts';
import { byPlace } from '../read/inspect.ts';
import { contentRoot } from './content-root.ts';
import { type Reader, readerOf } from './report-cache/reader.ts';
import { folderShelf, memoryShelf, type Shelf } from './report-cache/shelf.ts';
import { openContent, type Survey, surveyContent, surveyOf } from './report-cache/survey.ts';

export interface Inspection {
  survey: Survey;
  reader: Reader;
}

/** The index that a build leaves beside the digests for the pages that it renders; unset while writing and in tests. */
export const DIGESTS = 'MINGZHANG_DIGESTS';

const own: Shelf = memoryShelf();
let made: Inspection | undefined;

/** Everything that is known of the content as it is now. */
export function inspection(): Inspection {
  const isWriting = import.meta.env?.DEV === true;
  if (made === undefined || isWriting) made = isWriting ? surveyed() : (prepared() ?? surveyed());
  return made;
}

function surveyed(): Inspection {
  return { survey: surveyContent(openContent(contentRoot()), own), reader: readerOf(own) };
}

/** What the build of these pages has left for them. */
function prepared(): Inspection | undefined {
  const path = process.env[DIGESTS];
  if (path === undefined) return undefined;
  const shelf = folderShelf(dirname(path), basename(path));
  const index = shelf.index();
  return index === undefined ? undefined : { survey: surveyOf(index), reader: readerOf(shelf) };
}

/** What became of a report since its publication, or null where it is not known. */
export function historyOf(id: string): History | null {
  const { survey, reader } = inspection();
  const head = survey.heads.get(id);
  const history = head === undefined ? null : reader.read(head.key).history;
  return history === null ? null : { ...history, asOf: survey.asOf };
}

/** Every finding, in the order of files and lines. */
export function allFindings({ survey, reader }: Inspection): Finding[] {
  const inReports = [...survey.heads.values()].flatMap(({ key }) => reader.read(key).findings);
  return [...survey.others, ...inReports].sort(byPlace);
}
