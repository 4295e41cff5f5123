/** `npm run build`: checks the content, builds the site beside the last one, audits it and swaps it in when nothing is wrong. */
import { enableCompileCache } from 'node:module';
import { codeCacheFolder } from './cache-folder.ts';
import { putBackLastSite } from './last-site.ts';
import { endIfUnusable } from './project-folder.ts';

endIfUnusable();
// A third of a small build is spent on reading modules; what follows is therefore loaded after this.
enableCompileCache(codeCacheFolder());
const { buildPart, buildWhole } = await import('./build-archive.ts');
const { BuildRefused } = await import('./build-site.ts');
const { CommandFault, readCommand } = await import('./command.ts');
const { PartFailed } = await import('./part/run-parts.ts');
const { PortalFault } = await import('./portal.ts');
const { siteFolder } = await import('./site-folder.ts');

const target = siteFolder();
putBackLastSite(target);
try {
  const command = readCommand(process.argv.slice(2));
  if (command.part === undefined) {
    await buildWhole(target, command);
    console.log(`网站已生成：${target}`);
  } else {
    await buildPart(command.part, command);
  }
} catch (error) {
  const isExpected = [BuildRefused, PortalFault, CommandFault, PartFailed].some((kind) => error instanceof kind);
  if (!isExpected || !(error instanceof Error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
