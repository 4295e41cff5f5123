/** What an element makes a browser load. */
import type { Loaded } from './built-page.ts';

type Attributes = Readonly<Record<string, string>>;

/** Relations of `link` that load nothing: they only name another page. */
const NAMING = /^(?:canonical|alternate|author|help|license|next|prev|search|up|edit)$/;

/** Attributes that load something, by element. */
const LOADING: Readonly<Record<string, readonly string[]>> = {
  audio: ['src'],
  embed: ['src'],
  feimage: ['href', 'xlink:href'],
  frame: ['src'],
  iframe: ['src'],
  image: ['href', 'xlink:href'],
  img: ['src'],
  input: ['src'],
  object: ['data'],
  script: ['src', 'href', 'xlink:href'],
  source: ['src'],
  track: ['src'],
  use: ['href', 'xlink:href'],
  video: ['src', 'poster'],
};

/** Addresses that an element loads; empty for nearly all. */
export function loadedBy(tag: string, attributes: Attributes): Loaded[] {
  if (tag === 'link') return linkLoads(attributes);
  const own = LOADING[tag.toLowerCase()];
  if (own === undefined) return [];
  return [
    ...own.flatMap((name) => attributes[name] ?? []),
    ...(attributes['srcset'] === undefined ? [] : candidatesOf(attributes['srcset'])),
  ].map((address) => ({ tag, address }));
}

function linkLoads({ rel = '', href = '', imagesrcset }: Attributes): Loaded[] {
  if (rel.split(/\s+/).every((relation) => NAMING.test(relation)) && rel !== '') return [];
  const addresses = [href, ...(imagesrcset === undefined ? [] : candidatesOf(imagesrcset))];
  return addresses.map((address) => ({ tag: 'link', address }));
}

/** `a.png 1x, b.png 2x` → both addresses. */
function candidatesOf(srcset: string): string[] {
  return srcset
    .split(/,\s+/)
    .map((candidate) => candidate.trim().split(/\s+/)[0] ?? '')
    .filter((address) => address !== '');
}
