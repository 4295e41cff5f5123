/** robots.txt: everything may be read, and where the sitemap lies. */

/**
 * The text of robots.txt. Robots look for it at the root of a host only; below a base path the host's own file must name the sitemap.
 *
 * @param sitemap  absolute address.
 */
export function robotsText(sitemap: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`;
}
