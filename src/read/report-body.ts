/** The body of one report file, parsed with the images that lie beside it. */
import { isDeviceName } from '../report/file-id.ts';
import { type AllowList, type Body, parseBody } from './body.ts';
import type { ContentIo } from './io.ts';

/**
 * Formats that hold pictures and nothing that could run, under a name that is the same in a file system and in an
 * address: a `#` or `%` in the name of one picture would end the build of the whole site.
 */
const PICTURE = /^[\p{L}\p{N}_（）()-][\p{L}\p{N}_（）().-]*\.(?:png|jpe?g|webp|gif)$/iu;

/** Tells whether a file name is that of a picture that a report may show. */
export function isPicture(name: string): boolean {
  return hasPictureName(name) && !isDeviceName(name);
}

/** The same, without names that Windows keeps for devices. */
export function hasPictureName(name: string): boolean {
  return PICTURE.test(name);
}

/** Tells whether a path within the content is that of a picture beside reports. */
export function isPictureFile(file: string): boolean {
  const [folder, , name, ...below] = file.split('/');
  return folder === 'reports' && name !== undefined && below.length === 0 && isPicture(name);
}

/** Parses the text after the frontmatter; pictures are looked for in the report's own folder. */
export function parseReportBody(
  { file, body, bodyLine }: { file: string; body: string; bodyLine: number },
  components: AllowList,
  io: ContentIo,
): Body {
  const folder = file.slice(0, file.lastIndexOf('/'));
  const imageExists = (path: string): boolean =>
    hasPictureName(path) && !path.startsWith('/') && io.exists(`${folder}/${path}`);
  return parseBody(body, { components, firstLine: bodyLine, imageExists });
}
