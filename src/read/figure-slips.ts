/** Ways in which a figure is often miswritten, each with its own advice. */

interface Slip {
  pattern: RegExp;
  name: string;
  message: string;
  mend: (text: string) => string;
}

/** Zero-width characters, direction marks, soft hyphens and byte order marks. */
const INVISIBLE = /\p{Cf}/gu;
const BOUND = /^(≥|≤|＞|＜|>=|<=|>|<)/;
const BOUND_SIGNS: Readonly<Record<string, string>> = { '≥': '>=', '≤': '<=', '＞': '>', '＜': '<' };

/** Longer texts are no figures that someone mistyped. */
const TEXT_MAX = 60;

const SLIPS: readonly Slip[] = [
  {
    pattern: /\p{Cf}/u,
    name: 'invisible-character',
    message: '数字里有看不见的字符',
    mend: (text) => quoted(text.replace(INVISIBLE, '')),
  },
  {
    pattern: /[０-９．，－％]/,
    name: 'full-width-figure',
    message: '数字用了全角字符',
    mend: (text) => quoted(text.normalize('NFKC').replaceAll(',', '')),
  },
  {
    pattern: /[OoIl|ОоІӏΟο](?=[\d.])|(?<=[\d.])[OoIl|ОоІӏΟο]/u,
    name: 'look-alike-digit',
    message: '数字里有像数字的字母',
    mend: (text) => quoted(text.replace(/[OoОоΟο]/gu, '0').replace(/[Il|Іӏ]/gu, '1')),
  },
  {
    pattern: /(?![\d０-９])\p{Nd}/u,
    name: 'foreign-digit',
    message: '数字用了别的文字的数字',
    mend: () => '半角数字 0 到 9',
  },
  {
    pattern: /^-?[\d,]*\d,\d[\d,]*(\.\d+)?/,
    name: 'thousands-separator',
    message: '数字里有千分位逗号',
    mend: (text) => quoted(text.replaceAll(',', '')),
  },
  {
    pattern: /[“”‘’＂]/,
    name: 'full-width-quotes',
    message: '数字外面多了中文引号',
    mend: (text) => quoted(text.replace(/[“”‘’＂]/g, '')),
  },
  { pattern: /^\+/, name: 'plus-sign', message: '数字前有加号', mend: (text) => quoted(text.slice(1)) },
  { pattern: /^[−–—]\d/, name: 'wrong-minus', message: '负号用了破折号', mend: (text) => quoted(`-${text.slice(1)}`) },
  {
    pattern: BOUND,
    name: 'inline-bound',
    message: '界限符号写进了数字里',
    mend: (text) => {
      const sign = text.match(BOUND)?.[0] ?? '';
      return `{ bound: "${BOUND_SIGNS[sign] ?? sign}", value: "${text.replace(/^[^\d-]+/, '')}" }`;
    },
  },
];

/** The slip that a text shows, with the text as it should be written; undefined when it shows none. */
export function figureSlip(text: string): { name: string; message: string; mended: string } | undefined {
  if (!/\p{Nd}/u.test(text) || text.length > TEXT_MAX) return undefined;
  const slip = SLIPS.find(({ pattern }) => pattern.test(text));
  return slip === undefined ? undefined : { name: slip.name, message: slip.message, mended: slip.mend(text) };
}

function quoted(text: string): string {
  return `"${text}"`;
}
