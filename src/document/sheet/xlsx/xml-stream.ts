/** Reads large XML parts from end to end without ever holding them as a tree, nor as one text. */
import { Parser } from 'htmlparser2';
import { DocumentRefused } from '../../refusal.ts';

export interface XmlEvents {
  /** Names are without prefix; attributes as written. */
  open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  /** May come in pieces. */
  text?: (piece: string) => void;
  close?: (name: string) => void;
}

const CHUNK_BYTES = 2 ** 18;

/** @throws DocumentRefused where it defines entities, or is cut off. */
export function streamXml(bytes: Uint8Array, events: XmlEvents): void {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        events.open(localName(name), attributes);
      },
      ontext: (piece) => events.text?.(piece),
      onclosetag: (name) => {
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
export function encodingOf(bytes: Uint8Array): string {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  return mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** `_x000D_` stands for a character that XML cannot hold. */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}

/** `1`, `true` or `on`. */
export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
