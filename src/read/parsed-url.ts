/** An address taken apart; undefined where it is none. `URL.canParse` and `URL.parse` are too new for browsers. */
export function parsedUrl(address: string, base?: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}
