/** What the address of the search page asks for: words, filters, order, page. */

/** The filters, in the order in which they are shown. Links hold their names, which therefore never change. */
export const FACETS = ['year', 'region', 'department', 'grade', 'framework', 'findings'] as const;

export type Facet = (typeof FACETS)[number];

const SORTS = ['relevance', 'year', 'score'] as const;

export type Sort = (typeof SORTS)[number];

/** The id of the form with the box; the filters stand beside the answers and belong to it. */
export const FORM_ID = 'search';

export interface Asked {
  query: string;
  chosen: Readonly<Record<Facet, readonly string[]>>;
  sort: Sort;
  /** From 1. */
  page: number;
}

/** Reads the address's query part; what it does not understand counts as not said. */
export function askedBy(search: string): Asked {
  const parameters = new URLSearchParams(search);
  const page = Number.parseInt(parameters.get('page') ?? '1', 10);
  const sort = SORTS.find((each) => each === parameters.get('sort')) ?? 'relevance';
  const values = (facet: Facet): string[] => [...new Set(parameters.getAll(facet).filter((value) => value !== ''))];
  return {
    query: (parameters.get('q') ?? '').trim(),
    chosen: {
      year: values('year'),
      region: values('region'),
      department: values('department'),
      grade: values('grade'),
      framework: values('framework'),
      findings: values('findings'),
    },
    sort,
    page: page >= 1 ? page : 1,
  };
}

/** The address's query part; what is usual is left out. */
export function addressOf({ query, chosen, sort, page }: Asked): string {
  const parameters = new URLSearchParams({ q: query });
  for (const facet of FACETS) for (const value of chosen[facet]) parameters.append(facet, value);
  if (sort !== 'relevance') parameters.set('sort', sort);
  if (page > 1) parameters.set('page', String(page));
  return `?${parameters.toString()}`;
}
