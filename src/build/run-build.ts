/** What `npm run build` runs: checks the content, builds the site beside the last one, audits it and swaps it in when nothing is wrong. */
import { BuildRefused } from './build-site.ts';
import { cacheFolder } from '../cache/cache-folder.ts';
import { CommandFault, readCommand } from './command.ts';
import { contentRoot } from '../archive/content-root.ts';
import { diskFault, FolderFault, requireFolders } from './disk-fault.ts';
import { putBackLastSite } from './last-site.ts';
import { ShardFailed } from './run-shards.ts';
import { PortalFault } from '../archive/portal.ts';
import { endIfUnusable } from './project-folder.ts';
import { siteFolder } from './site-folder.ts';

endIfUnusable();
const target = siteFolder();
putBackLastSite(target);
try {
  const command = readCommand(process.argv.slice(2));
  requireFolders({
    target: command.shard === undefined ? target : undefined,
    cache: cacheFolder(),
    content: contentRoot(),
  });
  // Much is loaded for it, and nothing of that for a command that cannot be run.
  const { buildShard, buildWhole } = await import('./build-archive.ts');
  if (command.shard === undefined) {
    await buildWhole(target, command);
    console.log(`网站已生成：${target}`);
  } else {
    await buildShard(command.shard, command);
  }
} catch (error) {
  const refusal = diskFault(error);
  const isExpected = [BuildRefused, PortalFault, CommandFault, FolderFault, ShardFailed].some(
    (kind) => error instanceof kind,
  );
  if (refusal !== undefined) {
    end(refusal, 3);
  } else if (isExpected && error instanceof Error) {
    end(error.message, error instanceof ShardFailed ? error.code : error instanceof FolderFault ? 2 : 1);
  } else {
    throw error;
  }
}

/** As of every command: 1 for content that is not fit, 2 for wrong usage, 3 for what is wrong with the machine. */
function end(message: string, code: number): void {
  console.error(message);
  process.exitCode = code;
}
