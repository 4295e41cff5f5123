import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderIo } from '../../../read/io.ts';
import { cleanPicture } from '../../../read/picture/clean.ts';
import { loadArchive } from '../../../archive/archive.ts';
import { contentRoot } from '../../../archive/content-root.ts';
import { publishedPictures } from '../../../site/report/pictures.ts';
import { readBody } from '../../../site/report/report-body.ts';

export function getStaticPaths() {
  const { entries } = loadArchive();
  const pictures = publishedPictures(entries, { list: folderIo(contentRoot()).list, bodyOf: readBody });
  return [...pictures].flatMap(([department, names]) =>
    // A picture that cannot be cleaned has a finding, and is not published as it is.
    names
      .filter((picture) => 'bytes' in cleaned(department, picture))
      .map((picture) => ({ params: { department, picture } })),
  );
}

export function GET({ params }: { params: { department: string; picture: string } }): Response {
  const picture = cleaned(params.department, params.picture);
  if (!('bytes' in picture)) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(picture.bytes), { headers: { 'content-type': `image/${picture.format}` } });
}

function cleaned(department: string, picture: string): ReturnType<typeof cleanPicture> {
  return cleanPicture(readFileSync(join(contentRoot(), 'reports', department, picture)), picture);
}
