/** Pictures without what a camera or program wrote beside the image: place, time, device, author, comments, previews. */
import type { Cleaned } from './cleaned.ts';
import { cleanGif } from './gif.ts';
import { cleanJpeg } from './jpeg.ts';
import { cleanPng } from './png.ts';
import { cleanWebp } from './webp.ts';

export type PictureFormat = 'jpeg' | 'png' | 'webp' | 'gif';

/** Why a picture cannot be published: its name promises another format, or its bytes break off or make no sense. */
export type PictureFault = { fault: 'mislabelled'; format: PictureFormat } | { fault: 'damaged' };

const CLEANERS: Readonly<Record<PictureFormat, (bytes: Uint8Array) => Cleaned | undefined>> = {
  jpeg: cleanJpeg,
  png: cleanPng,
  webp: cleanWebp,
  gif: cleanGif,
};

/**
 * Leaves out everything that is not needed to show a picture. Nothing is encoded again: pixels, colour profile and
 * density stay byte by byte, and of the rest only which way is up.
 *
 * @param name  the file's name; its ending must be that of its format.
 */
export function cleanPicture(bytes: Uint8Array, name: string): (Cleaned & { format: PictureFormat }) | PictureFault {
  const format = formatOf(bytes);
  if (format === undefined) return { fault: 'damaged' };
  if (format !== formatNamed(name)) return { fault: 'mislabelled', format };
  const cleaned = CLEANERS[format](bytes);
  return cleaned === undefined ? { fault: 'damaged' } : { ...cleaned, format };
}

function formatNamed(name: string): string {
  return name
    .slice(name.lastIndexOf('.') + 1)
    .toLowerCase()
    .replace('jpg', 'jpeg');
}

function formatOf(bytes: Uint8Array): PictureFormat | undefined {
  const start = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (/^RIFF[^]{4}WEBP/.test(start)) return 'webp';
  return /^GIF8[79]a/.test(start) ? 'gif' : undefined;
}
