/** The portal's own settings. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Portal } from '../report/portal.ts';
import { readContent } from '../read/content.ts';
import { folderIo } from '../read/io.ts';
import { contentRoot } from './content-root.ts';

/** site.yaml cannot be used; the message says why, in Chinese, to whoever builds. */
export class PortalFault extends Error {
  override name = 'PortalFault';
}

let known: { root: string; portal: Portal } | undefined;

/**
 * Reads site.yaml: once for a build, since every page asks for it, anew for every page while writing.
 *
 * @throws PortalFault when it is missing or faulty: nothing can be built without it.
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
    throw new PortalFault(
      findings.map(({ file, line, message, fix }) => `${file}:${line} ${message}${fix}`).join('\n'),
    );
  const picture = portal.governmentBadge?.picture;
  if (picture !== undefined && !existsSync(join('public', picture)))
    throw new PortalFault(
      `site.yaml 的 governmentBadge：public 文件夹里没有 ${picture}。把标识的图放进去，或删去 governmentBadge。`,
    );
  return portal;
}
