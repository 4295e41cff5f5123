/** No language that Pagefind has words or stems for: tokens stay as they are. */
export const LANGUAGE = 'zxx';

/** What the engine in the browser is told instead: no name of any language, else it would make a segmenter for every word. */
export const NO_LANGUAGE = '-';
