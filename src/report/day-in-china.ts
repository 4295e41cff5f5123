/** Calendar days in China, where the reports are published: eight hours ahead of UTC, all year round. */

const AHEAD_SECONDS = 8 * 60 * 60;

/** The day `YYYY-MM-DD` in China at a moment given in seconds since 1970. */
export function dayInChina(seconds: number): string {
  return new Date((seconds + AHEAD_SECONDS) * 1000).toISOString().slice(0, 10);
}
