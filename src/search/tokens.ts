/**
 * Cuts text into pieces (a Han character, a whole figure, a Latin word, a sign) and pieces into the tokens that the index
 * knows. Build and browser share it. The tokens of any stretch of pieces are a run of the tokens of the whole text, and
 * only of texts that hold the stretch: so tokens at the right distances are found exactly in what contains the words.
 */

export interface Piece {
  kind: 'figure' | 'word' | 'han' | 'sign';
  /** How it is compared: 4,368.55 as 4368.55, Latin letters small and without accents, signs that mean the same as one. */
  code: string;
  /** Where it stands in the text. */
  start: number;
  end: number;
}

/** In order: a figure with separators of thousands, any figure, a Latin word, another letter or number, any other sign. */
const PIECE = new RegExp(
  [
    String.raw`(?<thousands>\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)*)`,
    String.raw`(?<figure>\d+(?:\.\d+)*)`,
    String.raw`(?<word>\p{Script=Latin}+)`,
    String.raw`(?<letter>[\p{L}\p{N}])`,
    String.raw`(?<sign>[^\s\p{M}\p{C}])`,
  ].join('|'),
  'guy',
);

/**
 * Signs that only surround or link words: quotes, brackets, title marks, middle dots. They are no pieces, so that
 * “三公”经费 and 三公经费 are the same, in a text as in a query.
 */
const PASSED_OVER = new Set('“”„‟「」『』﹁﹂﹃﹄〝〞‘’"\'`()[]{}〔〕【】〖〗《》〈〉«»·•‧・･');

/** Signs that mean the same: dashes, and stops of any kind. A stop parts what stands around it, whichever it is. */
const SAME_SIGNS: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'‐‑‒–—―─−'].map((sign) => [sign, '-'])),
  ...Object.fromEntries([...'、。；;､｡﹐﹑﹔'].map((sign) => [sign, ','])),
  ...{ '〜': '~', '﹪': '%' },
};

/** The pieces of a text, in order; white space only parts them, and what surrounds words is passed over. */
export function piecesOf(text: string): Piece[] {
  const plain = narrowed(text);
  const pieces: Piece[] = [];
  for (let at = 0; at < plain.length;) {
    if (isUsualHan(plain.charCodeAt(at))) {
      pieces.push({ kind: 'han', code: plain.charAt(at), start: at, end: at + 1 });
      at += 1;
      continue;
    }
    PIECE.lastIndex = at;
    const found = PIECE.exec(plain);
    if (found !== null && !PASSED_OVER.has(found[0]))
      pieces.push({ ...pieceOf(found[0], found.groups ?? {}), start: at, end: PIECE.lastIndex });
    at = found === null ? at + ((plain.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) : PIECE.lastIndex;
  }
  return pieces;
}

function isUsualHan(point: number): boolean {
  return point >= 0x4e00 && point <= 0x9fff;
}

const WIDE = /[\uff01-\uff5e]/g;

/** Full-width digits, letters and signs in their usual width, one for one; so 4，368.55 is written with a full-width comma. */
function narrowed(text: string): string {
  return text.replace(WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

type Groups = Readonly<Record<string, string | undefined>>;

function pieceOf(piece: string, { thousands, figure, word, sign }: Groups): Pick<Piece, 'kind' | 'code'> {
  const digits = thousands?.replaceAll(',', '') ?? figure;
  if (digits !== undefined) return { kind: 'figure', code: digits };
  if (word !== undefined) return { kind: 'word', code: word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '') };
  if (sign !== undefined) return { kind: 'sign', code: SAME_SIGNS[sign] ?? sign };
  return { kind: 'han', code: piece };
}

/**
 * The tokens of a stretch of pieces: one for every two neighbours, and one for every figure and word by itself.
 *
 * Pairs of characters keep the lists of the index short where single characters stand in every report a hundred times;
 * and nothing depends on what stands outside the stretch. A single character therefore has no token here: it is asked for
 * by its code alone.
 */
export function tokensOf(pieces: readonly Piece[]): string[] {
  const tokens: string[] = [];
  eachToken(pieces, (token) => tokens.push(token));
  return tokens;
}

/** A token of a stretch, by its place among the stretch's tokens. */
export interface PlacedToken {
  token: string;
  offset: number;
}

/**
 * As few tokens of a stretch as cover all its pieces when they are found at these distances; none for a single character.
 *
 * If two neighbouring tokens were left out, nothing would cover the piece they share: so at most one is left out between
 * two, and those two fix what it would be. Half of the tokens are enough for characters, since each covers two; a figure
 * is covered by its own token alone.
 *
 * @param known  tokens that are asked for anyway and cost nothing more.
 */
export function coverOf(pieces: readonly Piece[], known: ReadonlySet<string> = new Set()): PlacedToken[] {
  const tokens: { token: string; covers: readonly number[] }[] = [];
  eachToken(pieces, (token, last, isOwn) => {
    const joined = [last - 1, last].filter((index) => !hasOwnToken(pieces[index]));
    tokens.push({ token, covers: isOwn ? [last] : joined });
  });
  const covered = new Set<number>();
  const chosen = new Set<number>();
  const choose = (offset: number): void => {
    chosen.add(offset);
    for (const index of tokens[offset]?.covers ?? []) covered.add(index);
  };
  for (const [offset, { token }] of tokens.entries()) if (known.has(token)) choose(offset);
  for (const index of pieces.keys()) {
    if (covered.has(index)) continue;
    const covering = tokens.flatMap(({ covers }, offset) => (covers.includes(index) ? [{ offset, covers }] : []));
    // The later one of two covers a piece that is not covered yet.
    const best = covering.reduce<(typeof covering)[number] | undefined>(
      (best, each) => (best !== undefined && best.covers.length > each.covers.length ? best : each),
      undefined,
    );
    if (best !== undefined) choose(best.offset);
  }
  return tokens.flatMap(({ token }, offset) => (chosen.has(offset) ? [{ token, offset }] : []));
}

/** Tells every token in order, the last piece that it is made of, and whether it is that piece's own. */
function eachToken(pieces: readonly Piece[], take: (token: string, last: number, isOwn: boolean) => void): void {
  let before: Piece | undefined;
  for (const [index, piece] of pieces.entries()) {
    if (before !== undefined) take(joint(before, piece), index, false);
    if (hasOwnToken(piece)) take(piece.code, index, true);
    before = piece;
  }
}

export function hasOwnToken(piece: Piece | undefined): boolean {
  return piece?.kind === 'figure' || piece?.kind === 'word';
}

/** Stands for a figure or word in the joints beside it, whose own token stands next to them in any phrase. */
const OWN = ' ';

function joint(a: Piece, b: Piece): string {
  return `${hasOwnToken(a) ? OWN : a.code}${hasOwnToken(b) ? OWN : b.code}`;
}
