/** Addresses that lead on without a server: relative ones, to files instead of folders. */
import { posix } from 'node:path';
import { follow, type Surroundings } from '../../audit/built-site.ts';

/** What is needed of a built site to follow its addresses. */
export type Site = Pick<Surroundings, 'origin' | 'base' | 'has'>;

/** The address from a file of the site, relative; as it is where it leads elsewhere or nowhere. */
export function relativeAddress(site: Site, from: string, address: string): string {
  if (address.startsWith('#') || /^[a-z][a-z+.-]*:/i.test(address)) return address;
  const target = follow({ ...site, identifierCode: undefined, isForPaper: () => true }, from, address);
  if (target.kind !== 'file') return address;
  const path = posix.relative(posix.dirname(from), target.file).split('/').map(encodeURIComponent).join('/');
  return path + (/[?#].*$/s.exec(address)?.[0] ?? '');
}

/** A style sheet whose addresses are relative. */
export function relativeStyles(site: Site, file: string, css: string): string {
  return css.replace(
    /url\(\s*(["']?)([^"')]+)\1\s*\)/gi,
    (_, quote: string, address: string) => `url(${quote}${relativeAddress(site, file, address)}${quote})`,
  );
}
