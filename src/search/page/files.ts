/** Runs in the browser: reads files of the index and texts of reports, which are JSON packed with gzip. */

/** Reads what stands in a file. Tests pass their own. */
export type ReadFile = (address: string) => Promise<unknown>;

const GZIP_SIGNATURE = [0x1f, 0x8b];

/** @throws Error where the file cannot be had or the browser cannot unpack it. */
export const readFile: ReadFile = async (address) => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  // Where the host says that a file is packed, the browser has unpacked it already.
  const isPacked = GZIP_SIGNATURE.every((byte, index) => bytes[index] === byte);
  const plain = new Blob([bytes]).stream();
  return new Response(isPacked ? plain.pipeThrough(new DecompressionStream('gzip')) : plain).json();
};

/** Reads every file once; one that could not be had is asked for again when it is needed again. */
export function readOnce(read: ReadFile): ReadFile {
  const files = new Map<string, Promise<unknown>>();
  return (address) => {
    const file = files.get(address) ?? read(address);
    files.set(address, file);
    file.catch(() => files.delete(address));
    return file;
  };
}
