/** A report's text as the browser fetches it for a hit: blocks under their headings. */
import type { Block } from './page-text.ts';

/** Its file, packed with gzip, in the folder of the report in the site. */
export const TEXT_FILE = 'text.json.gz';

export interface ReportText {
  /** In the order of the page; blocks that follow each other at one anchor are together. */
  sections: readonly TextSection[];
}

export interface TextSection {
  anchor: string;
  heading: string;
  texts: readonly string[];
}

/** Gathers the blocks of a report. */
export function reportText(blocks: readonly Block[]): ReportText {
  const sections: { anchor: string; heading: string; texts: string[] }[] = [];
  for (const { anchor, heading, text } of blocks) {
    const last = sections.at(-1);
    if (last !== undefined && last.anchor === anchor && last.heading === heading) last.texts.push(text);
    else sections.push({ anchor, heading, texts: [text] });
  }
  return { sections };
}

/** The blocks again, one by one. */
export function blocksOfText({ sections }: ReportText): Block[] {
  return sections.flatMap(({ anchor, heading, texts }) => texts.map((text) => ({ anchor, heading, text })));
}
