/** What `groups.json` says to the browser about a group of reports, whose index lies in one folder. Groups come newest first. */
export interface Group {
  /** The folder below that of the index, with another name whenever anything in it is different. */
  path: string;
  /** The years of its reports, newest first. A year that has several groups is the only one in each of them. */
  years: readonly number[];
  /** How many files its words are in; see word-files.ts. */
  files: number;
}

/** The folder of the index in the site. */
export const INDEX_FOLDER = 'search-index';

/** The list of all groups, below that folder. */
export const GROUPS_FILE = 'groups.json';
