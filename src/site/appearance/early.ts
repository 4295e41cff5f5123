/** What runs before the first paint: the reader's own size, contrast and theme, so that nothing jumps. */
import { createHash } from 'node:crypto';
import { STORAGE_KEY } from './storage-key.ts';

/**
 * Written into the head of every page as it stands. `data-js` tells the style sheets that controls which need a
 * script can be shown: not where the browser has no modules or cannot read ours, which fail before the page is ready.
 * A browser that keeps nothing shows the page as it is.
 */
export const EARLY_SCRIPT = [
  '(()=>{const r=document.documentElement;if("noModule"in HTMLScriptElement.prototype){r.dataset.js="";',
  'const f=e=>{if(e.error||e.target.src)delete r.dataset.js};addEventListener("error",f,!0);',
  'addEventListener("DOMContentLoaded",()=>removeEventListener("error",f,!0))}',
  `try{Object.assign(r.dataset,JSON.parse(localStorage.getItem("${STORAGE_KEY}")||"{}"))}catch{}})()`,
].join('');

/** By which the content security policy knows it. */
export function earlyScriptHash(): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(EARLY_SCRIPT).digest('base64')}`;
}
