import type { ArchiveFile } from '../../export/archive-files.ts';
import { dataFiles } from '../../export/data-files.ts';
import { loadExport } from '../../export/load.ts';

export function getStaticPaths() {
  const files = dataFiles(loadExport());
  return files.map((file) => ({ params: { file: file.path }, props: { file } }));
}

export function GET({ props: { file } }: { props: { file: ArchiveFile } }): Response {
  return new Response(file.read(), { headers: { 'content-type': `${file.mediaType}; charset=utf-8` } });
}
