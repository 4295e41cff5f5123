/** Addresses of the coverage board. */
import { url } from '../archive/urls.ts';

/** A year's page, or that of a region within it (GB/T 2260; empty for the whole). */
export function coverageUrl(year: number, region = '', base?: string): string {
  return url(`coverage/${year}/${region === '' ? '' : `${region}/`}`, base);
}

export const coverageCsvUrl = (year: number, base?: string): string => url(`coverage/${year}.csv`, base);
