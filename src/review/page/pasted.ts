/** What a clipboard holds, as the bytes of a web page. */

/** Says in which code the rest is written, whatever the page itself says of it. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A table copied from Excel, WPS or Word; undefined where the clipboard holds none. */
export function pastedPage({ html, text }: { html: string; text: string }): Uint8Array | undefined {
  const page = /<table\b/i.test(html) ? withoutHead(html) : text.includes('\t') ? pageOf(text) : undefined;
  return page === undefined ? undefined : new TextEncoder().encode(BYTE_ORDER_MARK + page);
}

/** Windows sets a few lines before the page. */
function withoutHead(html: string): string {
  return /^Version:/i.test(html) ? html.slice(html.indexOf('<')) : html;
}

/** Programs that put no web page on the clipboard part cells by tabs. */
function pageOf(text: string): string {
  const rows = text.replace(/\r?\n$/, '').split(/\r?\n/);
  const cells = (row: string): string =>
    row
      .split('\t')
      .map((cell) => `<td>${escaped(cell)}</td>`)
      .join('');
  return `<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
