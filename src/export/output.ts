/** Where the files of the open data are put as they are made, piece by piece: none is ever held as one text. */
import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file that is whole. */
export interface WholeFile {
  bytes: number;
  sha256: string;
  /** Its content, as it stands in UTF-8. */
  read: () => Uint8Array<ArrayBuffer>;
}

/** A file that is being made. */
export interface OpenFile {
  write: (piece: string) => void;
  end: () => WholeFile;
}

/** Opens a file by its path below `data/`. */
export type Output = (path: string) => OpenFile;

/** So much is gathered before it is written. */
const PIECE_BYTES = 65_536;

/** Files in a folder. */
export function folderOutput(folder: string): Output {
  return (path) => {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    const handle = openSync(target, 'w');
    return gathered(
      (part) => void writeSync(handle, part),
      () => closeSync(handle),
      () => readFileSync(target),
    );
  };
}

/** Files in memory: while writing, and for tests. */
export const memoryOutput: Output = () => {
  const parts: Buffer[] = [];
  return gathered(
    (part) => void parts.push(part),
    () => undefined,
    () => Buffer.concat(parts),
  );
};

function gathered(put: (part: Buffer) => void, close: () => void, read: WholeFile['read']): OpenFile {
  const hash = createHash('sha256');
  let bytes = 0;
  let waiting = '';
  const flush = (): void => {
    const part = Buffer.from(waiting, 'utf8');
    waiting = '';
    hash.update(part);
    bytes += part.length;
    put(part);
  };
  return {
    write: (piece) => {
      waiting += piece;
      if (waiting.length >= PIECE_BYTES) flush();
    },
    end: () => {
      flush();
      close();
      return { bytes, sha256: hash.digest('hex'), read };
    },
  };
}
