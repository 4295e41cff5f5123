/** Whether a browser runs the search engine, which would not fail where it is refused, but wait for ever. */
import { SIGNATURE } from '../signature.ts';
import { isPacked } from './engine-fetch.ts';

/** The browser has no WebAssembly, it was switched off, or it is older than the engine. */
export class NoEngine extends Error {
  override name = 'NoEngine';
}

/** A module of WebAssembly with nothing in it. */
const NOTHING = new Uint8Array([0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]);

/** @throws NoEngine where the browser does not run such a file. */
export async function assertRuns(file: Uint8Array<ArrayBuffer>): Promise<void> {
  if (!('WebAssembly' in globalThis)) throw new NoEngine('no WebAssembly');
  const refused = (error: unknown): never => {
    throw new NoEngine(String(error));
  };
  await WebAssembly.instantiate(NOTHING).catch(refused);
  if (!isPacked(file) && !WebAssembly.validate(file.slice(SIGNATURE.length))) refused('unknown instructions');
}
