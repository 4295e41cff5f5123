import { loadArchive } from '../../archive/archive.ts';
import { contentRoot } from '../../archive/content-root.ts';
import { folderIo } from '../../read/io.ts';
import { publishedContent } from '../../review/published-content.ts';

export function GET(): Response {
  const { departments, entries } = loadArchive();
  const reports = entries.map(({ summary }) => summary.report);
  return Response.json(publishedContent(folderIo(contentRoot()), departments, reports));
}
