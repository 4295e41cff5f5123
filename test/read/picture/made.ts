/** Pictures with everything that cameras and programs write beside the image, made from plain ones. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { PictureFormat } from '../../../src/read/picture/clean.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'fixtures', 'pictures');

/** Eight by four pixels, as a browser wrote them, with a colour profile in JPEG and WebP. */
export const plain: Readonly<Record<PictureFormat, Buffer>> = {
  jpeg: readFileSync(join(FOLDER, 'plain.jpg')),
  png: readFileSync(join(FOLDER, 'plain.png')),
  webp: readFileSync(join(FOLDER, 'plain.webp')),
  gif: Buffer.concat([
    Buffer.from('GIF89a\x01\0\x01\0\x80\0\0\xcc\0\0\0\x66\xcc', 'latin1'),
    Buffer.from([0x21, 0xff, 11]),
    Buffer.from('NETSCAPE2.0\x03\x01\0\0\0', 'latin1'),
    Buffer.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 0x01, 0, 0x3b]),
  ]),
};

/** What must not be found in a published picture. */
export const SECRETS = ['Zhang San', 'GPSLatitude', 'CameraX', 'EXIF', 'Exif\0\0MM', 'secret', 'trailing'];

export const XMP = Buffer.from(
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
    '<rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="23,24.2N" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="Zhang San"/></rdf:RDF></x:xmpmeta>',
);

/** A TIFF block, big-endian: orientation, camera, author and a place (23°24′12″N 113°13′6″E). */
export function tiff(orientation: number, { hasPlace = true } = {}): Buffer {
  const texts = [Buffer.from('CameraX\0\0', 'latin1'), Buffer.from('Zhang San\0', 'latin1')];
  const entries = hasPlace ? 4 : 3;
  const behind = 8 + 2 + entries * 12 + 4;
  const [make = Buffer.alloc(0), artist = Buffer.alloc(0)] = texts;
  const gpsAt = behind + make.length + 1 + artist.length;
  const head = Buffer.concat([
    Buffer.from('MM\0*', 'latin1'),
    uint32(8),
    uint16(entries),
    entry(0x010f, 2, make.length, uint32(behind)),
    entry(0x0112, 3, 1, Buffer.concat([uint16(orientation), uint16(0)])),
    entry(0x013b, 2, artist.length, uint32(behind + make.length + 1)),
    ...(hasPlace ? [entry(0x8825, 4, 1, uint32(gpsAt))] : []),
    uint32(0),
    make,
    Buffer.alloc(1),
    artist,
  ]);
  if (!hasPlace) return head;
  const at = gpsAt + 2 + 4 * 12 + 4;
  const degrees = (...parts: number[]): Buffer => Buffer.concat(parts.flatMap((part) => [uint32(part), uint32(1)]));
  return Buffer.concat([
    head,
    uint16(4),
    entry(1, 2, 2, Buffer.from('N\0\0\0', 'latin1')),
    entry(2, 5, 3, uint32(at)),
    entry(3, 2, 2, Buffer.from('E\0\0\0', 'latin1')),
    entry(4, 5, 3, uint32(at + 24)),
    uint32(0),
    degrees(23, 24, 12),
    degrees(113, 13, 6),
  ]);
}

/** The plain picture with metadata of every kind that its format has, and bytes behind its end. */
export function withMetadata(format: PictureFormat, orientation = 1): Buffer {
  const whole = { jpeg, png, webp, gif }[format](orientation);
  return Buffer.concat([whole, Buffer.from('trailing Zhang San')]);
}

function jpeg(orientation: number): Buffer {
  const source = plain.jpeg;
  const scan = source.indexOf(Buffer.from([0xff, 0xda]));
  const introduced = (words: string, data: Buffer): Buffer => Buffer.concat([Buffer.from(words, 'latin1'), data]);
  return Buffer.concat([
    source.subarray(0, 20),
    segment(0xe1, introduced('Exif\0\0', tiff(orientation))),
    segment(0xe1, introduced('http://ns.adobe.com/xap/1.0/\0', XMP)),
    segment(0xe2, Buffer.from('MPF\0secret')),
    segment(0xed, Buffer.from('Photoshop 3.0\x008BIM secret')),
    segment(0xfe, Buffer.from('Zhang San')),
    source.subarray(20, scan),
    segment(0xfe, Buffer.from('secret between')),
    source.subarray(scan),
  ]);
}

function png(orientation: number): Buffer {
  const source = plain.png;
  const end = source.length - 12;
  return Buffer.concat([
    source.subarray(0, 33),
    chunk('eXIf', tiff(orientation)),
    chunk('tEXt', Buffer.from('Author\0Zhang San')),
    chunk('iTXt', Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\0\0\0\0'), XMP])),
    chunk('tIME', Buffer.from([7, 231, 5, 30, 10, 0, 0])),
    source.subarray(33, end),
    chunk('prVt', Buffer.from('secret')),
    source.subarray(end),
  ]);
}

function webp(orientation: number): Buffer {
  const source = Buffer.from(plain.webp);
  source[20] = (source[20] ?? 0) | 0x0c;
  const body = Buffer.concat([
    source.subarray(12),
    riff('EXIF', tiff(orientation)),
    riff('XMP ', XMP),
    riff('ODD ', Buffer.from('secret!')),
  ]);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(body.length + 4);
  return Buffer.concat([Buffer.from('RIFF'), size, Buffer.from('WEBP'), body]);
}

/** XMP in GIF has no lengths of its own: a magic trailer leads any reader of blocks to its end. */
function gif(): Buffer {
  const source = plain.gif;
  const trailer = Buffer.from([1, ...Array.from({ length: 256 }, (_, index) => 255 - index), 0]);
  return Buffer.concat([
    source.subarray(0, 19),
    Buffer.from([0x21, 0xfe, 9]),
    Buffer.from('Zhang San\0', 'latin1'),
    Buffer.from([0x21, 0xff, 11]),
    Buffer.from('XMP DataXMP', 'latin1'),
    XMP,
    trailer,
    source.subarray(19),
  ]);
}

function segment(marker: number, data: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0xff, marker]), uint16(data.length + 2), data]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  return Buffer.concat([uint32(data.length), body, uint32(crc32(body))]);
}

function riff(name: string, data: Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(data.length);
  return Buffer.concat([Buffer.from(name), size, data, Buffer.alloc(data.length % 2)]);
}

function entry(tag: number, type: number, count: number, value: Buffer): Buffer {
  return Buffer.concat([uint16(tag), uint16(type), uint32(count), value]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
