/** Facts and relations as a report has them. */
import { takeId } from '../../report/id-from-name.ts';
import { Flow, type Value } from '../../write/yaml-lines.ts';
import type { Fields } from '../draft.ts';
import type { Mention } from './mentions.ts';
import type { Proposals } from './propose-facts.ts';

/** @param others  the facts that there are; these stand behind them. */
export function factFields(
  { facts, stated }: Proposals,
  { others, pathOf }: { others: readonly Value[]; pathOf: (mention: Mention) => string | undefined },
): Fields {
  const written = facts.map(
    ({ id, name, mention: { figure, unit, about } }) => new Flow({ id, name, value: figure, unit, about }),
  );
  const taken = new Set<string>();
  const relations = stated.flatMap(({ name, mentions, write }) => {
    if (mentions.some((each) => pathOf(each) === undefined)) return [];
    return [{ id: takeId(name, taken), name, ...write((mention) => pathOf(mention) ?? '') }];
  });
  return { ...(written.length > 0 && { facts: [...others, ...written] }), ...(relations.length > 0 && { relations }) };
}
