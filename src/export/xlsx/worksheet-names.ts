/** Names of worksheets that every spreadsheet accepts. */

/** In UTF-16 units. */
const LENGTH_MOST = 31;

/** Each sign that no name may hold, as the wide one that looks the same. */
const ALLOWED: Readonly<Record<string, string>> = {
  ':': '：',
  '\\': '＼',
  '/': '／',
  '?': '？',
  '*': '＊',
  '[': '［',
  ']': '］',
  "'": '’',
};

/** Hands out names, each only once; capital and small letters count as the same. */
export function worksheetNamer(taken: readonly string[]): (wanted: string) => string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return (wanted) => {
    const whole = accepted(wanted);
    let name = shortened(whole, '');
    for (let number = 2; used.has(name.toLowerCase()); number += 1) name = shortened(whole, `（${number}）`);
    used.add(name.toLowerCase());
    return name;
  };
}

/** The caption of a form as a name: without its unit. */
function accepted(wanted: string): string {
  const name = wanted
    .replace(/（单位：[^）]*）$/, '')
    .replace(/[:\\/?*[\]']/g, (sign) => ALLOWED[sign] ?? '')
    .replace(/[\p{Cc}\p{Cn}\p{Cs}]/gu, '')
    .trim();
  return name === '' ? '表' : name;
}

/** Cut between characters, with what tells it from others at its end. */
function shortened(name: string, end: string): string {
  if (name.length + end.length <= LENGTH_MOST) return name + end;
  let kept = '';
  for (const character of name) {
    if (kept.length + character.length + end.length + 1 > LENGTH_MOST) break;
    kept += character;
  }
  return `${kept}…${end}`;
}
