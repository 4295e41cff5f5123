/** Draws with the chart library, without a browser: a kind of picture is parsed once and fed with data ever after. */
import { type Runtime, type Spec, View, parse } from 'vega';
import { slim } from './slim.ts';

/** What one drawing shows: rows of every data set of its kind, and the signals of its size and scales. */
export interface Feed {
  id: string;
  height: number;
  data: Readonly<Record<string, readonly object[]>>;
  signals: Readonly<Record<string, number>>;
}

/** What a kind of picture says itself: nothing is measured, places come from the data. */
export type Kind = Omit<Spec, 'padding' | 'autosize'>;

/** A kind of picture: gives the SVG text for a feed. */
export function drawer(kind: Kind): (feed: Feed) => Promise<string> {
  let runtime: Runtime | undefined;
  return async ({ id, height, data, signals }) => {
    runtime ??= parse({ ...kind, padding: 0, autosize: 'none' });
    const view = new View(runtime, { renderer: 'none' }).height(height);
    try {
      for (const [name, value] of Object.entries(signals)) view.signal(name, value);
      for (const [name, rows] of Object.entries(data)) {
        // The library marks the rows that it is given.
        const copies = rows.map((row) => ({ ...row }));
        view.data(name, copies);
      }
      return slim(await view.toSVG(), id);
    } finally {
      view.finalize();
    }
  };
}
