/** Ways in which files at rest are damaged; all of them in place, as a bad disk or a careless editor does it. */
import { appendFileSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';

/** Damages a file; `other` is one of the same kind, from another entry where there is one. */
export type Damage = (file: string, other: string) => void;

export const DAMAGES: Readonly<Record<string, Damage>> = {
  'one bit is another': (file) => {
    const bytes = readFileSync(file);
    // Two names may be of one file: it has been emptied already.
    if (bytes.length === 0) return;
    const middle = Math.floor(bytes.length / 2);
    bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
    writeFileSync(file, bytes);
  },
  'cut short': (file) => truncateSync(file, Math.floor(statSync(file).size / 2)),
  empty: (file) => truncateSync(file, 0),
  missing: (file) => rmSync(file),
  'longer by a byte': (file) => appendFileSync(file, '\n'),
  'exchanged with another': (file, other) => {
    const [one, two] = [readFileSync(file), readFileSync(other)];
    writeFileSync(file, two);
    writeFileSync(other, one);
  },
};
