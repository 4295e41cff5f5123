/** What leads to a person: nothing of that is ever carried over, not even into a remark. */
import { personalContactsIn } from '../check/wording/personal-contacts.ts';
import { personalNumbersIn } from '../check/wording/personal-numbers.ts';
import type { Place } from '../document/document.ts';
import { squeezed } from './squeezed.ts';
import type { TableView } from './table-view.ts';

/** Where a form names who filled it in. */
const LABEL =
  /^(?:填[表报写]人|联系人|经办人|(?:项目|单位|部门|财务)?负责人|主管领导|审核人|复核人|联系方式|(?:联系|办公|移动)?电话|手机(?:号码?)?|传真|电子?邮箱|身份证(?:号码?)?)(?:\([^)]*\)|签字|签章|签名|姓名)*/;

/** The cells that lead to a person by themselves, and those right of a label that stands alone. */
export function personalPlaces(views: readonly TableView[]): Place[] {
  return views.flatMap((view) =>
    view.table.cells.flatMap((cell) => {
      if (LABEL.exec(squeezed(cell.text))?.[0] !== squeezed(cell.text))
        return personalKind(cell.text) === undefined ? [] : [cell.place];
      const next = view.beside(cell);
      return next === undefined ? [cell.place] : [cell.place, next.place];
    }),
  );
}

/**
 * What names a line that is of a person, without saying anything of the person: its label, or else the kind and a digest of
 * its words, since a sentence may hold a name.
 */
export function personalWords(text: string): string[] {
  const line = squeezed(text);
  const kind = personalKind(text) ?? '';
  return line.startsWith(kind) ? [kind] : [kind, digest(line.replace(/[\da-z@.]/gi, ''))];
}

/** FNV-1a in 32 bits. */
function digest(text: string): string {
  let hash = 0x811c9dc5n;
  for (const character of text) hash = BigInt.asUintN(32, (hash ^ BigInt(character.codePointAt(0) ?? 0)) * 0x01000193n);
  return hash.toString(36);
}

/** What of a person stands in a text, in a word; undefined where nothing does that a check would find too. */
export function personalKind(text: string): string | undefined {
  const line = squeezed(text);
  const label = LABEL.exec(line)?.[0];
  if (label !== undefined && line.charAt(label.length) === ':') return label;
  const found = text.split('\n').flatMap((each) => [...personalNumbersIn(each), ...personalContactsIn(each)]);
  return found[0]?.kind;
}
