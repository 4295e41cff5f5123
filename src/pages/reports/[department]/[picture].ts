import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { folderIo } from '../../../read/io.ts';
import { loadArchive } from '../../../site/archive.ts';
import { contentRoot } from '../../../site/content-root.ts';
import { publishedPictures } from '../../../site/report/pictures.ts';
import { readBody } from '../../../site/report/report-body.ts';

export async function getStaticPaths() {
  const { entries } = await loadArchive();
  const pictures = publishedPictures(entries, { list: folderIo(contentRoot()).list, bodyOf: readBody });
  return [...pictures].flatMap(([department, names]) => names.map((picture) => ({ params: { department, picture } })));
}

export function GET({ params }: { params: { department: string; picture: string } }): Response {
  const bytes = readFileSync(join(contentRoot(), 'reports', params.department, params.picture));
  const type = extname(params.picture).slice(1).toLowerCase().replace('jpg', 'jpeg');
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': `image/${type}` } });
}
