/** The oldest browsers that the site is built and tested for, and the words that name them to readers. */

/** Chrome 109 is the last one for Windows 7, which offices still have; Firefox ESR 128 can do at least as much. */
export const OLDEST_BROWSERS = { chrome: 109, edge: 109, firefox: 128 } as const;

/** What scripts and styles are lowered to, for `build.target` and `build.cssTarget` of Vite. */
export const BUILD_TARGET = Object.entries(OLDEST_BROWSERS).map(([browser, version]) => `${browser}${version}`);

export const OLDEST_BROWSERS_WORDS = [
  `内核为 Chromium ${OLDEST_BROWSERS.chrome} 以上的浏览器（例如 Chrome ${OLDEST_BROWSERS.chrome}、Edge ${OLDEST_BROWSERS.edge}`,
  `和新版的国产浏览器），或 Firefox ${OLDEST_BROWSERS.firefox} 以上`,
].join('');

/** What pdf.js needs, in its build for older browsers: functions that came with these versions. */
export const PDF_BROWSERS_WORDS = 'Chrome 119、Edge 119 或 Firefox 121 以上的浏览器';
