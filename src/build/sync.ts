/** `npm run types`, `generate`, `dev` and `start`: writes the types of Astro, and what the editor knows of reports. */
import { editorFault, syncEditor } from '../vscode/sync-editor.ts';
import { putBackLastSite } from './last-site.ts';
import { endIfUnusable } from './project-folder.ts';

endIfUnusable();
putBackLastSite();

await syncEditor();

const fault = editorFault();
if (fault !== undefined) console.warn(fault);
