/** Where a form names the people who filled it in: nothing of that is ever carried over, not even into a remark. */
import type { Place } from '../document/document.ts';
import { squeezed } from './squeezed.ts';
import type { TableView } from './table-view.ts';

const LABEL =
  /^(?:填[表报写]人|联系人|经办人|(?:项目|单位|部门|财务)?负责人|主管领导|审核人|复核人|联系方式|(?:联系|办公|移动)?电话|手机(?:号码?)?|传真|电子?邮箱|身份证(?:号码?)?)(?:\([^)]*\)|签字|签章|签名|姓名)*/;

/** The cells that hold such a label with what follows it, and those right of a label alone. */
export function personalPlaces(views: readonly TableView[]): Place[] {
  return views.flatMap((view) =>
    view.table.cells.flatMap((cell) => {
      const text = squeezed(cell.text);
      const label = LABEL.exec(text)?.[0];
      if (label === undefined) return [];
      const rest = text.slice(label.length).replace(/^:/, '');
      if (rest !== '') return text.charAt(label.length) === ':' || /\d{7}/.test(rest) ? [cell.place] : [];
      const next = view.at(cell.row, cell.column + cell.columnSpan);
      return next === undefined ? [cell.place] : [cell.place, next.place];
    }),
  );
}

/** The same of a line of text: 填表人：某某　联系电话：…… */
export function isPersonalLine(text: string): boolean {
  const line = squeezed(text);
  const label = LABEL.exec(line)?.[0];
  return label !== undefined && line.charAt(label.length) === ':';
}
