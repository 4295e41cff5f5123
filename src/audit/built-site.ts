/** The built folder as the rules see it: which files there are, and where an address leads. */

/** What a rule about one page may ask of the site around it. */
export interface Surroundings {
  /** Origin, for example `https://mingzhang.example`. */
  origin: string;
  /** With a slash at both ends. */
  base: string;
  /** The identifier that every page must carry, where the portal has one. */
  identifierCode: string | undefined;
  /** Whether there is a file. */
  has: (file: string) => boolean;
  /** Whether one of these style sheets says how a page looks on paper. */
  isForPaper: (sheets: readonly string[]) => boolean;
}

export interface BuiltSite extends Surroundings {
  /** Every file below the folder, with `/`. */
  files: ReadonlySet<string>;
  read: (file: string) => string;
}

/** Where an address leads. */
export type Target =
  | { kind: 'file'; file: string; anchors: readonly string[] }
  /** Inside the site, but there is no such file. */
  | { kind: 'missing' }
  /** Outside the site, with the scheme of the link. */
  | { kind: 'elsewhere'; scheme: string }
  | { kind: 'unreadable' };

/** The ids that a browser looks for, in its order; none for the beginning of the page. */
function anchorsOf(hash: string): string[] {
  const anchor = hash.slice(1);
  return anchor === '' ? [] : [...new Set([anchor, decoded(anchor)])];
}

/** The address of a built page as its own head should name it. */
export function addressOf({ origin, base }: Pick<Surroundings, 'origin' | 'base'>, file: string): string {
  const path = file
    .replace(/(^|\/)index\.html$/, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  return `${origin}${base}${path}`;
}

/**
 * Follows an address from a file of the site.
 *
 * A full address on the site's host but outside its base belongs to another site: portals share hosts.
 */
export function follow(site: Surroundings, from: string, address: string): Target {
  // Most links stay on their page; a URL object for each would cost more than all the rest.
  if (address.startsWith('#')) return { kind: 'file', file: from, anchors: anchorsOf(address) };
  if (!URL.canParse(address, addressOf(site, from))) return { kind: 'unreadable' };
  const { protocol, origin, pathname, hash } = new URL(address, addressOf(site, from));
  if (origin !== site.origin || !/^https?:$/.test(protocol)) return { kind: 'elsewhere', scheme: protocol };
  if (!pathname.startsWith(site.base))
    return /^https?:/i.test(address) ? { kind: 'elsewhere', scheme: protocol } : { kind: 'missing' };
  const path = decoded(pathname.slice(site.base.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!site.has(file)) return { kind: 'missing' };
  return { kind: 'file', file, anchors: anchorsOf(hash) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
