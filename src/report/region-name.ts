/** The whole name of a place: that of its regions from large to small, as it is written in Chinese. */
export function regionName(regions: readonly { name: string }[]): string {
  return regions.map(({ name }) => name).join('');
}
