/** The published staff numbers and the rates made of them. */
import { contentOf, type Datum } from '../datum.ts';
import type { Report } from '../report.ts';
import type { StaffLine } from '../staffing.ts';

export function* staffingData({ staffing }: Report): Generator<Datum> {
  if (staffing === undefined) return;
  yield* lineData(staffing.lines, ['staffing', 'lines'], staffing.unit);
  for (const [index, rate] of staffing.rates.entries()) {
    yield {
      path: `staffing.rates.${rate.id}`,
      keys: ['staffing', 'rates', index, 'stated'],
      name: rate.name,
      content: contentOf(rate.stated, { unit: '%' }),
      exact: false,
    };
  }
}

function* lineData(lines: readonly StaffLine[], keys: readonly (string | number)[], unit: string): Generator<Datum> {
  for (const [index, line] of lines.entries()) {
    const content = contentOf(line.count, { unit });
    yield { path: `staffing.${line.id}`, keys: [...keys, index, 'count'], name: line.name, content, exact: true };
    yield* lineData(line.lines ?? [], [...keys, index, 'lines'], unit);
  }
}
