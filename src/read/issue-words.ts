/** The messages about a field: what is found, what was expected, how to mend it. */
import type { z } from 'zod';
import { halfWidth } from '../number/half-width.ts';
import { quotable } from './characters.ts';
import type { Field } from './field.ts';
import {
  emptyFigure,
  figureWords,
  isCell,
  removal,
  slipIn,
  slipWords,
  type TextSaid,
  unquoted,
  type Words,
} from './figure-words.ts';
import { nearest, suggestion } from './nearest.ts';

/** The field that an issue is about. */
interface Place {
  name: string;
  field: Field;
  /** The whole cell, if the field is within one; else the same. */
  whole: Field;
  /** As its author wrote it, without quotes. */
  written: string | undefined;
}

/** The words for a key that the model does not know. */
export function unknownKey(key: string, known: readonly string[]): Words {
  return {
    name: 'unknown-key',
    message: `不认识的字段 ${key}。`,
    fix: `改正字段名或删去它。${suggestion(key, known)}`,
    stated: key,
    expected: known.length === 0 ? null : known.join('、'),
  };
}

/** The words for any other issue: the model's description is what was expected, and the advice never repeats it. */
export function wordsFor(issue: z.core.$ZodIssue, { name, field, whole, written }: Place): Words {
  const input = issue.input;
  const stated = written ?? (input === undefined ? null : shown(input));
  const expected = field.description ?? null;
  if (input === undefined && issue.code !== 'custom') {
    return { name: 'missing-field', message: `缺少字段 ${name}。`, fix: `补上 ${name}：${expected ?? '见编写指南。'}` };
  }
  if (isEmpty(input))
    return field.takesFigure === undefined ? emptyField(name, field) : emptyFigure(name, { field, whole });
  if (issue.code === 'invalid_value') return unknownChoice(name, stated ?? '空', issue.values.map(String));
  if (issue.code === 'too_big' || issue.code === 'too_small') return { ...amountWords(issue, name), stated, expected };
  if (issue.code === 'invalid_key') return keyWords(issue, { name, stated, expected });
  const isText = !(issue.code === 'invalid_type' && issue.expected !== 'string');
  if (typeof input === 'number' && isText && issue.code !== 'custom') {
    return unquoted(name, stated ?? String(input), field);
  }
  const slip = typeof input === 'string' ? slipIn(input, field) : undefined;
  if (issue.code === 'custom' && slip === undefined && isChinese(issue.message))
    return customWords(issue, { name, stated, expected });
  if (issue.code === 'invalid_union' && isChinese(issue.message)) {
    return { name: 'bad-value', message: issue.message, fix: `照这个要求改正 ${name}。`, stated, expected };
  }
  if (issue.code === 'invalid_union' && typeof input !== 'string') return { ...wrongForm(name, field), stated };
  if (typeof input === 'string' && isText) {
    const words = field.takesFigure === undefined ? textWords : figureWords;
    return words(name, input, { message: issue.message, expected, slip, field, isCell: isCell(whole) });
  }
  const kind = kindOf(issue, field);
  return {
    name: 'wrong-type',
    message: `${name} 应当是${kind.words}，这里是${kindOfValue(input)}。`,
    fix: kind.fix,
    stated,
    expected: expected ?? (field.keys.length === 0 ? null : field.keys.join('、')),
  };
}

function isEmpty(input: unknown): boolean {
  return input === null || (typeof input === 'string' && input.trim() === '');
}

function emptyField(name: string, field: Field): Words {
  return {
    name: 'empty-text',
    message: `${name} 还没有填写。`,
    fix: field.isRequired ? `照“应为”填写，${name} 不能少。` : `照原文填写；没有可填的，${removal(name, field)}。`,
    stated: null,
    expected: field.description ?? null,
  };
}

function unknownChoice(name: string, stated: string, choices: readonly string[]): Words {
  return {
    name: 'unknown-choice',
    message: `${name} 写的是 ${quotable(stated)}，不在可选的值之内。`,
    fix: `改为 ${choices.join('、')} 之一。${nearestTo(stated, choices)}`,
    stated,
    expected: choices.join('、'),
  };
}

/** The sentence already lists the choices; only the likely one is worth naming again. */
function nearestTo(stated: string, choices: readonly string[]): string {
  const best = nearest(stated, choices);
  return best === undefined ? '' : `最接近的是 ${best}。`;
}

interface Said {
  name: string;
  stated: string | null;
  expected: string | null;
}

function customWords(issue: z.core.$ZodIssueCustom, { name, stated, expected }: Said): Words {
  const known: unknown = issue.params?.['known'];
  if (Array.isArray(known)) {
    const words = known.map(String);
    return {
      name: 'unknown-key',
      message: issue.message,
      fix: `改正编号。${suggestion(name, words)}`,
      stated: name,
      expected: words.join('、'),
    };
  }
  if (issue.message.includes('出现了两次'))
    return { name: 'duplicate-id', message: issue.message, fix: '给其中一个换一个编号。', stated, expected: null };
  return { name: 'bad-value', message: issue.message, fix: `照这个要求改正 ${name}。`, stated, expected };
}

/** A value that fits none of several forms. */
function wrongForm(name: string, field: Field): Words {
  const expected = field.description ?? (field.keys.length === 0 ? null : field.keys.join('、'));
  const fix = expected === null ? '对照编写指南的字段说明改正。' : '照“应为”里的一种写法改；字段名和括号要一样。';
  return { name: 'wrong-type', message: `${name} 的写法不对。`, fix, expected };
}

function textWords(name: string, input: string, { message, expected, slip, field }: TextSaid): Words {
  if (slip?.isTaken === true) return slipWords(name, input, slip, `写成 "${slip.mended}"。`);
  const { reason, mend } = divided(input, message);
  const date = dateOf(input);
  return {
    name: 'bad-value',
    message: `${name} 写的是“${quotable(input)}”，${reason}。`,
    fix: date !== undefined && field.accepts(date) ? `写成 ${date}。` : mend,
    stated: input,
    expected,
  };
}

/** Divides what the model says, `“9万元”带了单位：只写数字。`, into the fault and the mend. */
function divided(input: string, sentence: string): { reason: string; mend: string } {
  const found = `“${input}”`;
  const at = sentence.indexOf('：');
  if (sentence.startsWith(found) && at > 0)
    return { reason: sentence.slice(found.length, at), mend: sentence.slice(at + 1) };
  return { reason: '不符合要求', mend: isChinese(sentence) ? sentence : '对照编写指南的字段说明改正。' };
}

/** Dates as people write them elsewhere: 2026年1月2日, 2026/1/2, 2026.1.2. */
function dateOf(input: string): string | undefined {
  const written = halfWidth(input).replace(/\s/g, '');
  const [, year, month = '', day = ''] = /^(\d{4})[年/.-](\d{1,2})[月/.-](\d{1,2})日?$/.exec(written) ?? [];
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return year === undefined || text === input || Number.isNaN(Date.parse(text)) ? undefined : text;
}

/** Too many or too few items or characters, or too large or small a number. */
function amountWords(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall, name: string): Omit<Words, 'stated'> {
  const at = issue.message.indexOf('：');
  if (isChinese(issue.message) && at > 0) {
    return { name: 'bad-value', message: `${name} ${issue.message.slice(0, at)}。`, fix: issue.message.slice(at + 1) };
  }
  const [limit, most] = issue.code === 'too_big' ? [issue.maximum, '最多'] : [issue.minimum, '至少'];
  const unit = issue.origin === 'array' ? ' 项' : issue.origin === 'string' ? ' 个字' : '';
  const message = isChinese(issue.message) ? issue.message : `${name} ${most}是 ${limit}${unit}。`;
  return { name: 'bad-value', message, fix: `照这个要求改正 ${name}。` };
}

function keyWords(issue: z.core.$ZodIssueInvalidKey, { name, stated, expected }: Said): Words {
  const rule = issue.issues.map(({ message }) => message).find(isChinese);
  return { name: 'bad-value', message: `${name} 不能作为编号。`, fix: rule ?? '照编号的写法改正。', stated, expected };
}

function isChinese(text: string): boolean {
  return /[\u4e00-\u9fff]/.test(text);
}

function shown(input: unknown): string {
  return typeof input === 'string' ? input : (JSON.stringify(input) ?? String(input)).slice(0, 80);
}

interface Form {
  words: string;
  fix: string;
}

const GROUP: Form = { words: '一组字段', fix: '另起一行，多缩进两格，一行写一个“字段名: 值”。' };
const FIGURE: Form = { words: '带引号的数字', fix: '照原文写在引号里，例如 "12.10"。' };
const WHOLE: Form = { words: '整数', fix: '写成整数，不加引号。' };
const TEXT: Form = { words: '文字（带引号）', fix: '写成文字，前后加上半角引号。' };
const FORMS: Readonly<Record<string, Form>> = {
  string: TEXT,
  number: WHOLE,
  int: WHOLE,
  boolean: { words: ' true 或 false', fix: '写 true（是）或 false（否），不加引号。' },
  array: { words: '列表', fix: '写成列表：每项另起一行，多缩进两格，行首写“- ”；短的写成 [甲, 乙]。' },
  object: GROUP,
  record: GROUP,
};

function kindOf(issue: z.core.$ZodIssue, { takesFigure, accepts }: Field): Form {
  if (takesFigure !== undefined) return FIGURE;
  const form = issue.code === 'invalid_type' ? FORMS[issue.expected] : undefined;
  // Not any text will do.
  if (form === TEXT && !accepts('文字')) return { ...TEXT, fix: '照“应为”写。' };
  return form ?? { words: '别的形式', fix: '对照编写指南的字段说明改正。' };
}

function kindOfValue(input: unknown): string {
  if (Array.isArray(input)) return '列表';
  if (typeof input === 'object') return '一组字段';
  if (typeof input === 'boolean') return ' true 或 false';
  return typeof input === 'number' ? '数字' : '文字';
}
