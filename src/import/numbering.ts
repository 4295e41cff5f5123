/** The numbers that forms and texts set before a name: 一、（一）1. */

const NUMBER = /^(?:[（(]?[一二三四五六七八九十\d]+[)）、.．])+/;

/** The name alone; `3.5公里` is no number before a name, since nothing but digits and a point precede the next digit. */
export function withoutNumber(name: string): string {
  const rest = name.replace(NUMBER, '');
  return /^\d/.test(rest) || rest === '' ? name : rest;
}
