/** What a part of a package refers to, as the list beside it says. */
import { attributeOf, childrenOf } from '../xml.ts';
import type { OfficePackage } from './open-package.ts';

export interface Relationship {
  id: string;
  /** The last word of its address, which the transitional and the strict form share: `worksheet`, `drawing`. */
  type: string;
  /** A path in the package, or an address outside. */
  target: string;
  isExternal: boolean;
}

/**
 * The relationships of a part; of the package itself where the path is empty.
 *
 * @throws DocumentRefused where their list is damaged.
 */
export function relationshipsOf(pack: Pick<OfficePackage, 'xml'>, path: string): Relationship[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const list = pack.xml(`${folder}_rels/${path.slice(folder.length)}.rels`);
  return childrenOf(list, 'Relationship').map((each) => {
    const isExternal = attributeOf(each, 'TargetMode') === 'External';
    const target = attributeOf(each, 'Target') ?? '';
    return {
      id: attributeOf(each, 'Id') ?? '',
      type: (attributeOf(each, 'Type') ?? '').split('/').at(-1) ?? '',
      ...{ target: isExternal ? target : resolved(folder, target), isExternal },
    };
  });
}

/** The path of the part that all others hang on, as the package says it; the usual one where that names none. */
export function mainPath(pack: Pick<OfficePackage, 'xml' | 'has'>, usual: string): string {
  const main = relationshipsOf(pack, '').find(({ type, isExternal }) => type === 'officeDocument' && !isExternal);
  return main !== undefined && pack.has(main.target) ? main.target : usual;
}

/** A target is told from the folder of its part, or from the root of the package. */
function resolved(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
