/** From the paths and keys of a sheet, which is read like a report of its own, to those of the report that holds it. */
import type { Datum } from './datum.ts';

type Keys = readonly (string | number)[];

/** Where a sheet stands in its report. */
export interface SheetPlace {
  id: string;
  /** In the list of sheets. */
  index: number;
  name: string;
}

/** The path of the sheet itself, which is the anchor of its block too. */
export function pathOfSheet({ id }: Pick<SheetPlace, 'id'>): string {
  return `sheets.${id}`;
}

/** `stated.total` as `sheets.<id>.stated.total`, `computed.stated.total` as `computed.sheets.<id>.stated.total`. */
export function sheetPath(path: string, sheet: Pick<SheetPlace, 'id'>): string {
  const computed = 'computed.';
  const place = pathOfSheet(sheet);
  return path.startsWith(computed) ? `${computed}${place}.${path.slice(computed.length)}` : `${place}.${path}`;
}

/** Where something of a sheet stands in the frontmatter. */
export function sheetKeys(keys: Keys, { index }: Pick<SheetPlace, 'index'>): Keys {
  return ['sheets', index, ...keys];
}

/** What something of a sheet is called within the report. */
function sheetName(name: string, sheet: Pick<SheetPlace, 'name'>): string {
  return `${sheet.name}：${name}`;
}

/** A datum of a sheet as one of its report. */
export function inSheet(datum: Datum, place: SheetPlace): Datum {
  return {
    ...datum,
    path: sheetPath(datum.path, place),
    keys: sheetKeys(datum.keys, place),
    name: sheetName(datum.name, place),
    ...(datum.is === undefined ? {} : { is: sheetPath(datum.is, place) }),
  };
}
