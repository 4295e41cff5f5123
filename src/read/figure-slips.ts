/** Ways in which a figure is often miswritten, each with its message and its correction. */
import { halfWidth } from '../number/half-width.ts';

interface Slip {
  pattern: RegExp;
  name: string;
  message: string;
  mend: (text: string) => string;
}

/** The message about a miswritten figure. */
export interface FigureSlip {
  name: string;
  message: string;
  /** Without the slip. */
  mended: string;
  /** False where something else is wrong as well. */
  isTaken: boolean;
}

/** Zero-width characters, direction marks, soft hyphens and byte order marks. */
const INVISIBLE = /\p{Cf}/gu;

/** Longer texts are no mistyped figures. */
const TEXT_MAX = 60;

const SLIPS: readonly Slip[] = [
  {
    pattern: /\p{Cf}/u,
    name: 'invisible-character',
    message: '数字里有看不见的字符',
    mend: (text) => text.replace(INVISIBLE, ''),
  },
  {
    pattern: /[“”‘’＂]/,
    name: 'full-width-quotes',
    message: '数字外面多了中文引号',
    mend: (text) => text.replace(/[“”‘’＂]/g, ''),
  },
  {
    pattern: /[OoIl|ОоІӏΟο](?=[\d.])|(?<=[\d.])[OoIl|ОоІӏΟο]/u,
    name: 'look-alike-digit',
    message: '数字里有像数字的字母',
    mend: (text) => text.replace(/[OoОоΟο]/gu, '0').replace(/[Il|Іӏ]/gu, '1'),
  },
  {
    pattern: /(?![\d０-９])\p{Nd}/u,
    name: 'foreign-digit',
    message: '数字用了别的文字的数字',
    mend: (text) => text,
  },
  {
    // Only where it divides thousands: 5,8 may be two numbers.
    pattern: /(?<!\d)\d{1,3}(?:[,，]\d{3})+(?!\d)/,
    name: 'thousands-separator',
    message: '数字里有千分位逗号',
    mend: (text) => text.replace(/(?<=\d)[,，](?=\d{3})/g, ''),
  },
  {
    pattern: /(?<!\d)\d{1,3}(?:\s\d{3})+(?!\d)/,
    name: 'thousands-separator',
    message: '数字里有空格',
    mend: (text) => text.replace(/(?<=\d)\s(?=\d{3})/g, ''),
  },
  { pattern: /^[+＋]/, name: 'plus-sign', message: '数字前有加号', mend: (text) => text.slice(1) },
  { pattern: /^[–—]\d/, name: 'wrong-minus', message: '负号用了破折号', mend: (text) => `-${text.slice(1)}` },
];

/**
 * The first slip that a text shows, mended together with all others that it shows.
 *
 * @param accepts  whether a text can stand where this one stands: only then is it advised.
 */
export function figureSlip(text: string, accepts: (text: string) => boolean): FigureSlip | undefined {
  if (!/\p{Nd}/u.test(text) || text.length > TEXT_MAX) return undefined;
  let first: Slip | undefined;
  let mended = halfWidth(text);
  for (const slip of SLIPS) {
    if (!slip.pattern.test(mended)) continue;
    first ??= slip;
    mended = slip.mend(mended);
  }
  if (first === undefined) return undefined;
  return { name: first.name, message: first.message, mended, isTaken: accepts(mended) };
}
