/** To which pages of the site a report may lead, told from its text without parsing it: too many rather than too few. */
import { contentFiles, idOfReport } from '../../read/content.ts';
import { divide } from '../../read/frontmatter.ts';
import type { ContentIo } from '../../read/io.ts';

/** A link written as the guide says. */
const PLAIN =
  /\]\(\/(reports\/[a-z0-9-]+\/\d{4}|(?:departments|frameworks)\/[a-z0-9-]+)(?:\/(?:report\.(?:json|csv|xlsx))?)?(?:#[^\s)]*)?(?=[)\s])/g;
/**
 * What needs nothing of the content to be there: other sites, places of the page, pictures beside the text, footnotes.
 * Bounded: a text of brackets alone must not be searched to its end from each of them.
 */
const ELSEWHERE =
  /\]\((?:https:|#|[^\s()/:?#]{1,200}\.(?:png|jpe?g|webp|gif)(?=[)\s]))|\]:[ \t]*https:|\[\^[^\]\n]{0,200}\]:(?![ \t]*\/)/gi;
/** Any other link, or the definition of one. */
const OTHER = /\][(:]/;

/** The files without their endings, or undefined where they cannot be told. */
export function linkedPages(text: string): string[] | undefined {
  const named = [...text.matchAll(PLAIN)].flatMap(([, page]) => page ?? []);
  const rest = text.replace(PLAIN, ' ').replace(ELSEWHERE, ' ');
  return OTHER.test(rest) ? undefined : [...new Set(named)];
}

/** Every page to which a report may lead. */
export function allPages(io: ContentIo): string[] {
  return contentFiles(io).flatMap((file) => {
    const report = idOfReport(file);
    if (report !== undefined) return [`reports/${report}`];
    return /^(?:departments|frameworks)\//.test(file) ? [file.replace(/\.yaml$/, '')] : [];
  });
}

/** Whether there is such a page, and of a report whatever may make a draft of it. */
export function pageState(page: string, io: ContentIo): string {
  if (!page.startsWith('reports/')) return io.exists(`${page}.yaml`) ? 'there' : '';
  const file = `${page}.mdx`;
  const text = io.read(file);
  if (text === undefined) return '';
  const { frontmatter = '' } = divide(text, file);
  return ['there', ...frontmatter.split('\n').filter((line) => /draft/i.test(line))].join('\n');
}
