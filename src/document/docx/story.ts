/** What is known while a text is read: the body, a text box, a footnote, a header. */
import { childOf, within, type XmlElement } from '../xml.ts';
import { isOn } from './attributes.ts';
import type { Counters } from './counters.ts';
import { Fields } from './fields.ts';
import type { Styles } from './styles.ts';

export interface Story {
  styles: Styles;
  counters: Counters;
  fields: Fields;
  references: References;
  /** Runs that prompt whoever fills in a form, and were not replaced. */
  prompts: ReadonlySet<XmlElement>;
}

/** The footnotes and endnotes that a text refers to, by their ids, in its order. */
export interface References {
  footnote: Set<string>;
  endnote: Set<string>;
  /** Those whose mark a change deleted, by kind and id: `footnote/2`. */
  deleted: Set<string>;
}

/** A text within another: its fields are its own, while lists count on. */
export function innerStory(story: Story, root: XmlElement): Story {
  return { ...story, fields: new Fields(root) };
}

/** The runs of all content controls that show nothing but their prompt (`单击此处输入文字。`). */
export function promptsIn(root: XmlElement): ReadonlySet<XmlElement> {
  const runs = new Set<XmlElement>();
  for (const control of within(root, 'sdt')) {
    if (!isOn(childOf(control, 'sdtPr', 'showingPlcHdr'))) continue;
    for (const run of within(control, 'r')) runs.add(run);
  }
  return runs;
}
