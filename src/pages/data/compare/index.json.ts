import { loadArchive } from '../../../archive/archive.ts';
import { comparableByFramework, frameworkIndex } from '../../../compare/choices.ts';

export function GET(): Response {
  const { entries, frameworks } = loadArchive();
  return Response.json(frameworkIndex(frameworks, comparableByFramework(entries)));
}
