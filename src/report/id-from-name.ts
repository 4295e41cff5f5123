/** Identifiers made from Chinese names, where nobody gave one. */
import { customPinyin, pinyin } from 'pinyin-pro';
import { identifier } from './identifier.ts';

// The dictionary of pinyin-pro 3.29 takes 行情 out of the middle of these.
const CARRIED_OUT = {
  执: 'zhí',
  运: 'yùn',
  履: 'lǚ',
  进: 'jìn',
  推: 'tuī',
  施: 'shī',
  实: 'shí',
  试: 'shì',
  举: 'jǔ',
  发: 'fā',
};

let isTaught = false;

/** The reader of names, which is taught these words when there is a name to read: its dictionary takes long to make. */
function reader(): typeof pinyin {
  if (!isTaught) {
    const words = Object.entries(CARRIED_OUT).map(([verb, read]) => [`${verb}行情况`, `${read} xíng qíng kuàng`]);
    customPinyin(Object.fromEntries(words));
    isTaught = true;
  }
  return pinyin;
}

/** As many characters as an identifier may have. */
const MOST = 80;
/** For a name without any letter, digit or character, 无名. */
const NAMELESS = 'wu-ming';

/**
 * The identifier of a name: its pinyin, a syllable a word, for example `shu-liang-zhi-biao` for 数量指标.
 *
 * Letters and digits stay, in small letters; signs separate words. A name that is too long is cut after a whole
 * word. The same name always gives the same identifier; different names may share one (见 and 件): see `uniqueId`.
 *
 * @returns an identifier that `identifier` accepts.
 */
export function idFromName(name: string): string {
  const words = reader()(plain(name), { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' }).flatMap(
    (piece) => piece.toLowerCase().match(/[a-z0-9]+/g) ?? [],
  );
  const id = cut(words, MOST);
  if (id === '') return NAMELESS;
  return identifier.safeParse(id).success ? id : `${id}-1`;
}

/** The identifier itself, or with the first number behind it (`-2`, `-3` …) that is not taken in its list. */
export function uniqueId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  for (let count = 2; ; count += 1) {
    const ending = `-${count}`;
    const numbered = `${cut(id.split('-'), MOST - ending.length)}${ending}`;
    if (!taken.has(numbered)) return numbered;
  }
}

/** The identifier of a name in a list, which is then taken. */
export function takeId(name: string, taken: Set<string>): string {
  const id = uniqueId(idFromName(name), taken);
  taken.add(id);
  return id;
}

/** Full width made half, accents taken off, signs made spaces, and no more characters than can matter. */
function plain(name: string): string {
  const letters = name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^\p{Script=Han}a-z0-9]+/giu, ' ')
    .trim();
  return Array.from(letters).slice(0, MOST).map(readable).join('');
}

/** A character that has no pinyin is named by its number. */
function readable(character: string): string {
  const isSilent =
    /\p{Script=Han}/u.test(character) && !/[a-z]/.test(reader()(character, { toneType: 'none', v: true }));
  return isSilent ? ` u${character.codePointAt(0)?.toString(16) ?? ''} ` : character;
}

/** As many words as fit; the first one is cut where even it does not. */
function cut(words: readonly string[], most: number): string {
  const [first = '', ...others] = words;
  let id = first.slice(0, most);
  for (const word of others) {
    if (id.length + 1 + word.length > most) break;
    id = `${id}-${word}`;
  }
  return id;
}
