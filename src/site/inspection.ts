/** The content root inspected: scored, checked, located. Made once for a build, anew for every page while writing. */
import { allowList } from '../../components/allow-list.ts';
import { reportHistory } from '../history/report-history.ts';
import { inspectContent, type Inspection } from '../read/inspect.ts';
import { folderIo } from '../read/io.ts';
import { contentRoot } from './content-root.ts';

let made: Inspection | undefined;

/** Everything the checks say of the content as it is now. */
export function inspection(): Inspection {
  if (import.meta.env?.DEV === true) return inspectNow();
  made ??= inspectNow();
  return made;
}

function inspectNow(): Inspection {
  const root = contentRoot();
  return inspectContent(folderIo(root), allowList, { history: reportHistory(root) });
}
