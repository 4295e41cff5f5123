/** The single figures of the narrative. */
import { type Datum, isExactUnit } from '../datum.ts';
import type { Report } from '../report.ts';

export function* factData({ facts }: Report): Generator<Datum> {
  for (const [index, fact] of facts.entries()) {
    const unit = fact.unit ?? '';
    yield {
      path: `facts.${fact.id}`,
      keys: ['facts', index, 'value'],
      name: fact.name,
      content: {
        kind: 'figure',
        figure: fact.value,
        unit,
        ...(fact.decimals === undefined ? {} : { decimals: fact.decimals }),
        ...(fact.about === undefined ? {} : { about: fact.about }),
      },
      exact: isExactUnit(unit) && fact.about === undefined,
    };
  }
}
