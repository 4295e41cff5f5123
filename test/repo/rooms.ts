/**
 * The rooms of the code, the lower ones first, and what each may import: a room above it in this list, or one file of
 * one. `src/README.md` has the same table with words, and a test compares the two.
 */

const READING = ['number', 'report', 'score', 'check', 'read'] as const;

/** What authors may use, by name: outside of pages nobody loads a component. */
const ALLOW_LIST = 'components/allow-list.ts';

export const ROOMS: Readonly<Record<string, readonly string[]>> = {
  number: [],
  report: ['number'],
  score: ['number', 'report'],
  check: ['number', 'report', 'score'],
  read: ['number', 'report', 'score', 'check'],
  write: [],
  document: [],
  import: ['number', 'report', 'score', 'check', 'write', 'document'],
  print: ['check'],
  history: ['report', 'score', 'check', 'read'],
  chart: ['number', 'report', 'score'],
  components: ['number', 'report', 'score'],
  styles: [],
  browser: [],
  disk: [],
  html: [],
  audit: ['disk', 'html'],
  cache: ['disk'],
  archive: [...READING, 'history', ALLOW_LIST, 'cache'],
  export: ['number', 'report', 'score', 'check', 'cache', 'archive'],
  coverage: ['number', 'report', 'score', 'check', 'cache', 'archive', 'export'],
  search: ['report', 'browser', 'html', 'cache', 'archive'],
  compare: ['report', 'score', 'browser', 'archive'],
  review: ['report', 'score', 'check', 'read', 'write', 'document', 'import', 'components', 'browser'],
  site: [...READING, 'history', 'chart', ALLOW_LIST, 'styles', 'disk', 'cache', 'archive', 'export'],
  guide: [...READING, 'history', ALLOW_LIST, 'archive', 'site'],
  vscode: ['report', 'archive'],
  build: [
    'report',
    'print',
    'browser',
    'disk',
    'html',
    'audit',
    'cache',
    'archive',
    'export',
    'search',
    'site',
    'vscode',
  ],
  cli: [...READING, 'write', 'document', 'import', 'print', 'history', ALLOW_LIST, 'cache', 'vscode', 'build'],
  layouts: ['styles', 'archive', 'site'],
  pages: [
    ...['report', 'score', 'check', 'read', 'chart', 'components', 'styles', 'browser', 'archive', 'export'],
    ...['coverage', 'search', 'compare', 'review', 'site', 'guide', 'layouts'],
  ],
};

/** Packages that only these folders may know. */
export const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'decimal.js': ['src/number'],
  astro: ['src/build', 'src/site', 'src/vscode', 'src/pages', 'src/layouts', 'components', 'bench'],
  unified: ['src/read', 'src/guide'],
  yaml: ['src/read', 'bench'],
  'js-yaml': ['src/read'],
  commander: ['src/cli'],
  'd3-scale': ['src/chart'],
  'd3-shape': ['src/chart'],
  fflate: ['src/document/package', 'src/document/pdf'],
  parse5: ['src/document/html'],
  numfmt: ['src/document/sheet'],
  'pdfjs-dist': ['src/document/pdf'],
  htmlparser2: ['src/document', 'src/html', 'src/audit', 'src/build/offline'],
  hucre: ['src/export/xlsx'],
  'csv-stringify': ['src/export'],
  feed: ['src/site/meta'],
  send: ['src/build'],
  'ffi-rs': ['src/disk'],
  'xxhash-wasm': ['src/cache'],
};
