/** What the records of cells hold: where a cell is, and its value. */
import type { RecordReader } from './records.ts';

const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
};

/** Where a cell is, and its style. */
export interface Position {
  row: number;
  column: number;
  style: number;
}

export type Value = number | string | boolean | { error: string };

export function position(reader: RecordReader): Position {
  return { row: reader.short(), column: reader.short(), style: reader.short() };
}

export function truth(value: number, isError: boolean): Value {
  return isError ? { error: ERRORS[value] ?? '#N/A' } : value !== 0;
}

/** A number in four bytes: the upper half of a float or a whole number, of which two bits say what to do with it. */
export function shortNumber(reader: RecordReader): number {
  const packed = reader.long();
  const isWhole = (packed & 0x02) !== 0;
  const upper = new DataView(new ArrayBuffer(8));
  upper.setUint32(4, packed & 0xff_ff_ff_fc, true);
  const value = isWhole ? (packed | 0) >> 2 : upper.getFloat64(0, true);
  return (packed & 0x01) === 0 ? value : value / 100;
}
