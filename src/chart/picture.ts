/** A picture: a static drawing, what it says in words, and its data as a table. */

/** The data behind a picture, as a reader sees them. */
export interface PictureTable {
  head: string[];
  rows: { head: string; cells: string[] }[];
}

export interface Picture {
  /** Unique on its page; `<id>-title` and `<id>-summary` name the texts that the drawing refers to. */
  id: string;
  title: string;
  /** One to three sentences, computed from the exact figures. */
  summary: string;
  svg: string;
  table: PictureTable;
  /** What a reader must not conclude from the picture. */
  warning?: string;
}

/** What tells two pictures of one kind on one page apart. */
export interface PictureOptions {
  id?: string;
  /** Stands before the title, for example the department and the year. */
  subject?: string;
}

/** The title with its subject. */
export function titled(title: string, subject: string | undefined): string {
  return subject === undefined ? title : `${subject}：${title}`;
}

/** The width of every drawing in its own units: a phone shows 328 of them, so that text of 14 stays above 12 pixels. */
export const WIDTH = 360;

/** What stands in a table where nothing was published. */
export const UNDISCLOSED = '未公开';
