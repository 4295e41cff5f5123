/** The message where a figure should stand: what is written instead, and what the model would accept. */
import type { Finding } from '../check/finding.ts';
import { halfWidth } from '../number/half-width.ts';
import { parsePrinted } from '../report/printed.ts';
import { quotable } from './characters.ts';
import type { Field } from './field.ts';
import { type FigureSlip, figureSlip } from './figure-slips.ts';

export type Words = Pick<Finding, 'message' | 'fix'> & Partial<Pick<Finding, 'stated' | 'expected'>> & { name: string };

export interface TextSaid {
  message: string;
  expected: string | null;
  slip: FigureSlip | undefined;
  field: Field;
  isCell: boolean;
}

/** A cell of a table or of an annual target holds more than figures. */
export function isCell({ keys }: Field): boolean {
  return ['text', 'none', 'bound'].every((key) => keys.includes(key));
}

/** @param place  the field, and the whole cell if the field is within one. */
export function emptyFigure(name: string, place: { field: Field; whole: Field }): Words {
  const field = place.whole;
  const isOfTable = isCell(field);
  if (isOfTable && place.field.accepts('文字')) {
    const fix = '照原表填进引号；原表空着的写成 { none: 空白 }。';
    return { name: 'empty-figure', message: `${name} 还没有填写。`, fix, stated: null, expected: null };
  }
  return {
    name: 'empty-figure',
    message: `${name} 还没有填写数字。`,
    fix: isOfTable
      ? '照原表把数字填进引号；原表是文字的，整格写成 { text: 文字 }，原表空着的写成 { none: 空白 }。'
      : `照原文把数字填进引号；${takesBlank(field) ? '原表空着的写成 { none: 空白 }；' : ''}原文没有这个数的，${removal(name, field)}。`,
    stated: null,
    expected: isOfTable ? null : (field.description ?? null),
  };
}

function takesBlank({ keys }: Field): boolean {
  return keys.includes('none');
}

/** How to leave something out: a required field goes with what it stands in. */
export function removal(name: string, { isRequired }: Field): string {
  return isRequired
    ? `把 ${name} 所在的那一组（同一对花括号里的，或同一个“- ”下面的）整个删去`
    : `把 ${name} 这一项删去`;
}

export function unquoted(name: string, written: string, field: Field): Words {
  const right = [written, `${written}%`, halfWidth(written)].find((text) => field.accepts(text));
  if (right === undefined && field.takesFigure === undefined) {
    const message = `${name} 写的是数字 ${written}，这里填的是文字。`;
    return {
      name: 'bad-value',
      message,
      fix: '照原文填写文字。',
      stated: written,
      expected: field.description ?? null,
    };
  }
  return {
    name: 'unquoted-figure',
    message: `${name} 的数字 ${written} 没有加引号，末尾的 0 会丢失。`,
    fix: right === undefined ? '照原文写在引号里，例如 "12.10"。' : `写成 "${right}"。`,
    stated: written,
    expected: isCell(field) || field.description === undefined ? `"${right ?? written}"` : field.description,
  };
}

export function slipWords(name: string, input: string, slip: FigureSlip, fix: string): Words {
  const expected = slip.isTaken ? `"${slip.mended}"` : null;
  const message = `${name} 写的是“${quotable(input)}”，${slip.message}。`;
  return { name: slip.name, message, fix, stated: input, expected };
}

/** A text where a figure should stand: the advice depends on what may stand there. */
export function figureWords(name: string, input: string, said: TextSaid): Words {
  const { slip, expected, field } = said;
  if (slip?.isTaken === true) return slipWords(name, input, slip, `写成 "${slip.mended}"。`);
  const text = slip?.mended ?? input;
  const { reason, fix } = said.isCell ? cellAdvice(name, text, field) : bareAdvice(name, text, field);
  if (slip !== undefined) return slipWords(name, input, slip, fix);
  const message = `${name} 写的是“${quotable(input)}”，${reason}。`;
  return { name: 'bad-value', message, fix, stated: input, expected };
}

interface Advice {
  reason: string;
  fix: string;
}

/** Longer texts are not repeated in the advice. */
const REPEATED_MAX = 40;

/** Figures that are joined, or a day or month that nobody can name for certain. */
const TWOFOLD = /^[^\d]{0,4}\d[\d.]*\D{0,4}(?:[-–—―─~～〜∼至到]|月)\s*\d[\d.]*\D{0,4}$/;

function cellAdvice(name: string, input: string, field: Field): Advice {
  const plain = plainly(input, field);
  if (plain !== undefined) return { reason: '不是一个数', fix: `写成 "${plain}"。` };
  const text = input.length > REPEATED_MAX || quotable(input) !== input ? '原文' : input;
  return {
    reason: TWOFOLD.test(halfWidth(input)) ? '有几种读法，程序不猜是区间、日期还是编号' : '不是一个数',
    fix: `原文是文字的，把 ${name.split(' 的 ')[0]} 整个写成 { text: ${JSON.stringify(text)} }。`,
  };
}

/** The figure and its unit without the sign, which another field says. */
function plainly(input: string, { accepts }: Field): string | undefined {
  const read = parsePrinted(input);
  const plain = read !== undefined && 'figure' in read ? `${read.figure}${read.unit}` : undefined;
  return plain !== undefined && accepts(plain) ? plain : undefined;
}

function bareAdvice(name: string, input: string, field: Field): Advice {
  const read = parsePrinted(input);
  const left = `原文没有这个数的，${removal(name, field)}。`;
  if (read === undefined) return { reason: '不是数字', fix: `照原文写成数字，例如 "12.10"；${left}` };
  if ('none' in read) return { reason: '不是数字', fix: left };
  if ('low' in read || 'first' in read)
    return { reason: `是${'low' in read ? '区间' : '日期'}，不是一个数`, fix: `这里只写一个数；${left}` };
  if (read.bound !== undefined || read.about !== undefined) {
    const word = read.about === undefined ? '界限' : '约数';
    return { reason: `是${word}，不是一个数`, fix: `这里只写一个数；原文只有${word}的，${removal(name, field)}。` };
  }
  const unit = field.hasUnit ? `单位“${read.unit}”写在 unit 里` : `不写“${read.unit}”`;
  return { reason: '带了单位', fix: `这里只写数字，改成 "${read.figure}"，${unit}。` };
}

export function slipIn(input: string, field: Field): FigureSlip | undefined {
  const slip = figureSlip(input, field.accepts);
  // A seeming slip of a figure may be a text with another fault.
  return field.takesFigure === undefined && slip?.isTaken !== true ? undefined : slip;
}
