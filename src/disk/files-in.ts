/** The files of a folder, such as a built site. */
import { readdirSync } from 'node:fs';

/** The paths of all files in a folder and below it, relative to it, with forward slashes and sorted. */
export function filesIn(folder: string): string[] {
  return listed(`${folder}/`, '').sort();
}

// Node's own recursive listing looks at every file once more to learn that it is no folder.
function listed(folder: string, below: string): string[] {
  return readdirSync(`${folder}${below}`, { withFileTypes: true }).flatMap((entry) => {
    const path = `${below}${entry.name}`;
    if (entry.isDirectory()) return listed(folder, `${path}/`);
    return entry.isFile() ? [path] : [];
  });
}
