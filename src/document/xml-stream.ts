/** Reads the XML of office files from end to end, without ever holding it as one text. */
import { Parser } from 'htmlparser2';
import { XML_DEPTH_MAX } from './limits.ts';
import { DocumentRefused } from './refusal.ts';

export interface XmlEvents {
  /** Names are without prefix, which differs between programs; attributes as written. */
  open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  /** May come in pieces. */
  text?: (piece: string) => void;
  close?: (name: string) => void;
}

const CHUNK_BYTES = 2 ** 18;

/** @throws DocumentRefused where it defines entities, is nested without end, is cut off or leaves elements open. */
export function streamXml(bytes: Uint8Array, events: XmlEvents): void {
  let depth = 0;
  let lastOpened = -1;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        if (depth > XML_DEPTH_MAX) throw new DocumentRefused('damaged');
        lastOpened = parser.endIndex;
        events.open(localName(name), attributes);
      },
      ontext: (piece) => events.text?.(piece),
      onclosetag: (name, isImplied) => {
        // `<w:b/>` ends where it begins; any other end that is not written is that of an outer element.
        if (isImplied && parser.endIndex !== lastOpened) throw new DocumentRefused('damaged');
        depth -= 1;
        events.close?.(localName(name));
      },
      onprocessinginstruction: (name) => {
        if (/^!(?:doctype|entity)/i.test(name)) throw new DocumentRefused('entities');
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  const decoder = new TextDecoder(encodingOf(bytes));
  for (let from = 0; from < bytes.length; from += CHUNK_BYTES)
    parser.write(decoder.decode(bytes.subarray(from, from + CHUNK_BYTES), { stream: true }));
  parser.write(decoder.decode());
  if (depth !== 0) throw new DocumentRefused('damaged');
  parser.end();
}

/** Office files are in UTF-8, a few in UTF-16 with its mark. */
function encodingOf(bytes: Uint8Array): string {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  return mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
}

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
