/**
 * Runs in the browser: what the engine fetches. It asks with the page's own `fetch`, so that the page can answer instead
 * of the server where it knows better: what needs no file, what was begun to be fetched before the engine asks, and packed
 * files unpacked by the browser, which is quicker at it than the engine's script.
 */

type Fetch = typeof globalThis.fetch;

/** What the engine would unpack itself. */
const PACKED = /\.(?:pf_meta|pf_index|pagefind)$/;

const GZIP_SIGNATURE = [0x1f, 0x8b];

export class EngineFetch {
  readonly #server: Fetch;
  readonly #answers = new Map<string, Promise<Response>>();
  #failure: Error | undefined;

  /** @param server  asks the server. */
  constructor(server: Fetch) {
    this.#server = server;
  }

  /** Answers the next request for an address. */
  provide(address: string, content: string | Uint8Array<ArrayBuffer>): void {
    this.#answers.set(address, Promise.resolve(new Response(content)));
  }

  /** Asks the server for a file of the engine's that it will want for certain, and tells it. @throws Error where it cannot be had. */
  async begin(address: string): Promise<Uint8Array<ArrayBuffer>> {
    const answer = this.#fetch(address);
    this.#answers.set(address, answer);
    return new Uint8Array(await (await answer).clone().arrayBuffer());
  }

  /** Stands in the place of `fetch`. */
  readonly answer: Fetch = (asked, options) => {
    // The engine asks by an address alone.
    if (typeof asked !== 'string' || options !== undefined) return this.#server(asked, options);
    const known = this.#answers.get(asked);
    this.#answers.delete(asked);
    return known ?? this.#fetch(asked);
  };

  /** @throws Error where a file of the index could not be had: the engine goes on as if nothing stood in it. */
  assertWhole(): void {
    if (this.#failure !== undefined) throw this.#failure;
  }

  async #fetch(address: string): Promise<Response> {
    if (!PACKED.test(address)) return this.#server(address);
    try {
      const response = await this.#server(address);
      if (!response.ok) throw new Error(`${response.status} ${address}`);
      return await unpacked(response);
    } catch (error) {
      this.#failure = error instanceof Error ? error : new Error(String(error));
      throw error;
    }
  }
}

/** Whether bytes are a file that was compressed with gzip. */
export function isPacked(bytes: Uint8Array): boolean {
  return GZIP_SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/** A host may have said that a file is packed; then the browser has unpacked it already. @throws Error where it is damaged. */
async function unpacked(response: Response): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const stream = new Response(bytes).body;
  // The engine unpacks for itself what it gets packed.
  if (!isPacked(bytes) || stream === null || !('DecompressionStream' in globalThis)) return new Response(bytes);
  return new Response(await new Response(stream.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());
}
