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
  // Groups stand in the order in which a view first met them; a picture must not depend on those drawn before it.
  const isReusable = kind.marks?.every(({ type }) => type !== 'group') === true;
  let runtime: Runtime | undefined;
  let kept: View | undefined;
  let before: Promise<unknown> = Promise.resolve();

  const drawn = async ({ id, height, data, signals }: Feed): Promise<string> => {
    runtime ??= parse({ ...kind, padding: 0, autosize: 'none' });
    const view = kept ?? new View(runtime, { renderer: 'none' });
    kept = undefined;
    view.height(height);
    for (const [name, value] of Object.entries(signals)) view.signal(name, value);
    for (const [name, rows] of Object.entries(data)) {
      // The library marks the rows that it is given.
      const copies = rows.map((row) => ({ ...row }));
      view.data(name, copies);
    }
    const svg = await view.toSVG();
    if (isReusable) kept = view;
    else view.finalize();
    return slim(svg, id);
  };
  // One after the other: making a view is half the work of a small picture, so the next one takes it over.
  return (feed) => {
    const drawing = before.then(() => drawn(feed));
    before = drawing.catch(() => undefined);
    return drawing;
  };
}
