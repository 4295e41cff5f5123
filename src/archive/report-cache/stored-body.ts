/** The text of a report as its page renders it, kept so that a page does not parse what was parsed to be checked. */
import type { Body, Use } from '../../read/body.ts';

/** What a page takes of a body. */
export interface ShownBody extends Pick<Body, 'tree' | 'headings'> {
  uses: Pick<Use, 'component' | 'props'>[];
}

/** As JSON: only the report's own page asks for it. Places are left out, which only findings speak of. */
export function storedBody({ tree, headings, uses }: Body): string {
  const shown: ShownBody = { tree, headings, uses: uses.map(({ component, props }) => ({ component, props })) };
  return JSON.stringify(shown, withoutPlaces);
}

/** The body as it was. */
export function revivedBody(stored: string): ShownBody {
  return JSON.parse(stored) as ShownBody;
}

/** A prop may be called position as well; it is a text, and a place is not. */
function withoutPlaces(key: string, value: unknown): unknown {
  return key === 'position' && typeof value === 'object' ? undefined : value;
}
