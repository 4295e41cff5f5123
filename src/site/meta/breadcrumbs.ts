/** The way to a page as schema.org tells it to search engines. */

export interface Crumb {
  name: string;
  /** With the base path. */
  href: string;
}

/**
 * A BreadcrumbList of the pages above a page and the page itself.
 *
 * @param site  what internal addresses are resolved against: the portal's origin.
 */
export function breadcrumbJsonLd(trail: readonly Crumb[], page: Crumb, site: string | URL): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [...trail, page].map(({ name, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: new URL(href, site).href,
    })),
  };
}
