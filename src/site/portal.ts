/** The portal's own settings. */
import type { Portal } from '../report/portal.ts';
import { readContent } from '../read/content.ts';
import { folderIo } from '../read/io.ts';
import { contentRoot } from './content-root.ts';

/**
 * Reads site.yaml.
 *
 * @throws Error when it is missing or faulty: nothing can be built without it.
 */
export function readPortal(): Portal {
  const io = folderIo(contentRoot());
  // Only site.yaml matters here; reading it through the one reader keeps its messages.
  const { portal, findings } = readContent({ ...io, list: () => [] });
  if (portal === undefined)
    throw new Error(findings.map((finding) => `${finding.file}:${finding.line} ${finding.message}`).join('\n'));
  return portal;
}
