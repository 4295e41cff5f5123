import { loadArchive } from '../../../archive/archive.ts';
import { comparableByFramework, frameworkIndex } from '../../../compare/choices.ts';

export async function GET(): Promise<Response> {
  const { entries, frameworks } = await loadArchive();
  return Response.json(frameworkIndex(frameworks, comparableByFramework(entries)));
}
