/** GIF (89a): a screen, then blocks; those of images and of the animation stay, comments and XMP go. */
import type { Cleaned } from './cleaned.ts';
import { xmpHasPlace } from './exif.ts';

const [EXTENSION, IMAGE, TRAILER] = [0x21, 0x2c, 0x3b];
const [COMMENT, APPLICATION] = [0xfe, 0xff];
/** How often an animation is played, and the colour profile. */
const SHOWN = /^(?:NETSCAPE2\.0|ANIMEXTS1\.0|ICCRGBG1012)$/;
const SCREEN_BYTES = 13;

/** @returns undefined for a file that breaks off. What stands behind the trailer is left out. */
export function cleanGif(bytes: Uint8Array): Cleaned | undefined {
  const kept: Uint8Array[] = [];
  let hasPlace = false;
  let hasImage = false;
  let at = SCREEN_BYTES + colourBytes(bytes[10] ?? 0);
  kept.push(bytes.subarray(0, at));
  while (at < bytes.length) {
    const kind = bytes[at];
    if (kind === TRAILER) {
      kept.push(Uint8Array.of(TRAILER));
      return hasImage ? { bytes: Buffer.concat(kept), hasPlace } : undefined;
    }
    if (kind !== EXTENSION && kind !== IMAGE) return undefined;
    if (kind === IMAGE) hasImage = true;
    // An image has ten bytes, its colours and the least size of its codes; an extension two.
    const head = kind === IMAGE ? at + 10 + colourBytes(bytes[at + 9] ?? 0) + 1 : at + 2;
    const end = endOfBlocks(bytes, head);
    if (end === undefined) return undefined;
    const block = bytes.subarray(at, end);
    if (kind === IMAGE || isShown(block)) kept.push(block);
    else if (xmpHasPlace(block)) hasPlace = true;
    at = end;
  }
  return undefined;
}

function isShown(extension: Uint8Array): boolean {
  if (extension[1] === COMMENT) return false;
  return extension[1] !== APPLICATION || SHOWN.test(Buffer.from(extension.subarray(3, 14)).toString('latin1'));
}

/** The size of a colour table, by the flags of its screen or image. */
function colourBytes(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 0x07) + 1);
}

/** Blocks, each a length and so many bytes, up to an empty one. */
function endOfBlocks(bytes: Uint8Array, from: number): number | undefined {
  let at = from;
  for (;;) {
    const length = bytes[at];
    if (length === undefined) return undefined;
    at += length + 1;
    if (length === 0) return at > bytes.length ? undefined : at;
  }
}
