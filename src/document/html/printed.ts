/** What single elements print: fields of forms, names of files. */
import { attributeOf, textOf, within, type MarkupNode } from './tree.ts';

/** What someone sees in a field, which is a box of its own; a sign for what is ticked, nothing for a secret or a hint. */
export function fieldText(element: MarkupNode): string {
  if (element.name === 'textarea') return ` ${textOf(element)} `;
  if (element.name === 'select') return ` ${chosenText(element)} `;
  const type = attributeOf(element, 'type')?.trim().toLowerCase() ?? 'text';
  if (type === 'checkbox' || type === 'radio') return attributeOf(element, 'checked') === undefined ? '☐' : '☑';
  return ['hidden', 'password', 'image', 'file', 'range', 'color'].includes(type)
    ? ''
    : ` ${attributeOf(element, 'value') ?? ''} `;
}

function chosenText(select: MarkupNode): string {
  const options = [...within(select)].filter(({ name }) => name === 'option');
  const chosen = options.filter((option) => attributeOf(option, 'selected') !== undefined);
  const isList = attributeOf(select, 'multiple') !== undefined;
  const shown = isList ? chosen : [chosen.at(-1) ?? options[0]];
  return shown.map((option) => (option === undefined ? '' : textOf(option).trim())).join('、');
}

/** The name of a file, without where it lies. */
export function nameOfAddress(address: string): string {
  if (/^\s*data:/i.test(address)) return '';
  const name = address.trim().split(/[?#]/)[0]?.split(/[\\/]/).at(-1) ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
