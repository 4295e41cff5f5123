/** How much a folder holds. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface FolderSize {
  files: number;
  bytes: number;
}

/** Files and bytes below a folder; nothing where there is none. */
export function sizeOfFolder(folder: string): FolderSize {
  if (!existsSync(folder)) return { files: 0, bytes: 0 };
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return {
    files: files.length,
    bytes: files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0),
  };
}
