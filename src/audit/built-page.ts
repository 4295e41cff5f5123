/** A built page as the rules see it. */

/** An element that loads something. */
export interface Loaded {
  tag: string;
  address: string;
}

export interface Table {
  hasCaption: boolean;
  /** Texts of `th` cells without a scope. */
  unscoped: string[];
}

export interface BuiltPage {
  /** Below the built folder: `reports/huadu-emergency/2023/index.html`. */
  file: string;
  lang: string | undefined;
  titles: string[];
  /** `name` or `property`, and content; attributes that are missing are empty. */
  metas: { name: string; content: string }[];
  /** Content security policies. */
  policies: string[];
  canonicals: string[];
  headings: { level: number; text: string }[];
  ids: string[];
  /** Addresses of `a` and `area`. */
  links: string[];
  loaded: Loaded[];
  /** Addresses that forms and their buttons send to. */
  actions: string[];
  /** Addresses of pictures without an `alt`. */
  unnamedImages: string[];
  /** Texts of script elements without a `src`, with their type. */
  inlineScripts: { type: string; text: string }[];
  inlineStyles: string[];
  /** Style attributes and event handlers, as `<tag attribute>`. */
  inlineCode: string[];
  tables: Table[];
}

export function emptyPage(file: string): BuiltPage {
  return {
    file,
    lang: undefined,
    titles: [],
    metas: [],
    policies: [],
    canonicals: [],
    headings: [],
    ids: [],
    links: [],
    loaded: [],
    actions: [],
    unnamedImages: [],
    inlineScripts: [],
    inlineStyles: [],
    inlineCode: [],
    tables: [],
  };
}

/** Contents of the tags of a name; names of meta tags do not depend on case. */
export function metaContents({ metas }: BuiltPage, name: string): string[] {
  const wanted = name.toLowerCase();
  return metas.filter((meta) => meta.name.toLowerCase() === wanted).map(({ content }) => content);
}

/** Whether engines may list the page. */
export function isListed(page: BuiltPage): boolean {
  return !metaContents(page, 'robots').some((content) => content.includes('noindex'));
}

/** Whether the page is a report: in the guidelines for government websites that is an article (内容页). */
export function isReport({ file }: BuiltPage): boolean {
  return /^reports\/[^/]+\/[^/]+\/index\.html$/.test(file);
}
