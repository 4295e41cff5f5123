/** Which parts a workbook has: its sheets in order, and what stands in the relationships beside a part. */
import type { OfficePackage } from '../../package/open-package.ts';
import { DocumentRefused } from '../../refusal.ts';
import { attributeOf, childrenOf, childOf, parseXml, textOf, type XmlElement } from '../../xml.ts';
import { rangeAt, type CellRange } from '../place.ts';
import { isOn } from './values.ts';

export interface Relationship {
  /** The last word of its type: `worksheet`, `drawing`. */
  type: string;
  /** A path in the package, or an address outside. */
  target: string;
  isExternal: boolean;
}

export interface SheetPart {
  name: string;
  visibility: 'visible' | 'hidden' | 'very-hidden';
  /** `worksheet`, `chartsheet`, `dialogsheet`, `xlMacrosheet`. */
  type: string;
  path: string;
  printArea: readonly CellRange[];
}

export interface WorkbookParts {
  sheets: readonly SheetPart[];
  is1904: boolean;
  sharedStrings?: string;
  styles?: string;
  types: ReadonlySet<string>;
}

/** Parts that are kept as a tree are small in any honest file. */
const TREE_BYTES_MAX = 16 * 2 ** 20;

/** A small part as a tree; undefined where there is none. @throws DocumentRefused */
export function smallXml(pack: OfficePackage, path: string): XmlElement | undefined {
  const bytes = pack.bytes(path);
  if (bytes === undefined) return undefined;
  if (bytes.length > TREE_BYTES_MAX) throw new DocumentRefused('bomb');
  return parseXml(bytes);
}

/** @throws DocumentRefused */
export function workbookParts(pack: OfficePackage): WorkbookParts {
  const main = [...relationshipsOf(pack, '').values()].find(({ type }) => type === 'officeDocument')?.target;
  const path = main !== undefined && pack.has(main) ? main : 'xl/workbook.xml';
  const root = smallXml(pack, path);
  if (root === undefined) throw new DocumentRefused('damaged');
  const related = relationshipsOf(pack, path);
  const areas = printAreas(root);
  const sheets = childrenOf(childOf(root, 'sheets'), 'sheet').map((sheet, index): SheetPart => {
    const { type = '', target = '' } = related.get(attributeOf(sheet, 'id') ?? '') ?? {};
    const state = attributeOf(sheet, 'state');
    return {
      name: attributeOf(sheet, 'name') ?? '',
      visibility: state === 'veryHidden' ? 'very-hidden' : state === 'hidden' ? 'hidden' : 'visible',
      ...{ type, path: target, printArea: areas.get(index) ?? [] },
    };
  });
  const all = [...related.values()];
  const partOf = (type: string): string | undefined => all.find((each) => each.type === type)?.target;
  return {
    ...{ sheets, is1904: isOn(attributeOf(childOf(root, 'workbookPr'), 'date1904')) },
    ...{ sharedStrings: partOf('sharedStrings'), styles: partOf('styles') },
    types: new Set(all.map(({ type }) => type)),
  };
}

/** The relationships of a part by their ids; of the package itself where the path is empty. */
export function relationshipsOf(pack: OfficePackage, path: string): ReadonlyMap<string, Relationship> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const root = smallXml(pack, `${folder}_rels/${path.slice(folder.length)}.rels`);
  return new Map(
    childrenOf(root, 'Relationship').map((each) => {
      const isExternal = attributeOf(each, 'TargetMode') === 'External';
      const target = attributeOf(each, 'Target') ?? '';
      const type = (attributeOf(each, 'Type') ?? '').split('/').at(-1) ?? '';
      return [
        attributeOf(each, 'Id') ?? '',
        { type, target: isExternal ? target : resolved(folder, target), isExternal },
      ];
    }),
  );
}

/** A target is told from the folder of its part, or from the root of the package. */
function resolved(folder: string, target: string): string {
  const steps = (target.startsWith('/') ? target : `${folder}${target}`).split('/');
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

/** Print areas by the position of their sheet. */
function printAreas(workbook: XmlElement): ReadonlyMap<number, CellRange[]> {
  const areas = new Map<number, CellRange[]>();
  for (const name of childrenOf(childOf(workbook, 'definedNames'), 'definedName')) {
    if (attributeOf(name, 'name') !== '_xlnm.Print_Area') continue;
    const ranges = textOf(name)
      .split(',')
      .map((each) => rangeAt(each.slice(each.lastIndexOf('!') + 1)));
    areas.set(
      Number(attributeOf(name, 'localSheetId')),
      ranges.filter((each) => each !== undefined),
    );
  }
  return areas;
}
