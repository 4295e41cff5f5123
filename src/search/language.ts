/** No language that Pagefind has words or stems for: tokens stay as they are. */
export const LANGUAGE = 'zxx';

/** The language that the engine in the browser gets: not a real one, else it would make a segmenter for every word. */
export const NO_LANGUAGE = '-';
