/** A field's description taken apart: what it means, what to write for example, what to call it. */

export interface Description {
  meaning: string;
  /** As written in the description: `"4368.55"、"-409.50"`. */
  example: string | undefined;
}

/** Splits off what follows `例如 `, up to the end of its clause. */
export function takeApart(description: string): Description {
  const found = /[，。、：]?例如 (.+?)(。|；|$)/.exec(description);
  if (found === null) return { meaning: description, example: undefined };
  const before = description.slice(0, found.index);
  const after = description.slice(found.index + found[0].length);
  const joint = found[2] === '；' ? '；' : '。';
  return { meaning: before === '' ? after : `${before}${joint}${after}`, example: found[1] };
}

/** The first clause, short enough for a heading. */
export function shortName(description: string): string {
  return description.split(/[，。：；（]/)[0] ?? description;
}
