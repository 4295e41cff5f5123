/** Words from a stranger's pull request as Markdown that stays plain words: no markup, no link, nobody notified. */

/** Invisible or direction-changing characters, with which text can pretend to be other text. */
const HIDDEN = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
const MARKUP = /^[+-]|[!"#$&*:<=>@[\\\]^_`{|}~]/g;

/** The most characters of one stretch of words in a table or a list. */
const WORDS_MAX = 300;

/** A zero-width space. The host looks for mentions in the rendered text, where an entity is the character again. */
const BREAK = '&#8203;';

/**
 * Text that is shown as it is, on one line.
 *
 * @param max  the most characters of `text` that are shown.
 */
export function plain(text: string, max = WORDS_MAX): string {
  return words(visible(text).trim(), max);
}

function words(text: string, max: number): string {
  return cut(text, max)
    .split(/(GH(?=-\d)|www(?=\.)|:(?=\/\/)|[@#])/i)
    .map((part, index) => part.replace(MARKUP, entity) + (index % 2 === 1 ? BREAK : ''))
    .join('');
}

/** Text as code, for paths and ids; as words if it contains what would end the code. */
export function code(text: string, max = 200): string {
  const shown = cut(visible(text).trim(), max);
  return shown === '' || /[`|]/.test(shown) ? plain(text, max) : `\`${shown}\``;
}

/**
 * Markdown reduced to tables, headings, lists, bold words and code; everything else becomes words.
 *
 * It is written anew, so that unknown markup cannot get through.
 */
export function safeMarkdown(markdown: string): string[] {
  // Hidden characters first: behind one, spaces at the beginning of a line would make an indented block.
  return markdown.split(/\r?\n/).map((line) => safeLine(visible(line).trim()));
}

function safeLine(line: string): string {
  if (line.startsWith('|')) return `| ${cellsOf(line).map(safeCell).join(' | ')} |`;
  const [, heading] = /^#{1,6}\s+(.*)$/.exec(line) ?? [];
  if (heading !== undefined) return `### ${inline(heading)}`;
  const [, item] = /^[-*]\s+(.*)$/.exec(line) ?? [];
  return item === undefined ? inline(line) : `- ${inline(item)}`;
}

function cellsOf(row: string): string[] {
  const cells = row.slice(1).split(/(?<!\\)\|/);
  if (cells.at(-1)?.trim() === '') cells.pop();
  return cells.map((cell) => cell.trim());
}

function safeCell(cell: string): string {
  return /^:?-+:?$/.test(cell) ? cell : inline(cell);
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#124': '|', '#39': "'" };

/** A backslash escape, code, bold, or an entity. */
const MARK = /\\([!-/:-@[-`{-~])|`([^`]+)`|\*\*([^*]+)\*\*|&(#?\w{2,8});/g;

function inline(text: string): string {
  const parts: string[] = [];
  let pending = '';
  let end = 0;
  const flush = (): void => {
    parts.push(words(pending, WORDS_MAX));
    pending = '';
  };
  for (const match of text.matchAll(MARK)) {
    const [whole, escaped, codeWords, bold, name = ''] = match;
    pending += text.slice(end, match.index);
    end = match.index + whole.length;
    if (codeWords === undefined && bold === undefined) {
      pending += escaped ?? ENTITIES[name] ?? whole;
      continue;
    }
    flush();
    parts.push(codeWords === undefined ? `**${plain(bold ?? '')}**` : code(codeWords));
  }
  pending += text.slice(end);
  flush();
  return parts.join('');
}

/** On one line, without invisible characters. */
function visible(text: string): string {
  return text.replace(HIDDEN, '').replace(CONTROL, ' ');
}

function cut(text: string, max: number): string {
  const characters = [...text.slice(0, 2 * max + 2)];
  return characters.length > max ? `${characters.slice(0, max).join('')}……（后略）` : text;
}

function entity(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
