/** Characters that nobody sees on the page, or that show that a file was saved in another encoding. */
import { type Finding, formFinding, type Place } from '../check/finding.ts';
import { capped } from './capped.ts';
import type { Keys, SourceMap } from './source-map.ts';

/**
 * Format and control characters, fillers and line separators: text that holds them reads differently from what it
 * is. A direction mark turns figures around, a zero-width space hides a telephone number from a search. Codes that
 * are no characters may stand in no XML.
 */
const INVISIBLE = new RegExp(
  String.raw`(?![\t\n\r])[\p{Cf}\p{Cc}\u034f\u115f\u1160\u17b4\u17b5\u2028\u2029\u3164\uffa0]|[\p{Cs}\p{Noncharacter_Code_Point}]`,
  'gu',
);
const REPLACEMENT = '\ufffd';
const EXCERPT_MAX = 80;

interface Fault {
  place: Place;
  found: string;
}

/** Where a text begins. */
interface Start {
  file: string;
  firstLine: number;
}

/** The findings on a text of several lines, such as a body. */
export function textFindings(text: string, start: Start): Finding[] {
  return isFaulty(text) ? linesFindings(text, start, faultsIn) : [];
}

/**
 * The findings on characters that are written as codes: `1&#51;8…` hides a telephone number from whoever reads the
 * file, and from every search.
 */
export function codeFindings(text: string, start: Start, kind: keyof typeof CODES): Finding[] {
  const { mark, code } = CODES[kind];
  return text.includes(mark) ? linesFindings(text, start, (line) => matchesIn(line, code)) : [];
}

const CODES = {
  markdown: {
    mark: '&',
    code: /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|(?!(?:amp|lt|gt|quot|apos|nbsp);)[A-Za-z][A-Za-z\d]{1,31});/g,
  },
  // A backslash at the end of a line joins it with the next one.
  yaml: { mark: '\\', code: /\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|$)/g },
};

interface Match {
  at: number;
  found: string;
}

function matchesIn(text: string, pattern: RegExp): Match[] {
  return [...text.matchAll(pattern)].map((match) => ({ at: match.index, found: match[0] }));
}

function linesFindings(text: string, { file, firstLine }: Start, faultsOf: (line: string) => Match[]): Finding[] {
  const faults = text
    .split(/\r\n|\r|\n/)
    .flatMap((line, index) =>
      faultsOf(line).map(({ at, found }) => ({ place: { file, line: firstLine + index, column: at + 1 }, found })),
    );
  return capped(faults, findingOf);
}

/** The findings on the strings of data, with escapes resolved. */
export function dataFindings(data: unknown, source: SourceMap): Finding[] {
  if (!holds(data, isFaulty)) return [];
  const faults = stringsOf(data, []).flatMap(({ text, keys }) =>
    faultsIn(text)
      .slice(0, 1)
      .map(({ found }) => ({ keys, found })),
  );
  return capped(faults, ({ keys, found }) => findingOf({ place: source.value(keys), found }));
}

/** The findings on texts of the data that hold nothing but white space: no page could name what they should name. */
export function blankFindings(data: unknown, source: SourceMap): Finding[] {
  if (!holds(data, isBlank)) return [];
  const blank = stringsOf(data, []).filter(({ text }) => isBlank(text));
  return capped(blank, ({ keys }) =>
    formFinding('empty-text', source.value(keys), {
      message: `${String(keys.at(-1) ?? '')} 里只有空格。`,
      fix: '照原文填写；没有可填的就删去这一项。',
    }),
  );
}

/** A text as a message may quote it: shortened, on one line, and with its invisible characters named. */
export function quotable(text: string): string {
  const short = text.length > EXCERPT_MAX ? `${text.slice(0, EXCERPT_MAX)}…` : text;
  return short.replace(INVISIBLE, (character) => `〈${codeOf(character)}〉`).replace(/\s*[\t\r\n]\s*/g, ' ');
}

function faultsIn(text: string): Match[] {
  const faults = matchesIn(text, INVISIBLE);
  const lost = text.indexOf(REPLACEMENT);
  return lost < 0 ? faults : [...faults, { at: lost, found: REPLACEMENT }];
}

function findingOf({ place, found }: Fault): Finding {
  if (found === REPLACEMENT) {
    return formFinding('lost-character', place, {
      message: '这里有无法识别的字符“\ufffd”，原文的文字已经丢失。',
      fix: '把文件另存为 UTF-8 编码，并对照原文补上丢失的文字。',
      stated: found,
    });
  }
  if (/^[&\\]/.test(found)) {
    return formFinding('character-code', place, {
      message: `这里用代码 ${found} 代替了文字。`,
      fix: '直接写出这个字；只是原样引用代码时用文字说明。',
      stated: found,
    });
  }
  return formFinding('invisible-character', place, {
    message: `文字里有看不见的字符 ${codeOf(found)}。`,
    fix: '删除这个字符：把光标移到它后面按退格键，或重新输入这几个字。',
    stated: codeOf(found),
  });
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Without the keys that only a finding needs: hardly any data has one. */
function holds(value: unknown, isMeant: (text: string) => boolean): boolean {
  if (typeof value === 'string') return isMeant(value);
  if (typeof value !== 'object' || value === null) return false;
  for (const key in value) if (holds(value[key as keyof typeof value], isMeant)) return true;
  return false;
}

function isBlank(text: string): boolean {
  return text !== '' && text.trim() === '';
}

function isFaulty(text: string): boolean {
  return text.search(INVISIBLE) >= 0 || text.includes(REPLACEMENT);
}

function stringsOf(value: unknown, keys: Keys): { text: string; keys: Keys }[] {
  if (typeof value === 'string') return [{ text: value, keys }];
  if (Array.isArray(value)) return value.flatMap((each: unknown, index) => stringsOf(each, [...keys, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => stringsOf(each, [...keys, key]));
}
