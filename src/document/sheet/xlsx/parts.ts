/** Which parts a workbook has: its sheets in order, and what else it refers to. */
import type { OfficePackage } from '../../package/open-package.ts';
import { mainPath, relationshipsOf } from '../../package/relationships.ts';
import { DocumentRefused } from '../../refusal.ts';
import { attributeOf, childrenOf, childOf, textOf, type XmlElement } from '../../xml.ts';
import { rangeAt, type CellRange } from '../place.ts';
import { isOn } from './values.ts';

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

/** @throws DocumentRefused */
export function workbookParts(pack: OfficePackage): WorkbookParts {
  const path = mainPath(pack, 'xl/workbook.xml');
  const root = pack.xml(path);
  if (root === undefined) throw new DocumentRefused('damaged');
  const all = relationshipsOf(pack, path);
  const related = new Map(all.map((each) => [each.id, each]));
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
  const partOf = (type: string): string | undefined => all.find((each) => each.type === type)?.target;
  return {
    ...{ sheets, is1904: isOn(attributeOf(childOf(root, 'workbookPr'), 'date1904')) },
    ...{ sharedStrings: partOf('sharedStrings'), styles: partOf('styles') },
    types: new Set(all.map(({ type }) => type)),
  };
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
