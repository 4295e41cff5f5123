/** What in a check still waits to be written. */
import { placeholdersIn } from '../../src/check/wording/placeholders.ts';
import { UNWRITTEN } from '../../src/cli/new/new-check.ts';

/** A page may quote a placeholder. */
const QUOTED = /“[^”]*”|`[^`]*`/g;

export interface CheckFiles {
  id: string;
  module: string;
  page: string;
}

/** Words of an id that name no truth. */
const EMPTY_NAME = /(?:^|-)(?:todo|tbd|xxx|foo|bar|my|new|example|sample|check)(?:-|$)/;

/** Every line that holds a placeholder, and the id where it is none. */
export function unwritten({ id, module, page }: CheckFiles): string[] {
  const lines = [...module.split('\n'), ...page.split('\n')];
  // The check of placeholders shows some; what the scaffold leaves is refused there too.
  const isShown = id === 'no-placeholder';
  const isOpen = (line: string): boolean =>
    line.includes(UNWRITTEN) || (!isShown && placeholdersIn(line.replace(QUOTED, ''), { isTitle: false }).length > 0);
  return [...(EMPTY_NAME.test(id) ? [id] : []), ...lines.filter(isOpen)];
}
