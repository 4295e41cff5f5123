/** Packs files by other threads while more are made. */
import { promisify } from 'node:util';
import { gzip, type ZlibOptions } from 'node:zlib';
import type { ShardFile } from './index-units.ts';

/** So many at a time: each that is under way takes a quarter of a megabyte, and an index has thousands. */
const AT_ONCE = 16;

const gzipped = promisify<Buffer, ZlibOptions, Buffer>(gzip);

export class Packer {
  readonly #files: ShardFile[] = [];
  readonly #underWay = new Set<Promise<unknown>>();

  get isBusy(): boolean {
    return this.#underWay.size >= AT_ONCE;
  }

  /** Begins to pack a file; whoever makes many waits for {@link room} in between. */
  add(path: string, content: Buffer, options: ZlibOptions = {}): void {
    const packing = gzipped(content, options).then((packed) => {
      this.#files.push({ path, content: packed });
      this.#underWay.delete(packing);
    });
    this.#underWay.add(packing);
  }

  /** Takes a file as it is. */
  addAsIs(file: ShardFile): void {
    this.#files.push(file);
  }

  async room(): Promise<void> {
    while (this.isBusy) await Promise.race(this.#underWay);
  }

  /** All files, in no order. */
  async files(): Promise<ShardFile[]> {
    await Promise.all(this.#underWay);
    return this.#files;
  }
}
