/** How the engine reaches files. */
import { EngineFetch } from './engine-fetch.ts';
import { assertRuns } from './no-engine.ts';
import type { Pagefind } from './pagefind.ts';

/** Tests pass their own. */
export interface EngineIo {
  load: (address: string) => Promise<Pagefind>;
  json: (address: string) => Promise<unknown>;
  /**
   * Starts fetching the engine, which will ask for it later, and tells when it is on its way.
   *
   * @throws NoEngine where the browser cannot run it, another Error where it cannot be had.
   */
  begin: (address: string) => Promise<void>;
  /** Answers the engine's next request for an address. */
  provide: (address: string, content: string | Uint8Array<ArrayBuffer>) => void;
  /** Fails where the engine could not have a file of the index, of which it says nothing. */
  assertWhole: () => void;
}

let engineFetch: EngineFetch | undefined;

/** Begins to answer what the engine asks for. */
function answering(): EngineFetch {
  if (engineFetch === undefined) {
    engineFetch = new EngineFetch(globalThis.fetch.bind(globalThis));
    globalThis.fetch = engineFetch.answer;
  }
  return engineFetch;
}

export const browserIo: EngineIo = {
  load: (address) => import(/* @vite-ignore */ address) as Promise<Pagefind>,
  json: async (address) => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${response.status} ${address}`);
    return response.json();
  },
  begin: async (address) => assertRuns(await answering().begin(address)),
  provide: (address, content) => answering().provide(address, content),
  assertWhole: () => answering().assertWhole(),
};
