/**
 * A built page as it can be opened by a double click, without a server: addresses are relative, and scripts are left out,
 * since a browser loads none of their files from a disk.
 */
import { Parser } from 'htmlparser2';
import { relativeAddress, type Site } from './relative-address.ts';

/** As strict as the site's own. `'self'` does not mean the files of a disk, and there is nothing to run. */
const POLICY = "default-src 'none'; img-src file:; style-src file:; form-action file:; base-uri 'none'";

const ADDRESSES = ['href', 'src', 'action', 'poster', 'srcset'];

const NOTICE =
  '这是下载到本机的预览，不是正式公开的网页：可以看样子、点链接、打印；检索、并列比较和页首的显示开关要在网站上才能用。';

/** What a reader does instead on the pages that are nothing without a script. */
const INSTEAD: Readonly<Record<string, string>> = {
  'search/index.html': '预览里不能检索。请从下面的列表查找报告；在一页之内查找，按 Ctrl+F。',
  'compare/index.html': '预览里不能并列比较。请分别打开要比较的报告，或用下面的其他办法。',
  'import/index.html': '预览里不能导入原件。请在网站上打开本页；没有网站的，请网站维护人运行 npm run import -- 文件。',
};

interface Edit {
  start: number;
  end: number;
  text: string;
}

export function offlinePage(site: Site, file: string, html: string): string {
  const edits: Edit[] = [];
  /** Where the element began that is being left out, and how many of its name are open. */
  let leftOut: { tag: string; start: number; depth: number } | undefined;
  const parser = new Parser({
    onopentag(tag, attributes) {
      const [start, end] = [parser.startIndex, parser.endIndex + 1];
      if (leftOut !== undefined) {
        if (leftOut.tag === tag) leftOut.depth += 1;
        return;
      }
      if (isLeftOut(tag, attributes)) {
        leftOut = { tag, start, depth: 1 };
        return;
      }
      if (tag === 'meta' && attributes['http-equiv']?.toLowerCase() === 'content-security-policy') {
        edits.push({ start, end, text: `<meta http-equiv="content-security-policy" content="${POLICY}">` });
        return;
      }
      const written = html.slice(start, end);
      const moved = Object.fromEntries(
        ADDRESSES.flatMap((name) => {
          const value = attributes[name];
          return value === undefined ? [] : [[name, name === 'srcset' ? sourceSet(value) : relative(value)]];
        }),
      );
      const isMoved = Object.entries(moved).some(([name, value]) => attributes[name] !== value);
      const text = isMoved ? tagOf(tag, { ...attributes, ...moved }, /["'\s]\/>$/.test(written)) : written;
      const notice = tag === 'main' ? notices(file) : '';
      if (text !== written || notice !== '') edits.push({ start, end, text: text + notice });
    },
    onclosetag(tag) {
      if (leftOut?.tag !== tag) return;
      leftOut.depth -= 1;
      if (leftOut.depth > 0) return;
      edits.push({ start: leftOut.start, end: parser.endIndex + 1, text: '' });
      leftOut = undefined;
    },
  });
  const relative = (address: string): string => relativeAddress(site, file, address);
  const sourceSet = (value: string): string =>
    value
      .split(',')
      .map((source) => source.trim().replace(/^\S+/, relative))
      .join(', ');
  parser.end(html);
  return edited(html, edits);
}

/** A tag written anew, whole: a value may hold what looks like another attribute. */
function tagOf(tag: string, attributes: Readonly<Record<string, string>>, isClosed: boolean): string {
  const escaped = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<${tag}${written.join('')}${isClosed ? '/' : ''}>`;
}

/** Scripts, but not what they carry as data; and what is said where a script does not run. */
function isLeftOut(tag: string, { type, class: names = '', rel }: Readonly<Record<string, string>>): boolean {
  if (tag === 'script') return type !== 'application/ld+json';
  return names.split(' ').includes('without-script') || rel === 'modulepreload';
}

function notices(file: string): string {
  return [NOTICE, INSTEAD[file]].map((text) => (text === undefined ? '' : `<p class="notice">${text}</p>`)).join('');
}

function edited(html: string, edits: readonly Edit[]): string {
  let at = 0;
  let result = '';
  for (const { start, end, text } of edits) {
    result += html.slice(at, start) + text;
    at = end;
  }
  return result + html.slice(at);
}
