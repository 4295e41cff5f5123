/** Grades, and the words in which they are published. Without the schemas, so that a browser can take it too. */

/** The four grades, best first. */
export const GRADES = ['优', '良', '中', '差'] as const;

export type Grade = (typeof GRADES)[number];

/** The usual words, and which of the four each one is. */
const USUAL: ReadonlyMap<string, Grade> = new Map([
  ['优', '优'],
  ['优秀', '优'],
  ['良', '良'],
  ['良好', '良'],
  ['中', '中'],
  ['中等', '中'],
  ['一般', '中'],
  ['差', '差'],
  ['较差', '差'],
]);

/** A grade as a scale prints it; `means` says which of the four it is where its word does not. */
export interface ScaleGrade {
  grade: string;
  means?: Grade | undefined;
}

/**
 * The grade that a published word means, for comparing and counting; what is shown stays as published.
 *
 * @param scale  the grades that the region or the form prints; their own `means` goes before the usual meaning.
 * @returns one of the four, or the word itself where nothing says which of them it is.
 */
export function gradeMeant(published: string, scale: readonly ScaleGrade[]): string {
  const own = scale.find(({ grade }) => grade === published);
  return own?.means ?? USUAL.get(published) ?? published;
}

/** Tells the four grades from words that mean none of them. */
export function isGrade(meant: string): meant is Grade {
  return (GRADES as readonly string[]).includes(meant);
}

/** Tells whether two words are one grade of a scale: two of its own words are two grades, whatever they mean. */
export function isSameGrade(a: string, b: string, scale: readonly ScaleGrade[]): boolean {
  const isOwn = (word: string): boolean => scale.some(({ grade }) => grade === word);
  return isOwn(a) && isOwn(b) ? a === b : gradeMeant(a, scale) === gradeMeant(b, scale);
}
