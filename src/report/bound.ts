/** The limits that may be printed instead of a value itself: ≥95%, 5天以内. */
export const BOUNDS = ['>=', '<=', '>', '<'] as const;

export type Bound = (typeof BOUNDS)[number];

/** The limits as a reader sees them. */
export const BOUND_SIGNS: Readonly<Record<Bound, string>> = { '>=': '≥', '<=': '≤', '>': '>', '<': '<' };
