/** No language that Pagefind has words or stems for: tokens stay as they are. */
export const LANGUAGE = 'zxx';
