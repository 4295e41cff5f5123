/** `mingzhang explain`: the page of a check, in the terminal. */
import { readFileSync } from 'node:fs';
import { CHECKS } from '../check/checks/index.ts';
import { alignColumns } from '../print/columns.ts';
import { printPage } from '../print/page.ts';
import { FORM_TITLES } from '../read/form-titles.ts';
import { suggestion } from '../read/nearest.ts';
import { UserError } from './user-error.ts';

const PAGES = new URL('../check/checks/', import.meta.url);

/**
 * The page of a check, a sentence on a finding of form, or the list of all.
 *
 * @throws UserError for an unknown id.
 */
export function explain(id: string | undefined): string {
  if (id === undefined) return list();
  if (CHECKS.some((check) => check.id === id)) return printPage(readFileSync(new URL(`${id}.md`, PAGES), 'utf8'));
  const name = id.replace(/^form\//, '');
  const form = Object.hasOwn(FORM_TITLES, name) ? FORM_TITLES[name] : undefined;
  if (form !== undefined) return `格式问题 form/${name}\n\n${form}\n`;
  const known = [...CHECKS.map((check) => check.id), ...formIds()];
  throw new UserError(`没有编号为 ${id} 的核对规则。`, { hint: suggestion(id, known) });
}

function list(): string {
  const checks = CHECKS.map((check) => [check.id, check.title]);
  const forms = formIds().map((id) => [id, FORM_TITLES[id.slice('form/'.length)] ?? '']);
  const [ofFigures, ofForm] = [checks, forms].map((rows) => alignColumns(rows, { right: false }));
  return `核对规则（${checks.length} 条）\n\n${ofFigures ?? ''}\n格式问题（${forms.length} 种）\n\n${ofForm ?? ''}`;
}

function formIds(): string[] {
  return Object.keys(FORM_TITLES)
    .sort()
    .map((name) => `form/${name}`);
}
