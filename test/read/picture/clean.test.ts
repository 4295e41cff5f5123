/** Published pictures show what they showed, and say nothing of who took them, when and where. */
import exifr from 'exifr';
import { describe, expect, test } from 'vitest';
import { cleanPicture, type PictureFormat } from '../../../src/read/picture/clean.ts';
import { plain, SECRETS, tiff, withMetadata } from './made.ts';

const FORMATS = ['jpeg', 'png', 'webp', 'gif'] as const;
/** Those that can say which way is up. */
const TURNED = ['jpeg', 'png', 'webp'] as const;

function cleaned(format: PictureFormat, bytes: Uint8Array): Buffer {
  const found = cleanPicture(bytes, `图.${format}`);
  if ('fault' in found) throw new Error(found.fault);
  expect(found.format).toBe(format);
  return Buffer.from(found.bytes);
}

/** What an independent reader finds; it reads the block of a WebP by itself, since it does not know the container. */
async function read(format: PictureFormat, bytes: Buffer): Promise<Record<string, unknown>> {
  const at = bytes.indexOf('EXIF', 12, 'latin1');
  const source = format === 'webp' ? (at < 0 ? undefined : bytes.subarray(at + 8)) : bytes;
  const options = {
    tiff: true,
    gps: true,
    xmp: true,
    iptc: true,
    jfif: false,
    icc: false,
    ihdr: false,
    translateValues: false,
  };
  return source === undefined ? {} : ((await exifr.parse(source, options)) ?? {});
}

describe.each(FORMATS)('%s', (format) => {
  test('what has nothing beside the image stays byte by byte', () => {
    expect(cleaned(format, plain[format]).equals(plain[format])).toBe(true);
  });
  test('what stands beside the image and behind it goes, and nothing else changes', () => {
    const made = withMetadata(format);
    expect(SECRETS.some((secret) => made.includes(secret, 0, 'latin1'))).toBe(true);
    expect(cleaned(format, made).equals(plain[format])).toBe(true);
  });
  test('a place is noticed', () => {
    expect(cleanPicture(withMetadata(format), `图.${format}`)).toMatchObject({ hasPlace: true });
    expect(cleanPicture(plain[format], `图.${format}`)).toMatchObject({ hasPlace: false });
  });
  test('broken off anywhere it is damaged, and never a crash', () => {
    const made = withMetadata(format).subarray(0, -'trailing Zhang San'.length);
    for (let length = 0; length < made.length; length += 1) {
      const found = cleanPicture(made.subarray(0, length), `图.${format}`);
      expect([length, 'fault' in found ? found.fault : found.format]).toEqual([length, 'damaged']);
    }
  });
  test('with any byte changed it is never a crash', () => {
    const made = withMetadata(format, 6);
    for (let at = 0; at < made.length; at += 1) {
      const changed = Buffer.from(made);
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      expect(() => cleanPicture(changed, `图.${format}`)).not.toThrow();
    }
  });
});

describe.each(TURNED)('%s', (format) => {
  test('an independent reader finds author and place before, and only the orientation after', async () => {
    const made = withMetadata(format, 6);
    expect(await read(format, made)).toMatchObject({
      Artist: 'Zhang San',
      Orientation: 6,
      latitude: 23 + 24 / 60 + 12 / 3600,
    });
    const after = cleaned(format, made);
    expect(await read(format, after)).toEqual({ Orientation: 6 });
    expect(SECRETS.filter((secret) => secret !== 'EXIF' && after.includes(secret, 0, 'latin1'))).toEqual([]);
  });
  test('an upright picture says nothing at all', async () => {
    expect(await read(format, cleaned(format, withMetadata(format, 1)))).toEqual({});
  });
  test('cleaned twice it is the same', () => {
    const once = cleaned(format, withMetadata(format, 8));
    expect(cleaned(format, once).equals(once)).toBe(true);
  });
});

test('a preview within the JFIF header goes with the rest', () => {
  const preview = Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 19]),
    Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01\xaa\xbb\xcc', 'latin1'),
    plain.jpeg.subarray(20),
  ]);
  expect(cleaned('jpeg', preview).equals(plain.jpeg)).toBe(true);
});

test('metadata between the scans of a JPEG goes too', () => {
  const source = plain.jpeg;
  const scan = source.subarray(source.indexOf(Buffer.from([0xff, 0xda])), -2);
  const end = Buffer.from([0xff, 0xd9]);
  const twice = Buffer.concat([source.subarray(0, -2), scan, end]);
  const comment = Buffer.from('\xff\xfe\0\x08secret', 'latin1');
  expect(cleaned('jpeg', Buffer.concat([source.subarray(0, -2), comment, scan, end])).equals(twice)).toBe(true);
});

test.each([
  ['照片.png', 'jpeg', { fault: 'mislabelled', format: 'jpeg' }],
  ['照片.jpg', 'webp', { fault: 'mislabelled', format: 'webp' }],
  ['照片.gif', 'png', { fault: 'mislabelled', format: 'png' }],
] as const)('%s that holds %s', (name, format, expected) => {
  expect(cleanPicture(plain[format], name)).toEqual(expected);
});

test.each(['照片.JPG', '照片.jpeg', '照片.JPEG'])('%s is a name of JPEG', (name) => {
  expect(cleanPicture(plain.jpeg, name)).toMatchObject({ format: 'jpeg' });
});

test.each([
  ['an empty file', ''],
  ['a page', '<script>alert(1)</script>'],
  ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['a bitmap', 'BM\0\0'],
])('%s is no picture', (_, text) => {
  expect(cleanPicture(Buffer.from(text), '照片.png')).toEqual({ fault: 'damaged' });
});

test('the block that the tests use names its place', async () => {
  expect(await exifr.gps(tiff(1))).toEqual({ latitude: 23 + 24 / 60 + 12 / 3600, longitude: 113 + 13 / 60 + 6 / 3600 });
  expect(await exifr.gps(tiff(1, { hasPlace: false }))).toBeUndefined();
});
