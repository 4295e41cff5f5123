/** Who runs the portal, in the words of the footer and of the page about it. */
import type { Portal } from '../report/portal.ts';

export interface IdentityRow {
  name: string;
  text: string;
  /** Where the registry confirms it. */
  href?: string;
  /** A file of `public/` that is shown instead of the text. */
  picture?: string;
}

/** Where anybody can look up a record of the Ministry of Industry and Information Technology; it has no address of its own. */
const ICP_REGISTRY = 'https://beian.miit.gov.cn/';

/** The record of a number at the Ministry of Public Security. */
const POLICE_REGISTRY = 'https://beian.mps.gov.cn/#/query/webSearch?code=';

/** Names and texts in the order in which they are shown. What the portal does not say is left out, or named an example. */
export function identityOf(portal: Portal): IdentityRow[] {
  const { publisher, identifierCode, icpRecord, policeRecord, governmentBadge, contact, example } = portal;
  const orExample = (text: string | undefined, words: string): string | undefined =>
    text ?? (example === true ? words : undefined);
  const rows: (Omit<IdentityRow, 'text'> & { text: string | undefined })[] = [
    { name: '主办', text: publisher },
    { name: '网站标识码', text: orExample(identifierCode, '示例，没有标识码') },
    { name: '备案', text: orExample(icpRecord, '示例，未备案'), ...linked(icpRecord && ICP_REGISTRY) },
    {
      name: '公安备案',
      text: orExample(policeRecord, '示例，未备案'),
      ...linked(policeRecord && POLICE_REGISTRY + policeRecord.replace(/\D/g, '')),
    },
    { name: '党政机关标识', text: governmentBadge && '党政机关网站标识', ...badge(governmentBadge) },
    { name: '联系', text: contact },
  ];
  return rows.flatMap(({ text, ...row }) => (text === undefined ? [] : [{ ...row, text }]));
}

function linked(href: string | undefined): Pick<IdentityRow, 'href'> {
  return href === undefined ? {} : { href };
}

function badge(shown: Portal['governmentBadge']): Pick<IdentityRow, 'href' | 'picture'> {
  return shown === undefined ? {} : { href: shown.address, picture: shown.picture };
}
