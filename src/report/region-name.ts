/** A region's full name: its regions from large to small, as Chinese writes them. */
export function regionName(regions: readonly { name: string }[]): string {
  return regions.map(({ name }) => name).join('');
}
