/** Who runs the portal, in the words of the footer and of the page about it. */
import type { Portal } from '../report/portal.ts';

/** Names and texts in the order in which they are shown; what the portal does not say is left out. */
export function identityOf({
  publisher,
  identifierCode,
  icpRecord,
  contact,
}: Portal): { name: string; text: string }[] {
  const rows = [
    { name: '主办', text: publisher },
    { name: '网站标识码', text: identifierCode },
    { name: '备案', text: icpRecord },
    { name: '联系', text: contact },
  ];
  return rows.flatMap(({ name, text }) => (text === undefined ? [] : [{ name, text }]));
}
