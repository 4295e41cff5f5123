/** The pages of the checks, as the site shows them. */
import { readFileSync } from 'node:fs';
import { type Body, parseBody } from '../../read/body.ts';

/** The page of a check without its title, parsed like any text. */
export function readCheckPage(id: string): Body {
  const page = readFileSync(`src/check/checks/${id}.md`, 'utf8');
  return parseBody(page.replace(/^# .*\n/, ''), { components: {}, firstLine: 1 });
}
