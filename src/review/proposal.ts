/** The framework that a form prescribes, offered where none fits, and made where a person wants it. */
import { frameworkOfForm, ID_HINT, newIdFault, usualId } from '../import/framework/framework-of-form.ts';
import type { Draft } from '../import/import-document.ts';
import type { ListedDepartment, OpenContent } from './content.ts';
import type { Proposal, Review } from './model.ts';

interface Around {
  /** The id that a person wants it to have; undefined where nobody wants it. */
  id: string | undefined;
  department: string | undefined;
  owner: ListedDepartment | undefined;
  /** The name of the file, and what its draft is made by. */
  source: { name: string; content: OpenContent };
}

interface Proposed {
  proposal: Proposal;
  /** The content with it, and its file: missing while it is only offered. */
  content?: OpenContent;
  made?: Review['downloads'];
}

/** Undefined where a framework fits, or the form prescribes none. */
export function proposalOf(
  { framework, proposed, title, year }: Draft,
  { id: wanted, department, owner, source: { name, content } }: Around,
): Proposed | undefined {
  if (framework !== null || proposed === undefined) return undefined;
  if (department === undefined || year === undefined)
    return { proposal: { id: null, fault: null, made: null, doubts: [] } };
  const id = wanted ?? usualId(department, year);
  const offer: Proposal = { id, fault: wanted === undefined ? null : faultOf(id, content), made: null, doubts: [] };
  if (wanted === undefined || offer.fault !== null) return { proposal: offer };
  const { text, doubts } = frameworkOfForm(proposed, { department: owner, year, source: title ?? name });
  const { content: more, faults } = content.withFramework(id, text);
  const made = [{ name: `${id}.yaml`, text }];
  // The file is there all the same, for whoever mends it.
  if (faults.length > 0) return { proposal: { ...offer, fault: faults.join(''), doubts }, made };
  return { proposal: { ...offer, made: more.frameworks.get(id)?.name ?? id, doubts }, content: more, made };
}

function faultOf(id: string, { frameworks }: OpenContent): string | null {
  if (frameworks.has(id)) return `已经有编号为 ${id} 的指标体系，请换一个编号。`;
  const fault = newIdFault(id);
  return fault === undefined ? null : `${fault}${ID_HINT}`;
}
