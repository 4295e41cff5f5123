/** Levels of headings: as the outline of the file says, or by size. Numbers before a text say nothing for certain. */
import type { TextBlock } from './paragraphs.ts';
import type { PDFDocumentProxy } from 'pdfjs-dist';

/** How much larger than text a heading is. */
const LARGER = 1.12;
const LEVELS_MAX = 6;
const LENGTH_MAX = 80;
const DEPTH_MAX = 20;

interface OutlineItem {
  title: string;
  items: readonly OutlineItem[];
}

/** Titles in the outline with their depth from 1. */
export async function outlineOf(document: PDFDocumentProxy): Promise<ReadonlyMap<string, number>> {
  const levels = new Map<string, number>();
  const outline = await document.getOutline().catch(() => null);
  const add = (items: readonly OutlineItem[], depth: number): void => {
    for (const { title, items: below } of items) {
      if (!levels.has(bare(title))) levels.set(bare(title), depth);
      if (depth < DEPTH_MAX) add(below, depth + 1);
    }
  };
  add((outline as readonly OutlineItem[] | null) ?? [], 1);
  return levels;
}

/** Gives the level of each block of a document. */
export function headingLevels(
  blocks: readonly TextBlock[],
  outline: ReadonlyMap<string, number>,
): (block: TextBlock) => number | null {
  const text = textSize(blocks);
  const isLarger = ({ size, text: { length } }: TextBlock): boolean => size > text * LARGER && length <= LENGTH_MAX;
  const sizes = [...new Set(blocks.filter(isLarger).map(({ size }) => rounded(size)))]
    .sort((one, other) => other - one)
    .slice(0, LEVELS_MAX);
  return (block) => {
    const given = outline.get(bare(block.text));
    if (given !== undefined) return Math.min(given, LEVELS_MAX);
    if (!isLarger(block)) return null;
    const at = sizes.indexOf(rounded(block.size));
    return at < 0 ? LEVELS_MAX : at + 1;
  };
}

/** The size of most characters. */
function textSize(blocks: readonly TextBlock[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of blocks) counts.set(rounded(size), (counts.get(rounded(size)) ?? 0) + text.length);
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0;
}

/** Half points apart are different sizes. */
function rounded(size: number): number {
  return Math.round(size * 2) / 2;
}

function bare(text: string): string {
  return text.replace(/\s/g, '');
}
