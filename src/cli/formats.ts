/** The forms in which commands print. */

export const CHECK_FORMATS = ['text', 'json', 'github'] as const;
export const DIFF_FORMATS = ['text', 'json', 'markdown'] as const;

export type CheckFormat = (typeof CHECK_FORMATS)[number];
export type DiffFormat = (typeof DIFF_FORMATS)[number];
