/** schema.org objects as the text of a script element. */

/**
 * JSON that cannot end the element it stands in or open a comment there.
 *
 * @returns undefined where there is nothing to say.
 */
export function structuredDataText(objects: readonly object[]): string | undefined {
  if (objects.length === 0) return undefined;
  return JSON.stringify(objects)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
