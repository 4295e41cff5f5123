/** What attributes of WordprocessingML say, in the transitional and in the strict form. */
import { attributeOf, type XmlElement } from '../xml.ts';

/** `w:val`. */
export function valueOf(element: XmlElement | undefined): string | undefined {
  return attributeOf(element, 'val');
}

/** Whether a property is set: its element alone says so, and can also say the contrary. */
export function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !['0', 'false', 'off', 'none'].includes(valueOf(element) ?? '1');
}

/** A whole number; undefined where there is none that any program writes. */
export function wholeOf(element: XmlElement | undefined, name = 'val'): number | undefined {
  const text = attributeOf(element, name)?.trim() ?? '';
  return /^-?\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** The twentieths of a point in each unit that the strict form may write. */
const TWIPS: Readonly<Record<string, number>> = { pt: 20, in: 1440, cm: 567, mm: 56.7, pc: 240, pi: 240 };

/** A length in twentieths of a point; undefined for a share (`50%`) and for anything else. */
export function twipsOf(element: XmlElement | undefined): number | undefined {
  const [, figure, unit] = /^(-?\d{1,9}(?:\.\d{1,9})?)([a-z]{2})?$/.exec(attributeOf(element, 'w')?.trim() ?? '') ?? [];
  const factor = unit === undefined ? 1 : TWIPS[unit];
  return figure === undefined || factor === undefined ? undefined : Number(figure) * factor;
}
