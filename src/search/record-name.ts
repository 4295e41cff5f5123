/** What Pagefind knows a report by: its shard's name and its place in the shard. It tells hits of one shard from another's. */

export function recordName(shard: string, place: number): string {
  return `${shard}.${place}`;
}

export function readRecordName(name: string): { shard: string; place: number } {
  const [shard = '', place = ''] = name.split('.');
  return { shard, place: Number.parseInt(place, 10) };
}
