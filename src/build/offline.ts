/** `npm run offline`: copies the built site into a folder beside it, where it opens by a double click. */
import { putBackLastSite } from './last-site.ts';
import { NothingBuilt, writeOffline } from './offline/write-offline.ts';
import { readPortal } from '../archive/portal.ts';
import { siteFolder } from './site-folder.ts';

const built = siteFolder();
putBackLastSite(built);
const folder = `${built}.offline`;
try {
  writeOffline(built, folder, readPortal());
  console.log(`不用服务器也能打开的网站：${folder}`);
} catch (error) {
  if (!(error instanceof NothingBuilt)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
