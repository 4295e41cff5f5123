/** Where a form prints points that its framework prescribes: they are no data of the report, and each has its cell all the same. */
import type { Place } from '../document/document.ts';
import type { Framework, Indicator } from '../report/framework.ts';
import type { Match } from './align.ts';
import type { Placement } from './draft.ts';
import type { IndicatorRow, Name } from './indicator-rows.ts';
import type { Panel } from './panels.ts';
import { squeezed } from './squeezed.ts';

export interface PrescribedWeight {
  /** `weights.output` of a node or an indicator, `weights.disclosure.parts.budget` of a part. */
  path: string;
  place: Place;
  /** The points themselves stand there, and not the name alone. */
  isPrinted: boolean;
}

/** The points of rows that are leaves, and the nodes above all rows: their names, and the columns of their points. */
export function prescribedWeights(
  rows: readonly IndicatorRow[],
  matches: readonly Match[],
  { indicators }: Pick<Framework, 'indicators'>,
): PrescribedWeight[] {
  const ofLeaves = matches.flatMap(({ row: { name, fields }, leaf }): PrescribedWeight[] => {
    const place = fields.weight?.place ?? (name.points === undefined ? undefined : name.place);
    return place === undefined ? [] : [{ path: leaf.path.replace(/^scores\./, 'weights.'), place, isPrinted: true }];
  });
  const nodes = new Map<Place, PrescribedWeight>();
  for (const { levels } of rows)
    for (const { id, name } of nodesNamed(levels, indicators))
      for (const place of [...(name.pointsAt === undefined ? [] : [name.pointsAt]), name.place]) {
        const isPrinted = place === name.pointsAt || (name.points !== undefined && name.pointsAt === undefined);
        nodes.set(place, { path: `weights.${id}`, place, isPrinted });
      }
  return [...nodes.values(), ...ofLeaves];
}

/** Beside amounts: the points of the rate of execution, in the row of what it earned. */
export function weightsBeside(
  { view, columns }: Pick<Panel, 'view' | 'columns'>,
  placements: readonly Pick<Placement, 'path' | 'place'>[],
): PrescribedWeight[] {
  const column = [...columns].find(([, { kind }]) => kind === 'weight')?.[0];
  if (column === undefined) return [];
  return placements.flatMap(({ path, place: stated }) => {
    const id = /^scores\.([^.]+)\.stated$/.exec(path)?.[1];
    const row = view.table.cells.find((cell) => cell.place === stated)?.row;
    const place = id === undefined || row === undefined ? undefined : view.at(row, column)?.place;
    return place === undefined ? [] : [{ path: `weights.${id}`, place, isPrinted: true }];
  });
}

/** The nodes that the names of a row say, from the first level on, as far as the framework knows them. */
function nodesNamed(levels: readonly Name[], indicators: readonly Indicator[]): { id: string; name: Name }[] {
  let below = indicators;
  const found: { id: string; name: Name }[] = [];
  for (const name of levels) {
    const node = below.find((each) => squeezed(each.name) === squeezed(name.name));
    if (node === undefined) break;
    found.push({ id: node.id, name });
    below = node.indicators ?? [];
  }
  return found;
}
