/** What paragraphs and runs get from their styles: the level of a heading, automatic numbers, hiding. */
import { attributeOf, childOf, childrenOf, type XmlElement } from '../xml.ts';
import { isOn, valueOf, wholeOf } from './attributes.ts';

/** Which list a paragraph belongs to, and on which level from 0. */
export interface NumberingReference {
  listId?: string | undefined;
  level?: number | undefined;
}

interface Style extends NumberingReference {
  id: string;
  name: string;
  basedOn: string | undefined;
  /** From 1; null where the style says that it is text. */
  outlineLevel: number | null | undefined;
  isHidden: boolean | undefined;
}

/** How deep styles are based on each other at most. */
const DEPTH_MAX = 20;

export class Styles {
  readonly #styles: ReadonlyMap<string, Style>;
  readonly #defaultId: string | undefined;

  constructor(root: XmlElement | undefined) {
    const elements = childrenOf(root, 'style');
    this.#styles = new Map(elements.map((each) => [attributeOf(each, 'styleId') ?? '', styleFrom(each)]));
    const isDefault = (each: XmlElement): boolean =>
      attributeOf(each, 'type') === 'paragraph' && ['1', 'true', 'on'].includes(attributeOf(each, 'default') ?? '');
    this.#defaultId = attributeOf(elements.find(isDefault), 'styleId');
  }

  /** The level of a heading, from 1; null for text. */
  headingLevel(id: string | undefined): number | null {
    for (const { outlineLevel, name } of this.#chain(id)) {
      const level = outlineLevel === undefined ? levelFromName(name) : outlineLevel;
      if (level !== undefined) return level;
    }
    return null;
  }

  /** The list and the level, each from the nearest style that names it, and the ids of these styles, the nearest first. */
  numbering(id: string | undefined): NumberingReference & { styleIds: readonly string[] } {
    const chain = this.#chain(id);
    return {
      listId: chain.find(({ listId }) => listId !== undefined)?.listId,
      level: chain.find(({ level }) => level !== undefined)?.level,
      styleIds: chain.map((style) => style.id),
    };
  }

  /** Whether text in the style is hidden; undefined where the style says nothing of it. */
  isHidden(id: string | undefined): boolean | undefined {
    return this.#chain(id).find(({ isHidden }) => isHidden !== undefined)?.isHidden;
  }

  /** A style and what it is based on; without an id the default of paragraphs. */
  #chain(id: string | undefined): Style[] {
    const chain: Style[] = [];
    let next = id ?? this.#defaultId;
    while (next !== undefined && chain.length < DEPTH_MAX) {
      // A file without its styles still has their ids, which some programs make of the names.
      const style: Style = this.#styles.get(next) ?? { ...NOTHING, id: next, name: next };
      if (chain.includes(style)) break;
      chain.push(style);
      next = style.basedOn;
    }
    return chain;
  }
}

const NOTHING = { basedOn: undefined, outlineLevel: undefined, isHidden: undefined };

function styleFrom(element: XmlElement): Style {
  const properties = childOf(element, 'pPr');
  const vanish = childOf(element, 'rPr', 'vanish');
  return {
    id: attributeOf(element, 'styleId') ?? '',
    name: valueOf(childOf(element, 'name')) ?? '',
    basedOn: valueOf(childOf(element, 'basedOn')),
    outlineLevel: outlineLevelOf(properties),
    ...numberingOf(properties),
    isHidden: vanish === undefined ? undefined : isOn(vanish),
  };
}

/** What `w:numPr` of a paragraph or style says. */
export function numberingOf(properties: XmlElement | undefined): NumberingReference {
  const element = childOf(properties, 'numPr');
  return { listId: valueOf(childOf(element, 'numId')), level: wholeOf(childOf(element, 'ilvl')) };
}

/** What `w:outlineLvl` of a paragraph or style says, from 1; null where it says text, undefined where it says nothing. */
export function outlineLevelOf(properties: XmlElement | undefined): number | null | undefined {
  const level = wholeOf(childOf(properties, 'outlineLvl'));
  if (level === undefined || level < 0) return undefined;
  return level < 9 ? level + 1 : null;
}

/** Word and WPS call their headings so in every language version, whatever the ids are. */
function levelFromName(name: string): number | undefined {
  const [, digit] = /^(?:heading|标题)\s*([1-9])$/i.exec(name.trim()) ?? [];
  return digit === undefined ? undefined : Number(digit);
}
