/** Fonts whose characters are signs: what each code from 0x20 to 0xFF is printed as, in Unicode. */

/** Adobe's Symbol encoding, a row of sixteen codes each; a space where there is none. */
const SYMBOL = [
  [0x20, ' !∀#∃%&∋()∗+,−./'],
  [0x30, '0123456789:;<=>?'],
  [0x40, '≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟ'],
  [0x50, 'ΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_'],
  [0x60, '‾αβχδεφγηιϕκλμνο'],
  [0x70, 'πθρστυϖωξψζ{|}∼ '],
  [0xa0, '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓'],
  [0xb0, '°±″≥×∝∂•÷≠≡≈…⏐⎯↵'],
  [0xc0, 'ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉'],
  [0xd0, '∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓'],
  [0xe0, '◊⟨®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪'],
  [0xf0, ' ⟩∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭ '],
] as const;

const WINGDINGS = [
  [0x21, '✏✂✁'],
  [0x28, '☎✆✉'],
  [0x45, '☜☞☝☟'],
  [0x4a, '☺'],
  [0x4c, '☹'],
  [0x6c, '●❍■□'],
  [0x71, '❑❒⬧⧫◆❖⬥⌧'],
  [0x80, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'],
  [0x9e, '·•▪○'],
  [0xa4, '◉◎'],
  [0xa7, '▪◻'],
  [0xaa, '✦★✶✴✹'],
  [0xd8, '➢'],
  [0xdf, '←→↑↓'],
  [0xe8, '➔'],
  [0xef, '⇦⇨⇧⇩'],
  [0xfb, '✗✓☒☑'],
] as const;

const WINGDINGS_2 = [
  [0x4f, '✗✓☒☑☒☒'],
  [0x69, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'],
  [0x95, '●●●●'],
  [0xa2, '■□'],
] as const;

const WINGDINGS_3 = [
  [0x70, '▲▼'],
  [0x74, '◀▶'],
] as const;

const WEBDINGS = [
  [0x61, '✔'],
  [0x63, '□'],
  [0x67, '■'],
  [0x6e, '●'],
] as const;

type Rows = readonly (readonly [number, string])[];

function signs(rows: Rows): ReadonlyMap<number, string> {
  const all = rows.flatMap(([first, text]) => [...text].map((sign, index) => [first + index, sign] as const));
  return new Map([[0x20, ' '] as const, ...all.filter(([, sign]) => sign !== ' ')]);
}

/** By the names of the fonts in small letters. */
export const SYMBOL_FONTS: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map([
  ['symbol', signs(SYMBOL)],
  ['wingdings', signs(WINGDINGS)],
  ['wingdings 2', signs(WINGDINGS_2)],
  ['wingdings 3', signs(WINGDINGS_3)],
  ['webdings', signs(WEBDINGS)],
]);
