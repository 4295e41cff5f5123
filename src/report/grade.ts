/** Grades, and the words in which they are published. Without the schemas, so that a browser can take it too. */

/** The four grades, best first. */
export const GRADES = ['优', '良', '中', '差'] as const;

/** The words in which a grade may be published: some places print longer ones. */
export const PUBLISHED_GRADES = ['优', '良', '中', '差', '优秀', '良好', '中等', '较差'] as const;

export type Grade = (typeof GRADES)[number];
export type PublishedGrade = (typeof PUBLISHED_GRADES)[number];

const MEANT: Readonly<Record<PublishedGrade, Grade>> = {
  优: '优',
  优秀: '优',
  良: '良',
  良好: '良',
  中: '中',
  中等: '中',
  差: '差',
  较差: '差',
};

/** The grade that a published word means, for comparing and counting; what is shown stays as published. */
export function gradeMeant(published: PublishedGrade): Grade;
export function gradeMeant(published: PublishedGrade | null): Grade | null;
export function gradeMeant(published: PublishedGrade | null): Grade | null {
  return published === null ? null : MEANT[published];
}
