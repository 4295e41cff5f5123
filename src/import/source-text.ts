/** Where the document printed each figure of the draft, as the file that lies beside the report. */
import type { Block, OfficeDocument, Place } from '../document/document.ts';
import type { SourcePlaces } from '../report/source-places.ts';
import type { Draft } from './import-document.ts';

/**
 * The text of `<year>.source.json`: a figure a line, in the order of the document, so that a change of one shows as one.
 *
 * @param file  the name of the document's file, without folders.
 */
export function sourceText(
  { placements }: Pick<Draft, 'placements'>,
  { document, file }: { document: Pick<OfficeDocument, 'sha256' | 'blocks'>; file: string },
): string {
  const order = new Map(placesOf(document.blocks).map((place, index) => [place, index]));
  const orderOf = ({ place }: { place: Place }): number => order.get(place) ?? order.size;
  // Of two placements of one datum the last is what the draft holds.
  const figures = new Map(placements.filter(isFigure).map((each) => [each.path, each]));
  const lines = [...figures.values()]
    .sort((a, b) => orderOf(a) - orderOf(b))
    .map(({ path, text, whole = text, place }) => `    ${JSON.stringify(path)}: [${quoted(whole)}, ${quoted(place)}]`);
  const head: Omit<SourcePlaces, 'figures'> = { file: readable(file), sha256: document.sha256 };
  const fields = Object.entries(head).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`);
  const inside = lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `;
  return `{\n${fields.join('')}  "figures": {${inside}}\n}\n`;
}

/** Goals and reasons are no data of their own: nothing refers to them by a path. */
const WORDS =
  /^(?:sheets\.[^.]+\.)?(?:goals\.|targets\.[^.]+\.(?:reason|improvement|note)$|scores\.[^.]+\.(?:reason|improvement)$)/;

function isFigure({ path, text }: { path: string; text: string }): boolean {
  return readable(text) !== '' && !WORDS.test(path);
}

/** Every place of a document, in its order. */
function placesOf(blocks: readonly Block[]): Place[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.place]
      : block.cells.flatMap(({ place, tables = [] }) => [place, ...placesOf(tables)]),
  );
}

const quoted = (text: string): string => JSON.stringify(readable(text));

/** Without characters that nobody sees; a character that the document could not tell is a box. */
function readable(text: string): string {
  return text
    .replaceAll('\ufffd', '□')
    .replace(/[^\S\n]+/g, ' ')
    .replace(
      /(?!\n)[\p{Cf}\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u034f\u115f\u1160\u17b4\u17b5\u2028\u2029\u3164\uffa0]/gu,
      '',
    )
    .trim();
}
