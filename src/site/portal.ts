/** The portal's own settings. */
import type { Portal } from '../report/portal.ts';
import { readContent } from '../read/content.ts';
import { folderIo } from '../read/io.ts';
import { contentRoot } from './content-root.ts';

let known: { root: string; portal: Portal } | undefined;

/**
 * Reads site.yaml: once for a build, since every page asks for it, anew for every page while writing.
 *
 * @throws Error when it is missing or faulty: nothing can be built without it.
 */
export function readPortal(): Portal {
  const root = contentRoot();
  if (known?.root !== root || import.meta.env?.DEV === true) known = { root, portal: portalOf(root) };
  return known.portal;
}

function portalOf(root: string): Portal {
  // Only site.yaml matters here; reading it through the one reader keeps its messages.
  const { portal, findings } = readContent({ ...folderIo(root), list: () => [] });
  if (portal === undefined)
    throw new Error(findings.map((finding) => `${finding.file}:${finding.line} ${finding.message}`).join('\n'));
  return portal;
}
