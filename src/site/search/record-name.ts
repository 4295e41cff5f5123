/** What Pagefind knows a report by: its shard's name and its place in the shard. It tells hits of one shard from another's. */

/** `2024-01.750` is the 57th behind the first. Digits that change come first: lists of names pack to two thirds so. */
export function recordName(shard: string, place: number): string {
  return `${shard}.${reversed(String(place).padStart(3, '0'))}`;
}

export function readRecordName(name: string): { shard: string; place: number } {
  const [shard = '', place = ''] = name.split('.');
  return { shard, place: Number.parseInt(reversed(place), 10) };
}

function reversed(text: string): string {
  return [...text].reverse().join('');
}
