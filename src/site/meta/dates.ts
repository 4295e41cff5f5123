/** Days as the moments that formats ask for. Only days are known. */

/**
 * `2026-11-20` as a moment for feeds: midnight in universal time, eight in the morning in Beijing. Readers there, and
 * whoever looks only at the first ten characters, see the same day.
 */
export function momentOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** `2026-11-20` → `2026-11-20 00:00`, as the guidelines for government websites write it. */
export function minuteOf(day: string): string {
  return `${day} 00:00`;
}
