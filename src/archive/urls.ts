/** Addresses of pages and files. Others link to them, so an address never changes. */

let baseOutside = '/';

/** Tells the site's base, once for a build; while writing pages know it from Astro. */
export function setBase(base: string): void {
  baseOutside = base;
}

/** A path below the site's base, for example `/reports/huadu-emergency/2023/`. */
export function url(path: string, base: string = import.meta.env?.BASE_URL ?? baseOutside): string {
  const prefix = base.endsWith('/') ? base : `${base}/`;
  return prefix + path.replace(/^\//, '');
}

export const reportUrl = (id: string, base?: string): string => url(`reports/${id}/`, base);
export const departmentUrl = (id: string, base?: string): string => url(`departments/${id}/`, base);
export const checkUrl = (id: string, base?: string): string => url(`findings/checks/${id}/`, base);
export const frameworkUrl = (id: string, base?: string): string => url(`frameworks/${id}/`, base);
export const regionUrl = (code: string, base?: string): string => url(`regions/${code}/`, base);
export const yearUrl = (year: number, base?: string): string => url(`years/${year}/`, base);
