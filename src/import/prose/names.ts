/** Names of data and words of a text, as far as one can be the other. */
import { withoutNumber } from '../numbering.ts';
import { squeezed } from '../squeezed.ts';

/** What stands before a name and changes nothing: whose it is, and that it is of the year. */
const LEAD =
  /^(?:20\d\d年度?|(?:本|我|全)(?:部门|单位|局|院|委|厅|年度?|区|市|县|省)|该?部门|单位|整体|年度|年末|全年|当年|年内|其中|今年(?:以来|来)?|以来|经?核定|共计?|总|已|实际|累计|现有?|有|对应|的)/;

/** What joins a name and its number. */
const JOIN = /(?:为|是|有|达到?|共计?|合计|总计|约|近|仅|即|已|了|计|:)$/;

/** A name without numbering, quotation marks, what stands in brackets behind it, 其中. */
export function plainName(name: string): string {
  return withoutNumber(withoutQuotes(squeezed(name)).replace(/^其中:?/, ''))
    .replace(/\([^()]*\)$/, '')
    .replace(/:$/, '');
}

/** Words without quotation marks, which only part of the offices set: “三公”经费. */
export function withoutQuotes(text: string): string {
  return text.replace(/[“”"「」]/g, '');
}

/** Words as they stand, and with fewer and fewer of those that change nothing at either end. */
export function formsOf(words: string): string[] {
  const forms = new Set<string>();
  const ends = [withoutQuotes(words)];
  for (let text = ends[0] ?? ''; JOIN.test(text);) {
    text = text.replace(JOIN, '');
    ends.push(text);
  }
  for (const end of ends) {
    forms.add(end);
    for (let text = end; LEAD.test(text);) {
      text = text.replace(LEAD, '');
      forms.add(text);
    }
  }
  forms.delete('');
  return [...forms];
}

/** 年末实有人数, 实有人员 and 实有 are one. */
export function staffStem(name: string): string {
  return plainName(name)
    .replace(/^20\d\d年度?/, '')
    .replace(/^(?:年末|实际|核定|现有|共有)+/, '')
    .replace(/(?:工作|职工|干部)?(?:人员|职工|干部)?(?:总)?(?:人数|数)?$/, '');
}
