/** What an editor is told about a field: what is found, what was expected, how to mend it. */
import type { z } from 'zod';
import type { Finding } from '../check/finding.ts';
import { quotable } from './characters.ts';
import type { Field } from './field.ts';
import { figureSlip } from './figure-slips.ts';
import { nearest, suggestion } from './nearest.ts';

export type Words = Pick<Finding, 'message' | 'fix'> & Partial<Pick<Finding, 'stated' | 'expected'>> & { name: string };

/** The field that an issue is about. */
interface Place {
  name: string;
  field: Field;
  /** The whole cell, where the field is one of those in it; else the same. */
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

/** The words for any other issue; what is expected is what the model says of the field, the advice is never the same. */
export function wordsFor(issue: z.core.$ZodIssue, { name, field, whole, written }: Place): Words {
  const input = issue.input;
  const stated = written ?? (input === undefined ? null : shown(input));
  const expected = field.description ?? null;
  if (input === undefined && issue.code !== 'custom') {
    return { name: 'missing-field', message: `缺少字段 ${name}。`, fix: `补上 ${name}：${expected ?? '见编写指南。'}` };
  }
  if (isEmpty(input)) return field.takesFigure ? emptyFigure(name, whole) : emptyField(name, field);
  if (typeof input === 'number' && issue.code !== 'too_small' && issue.code !== 'too_big' && issue.code !== 'custom') {
    return unquoted(name, stated ?? String(input), field);
  }
  if (issue.code === 'invalid_value') return unknownChoice(name, stated ?? '空', issue.values.map(String));
  if (issue.code === 'custom' && slipIn(input) === undefined) return customWords(issue, { name, stated, expected });
  if (issue.code === 'invalid_union' && typeof input !== 'string') return { ...wrongForm(name, field), stated };
  if (typeof input === 'string' && !(issue.code === 'invalid_type' && issue.expected !== 'string')) {
    return textWords(name, input, { message: issue.message, expected });
  }
  const kind = kindOf(issue);
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

/** A cell of a table or of an annual target holds more than figures. */
function isCell({ keys }: Field): boolean {
  return ['text', 'none', 'bound'].every((key) => keys.includes(key));
}

function emptyFigure(name: string, field: Field): Words {
  const isOfTable = isCell(field);
  return {
    name: 'empty-figure',
    message: `${name} 还没有填写数字。`,
    fix: isOfTable
      ? '照原表把数字填进引号；原表是文字的写成 { text: 文字 }，原表空着的写成 { none: 空白 }。'
      : `照原文把数字填进引号；原文没有这个数的，${removal(name, field)}。`,
    stated: null,
    expected: isOfTable ? null : (field.description ?? null),
  };
}

/** How to leave something out: what its surroundings need cannot go alone. */
function removal(name: string, { isRequired }: Field): string {
  return isRequired
    ? `把 ${name} 所在的那一组（同一对花括号里的，或同一个“- ”下面的）整个删去`
    : `把 ${name} 这一项删去`;
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

function unquoted(name: string, written: string, field: Field): Words {
  return {
    name: 'unquoted-figure',
    message: `${name} 的数字 ${written} 没有加引号，末尾的 0 会丢失。`,
    fix: `写成 "${written}"。`,
    stated: written,
    expected: isCell(field) || field.description === undefined ? `"${written}"` : field.description,
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

/** The choices stand in the sentence already; only the likely one is worth a word more. */
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

function textWords(name: string, input: string, said: { message: string; expected: string | null }): Words {
  const slip = slipIn(input);
  if (slip !== undefined) {
    const { mended } = slip;
    return {
      name: slip.name,
      message: `${name} 写的是“${quotable(input)}”，${slip.message}。`,
      fix: `写成 ${mended}。`,
      stated: input,
      expected: mended,
    };
  }
  const { reason, mend } = divided(input, said.message);
  return {
    name: 'bad-value',
    message: `${name} 写的是“${quotable(input)}”，${reason}。`,
    fix: dateMend(input) ?? mend,
    stated: input,
    expected: said.expected,
  };
}

/** Divides what the model says, `“9万元”带了单位：只写数字。`, into the fault and the mend. */
function divided(input: string, sentence: string): { reason: string; mend: string } {
  const found = `“${input}”`;
  const at = sentence.indexOf('：');
  if (sentence.startsWith(found) && at > 0)
    return { reason: sentence.slice(found.length, at), mend: sentence.slice(at + 1) };
  const isChinese = /[\u4e00-\u9fff]/.test(sentence);
  return { reason: '不符合要求', mend: isChinese ? sentence : '对照编写指南的字段说明改正。' };
}

/** Dates as people write them in other places: 2026年1月2日, 2026/1/2, 2026.1.2. */
function dateMend(input: string): string | undefined {
  const [, year, month = '', day = ''] = /^(\d{4})[年/.-](\d{1,2})[月/.-](\d{1,2})日?$/.exec(input.trim()) ?? [];
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return year === undefined || text === input || Number.isNaN(Date.parse(text)) ? undefined : `写成 ${text}。`;
}

function slipIn(input: unknown): ReturnType<typeof figureSlip> {
  return typeof input === 'string' ? figureSlip(input) : undefined;
}

function shown(input: unknown): string {
  return typeof input === 'string' ? input : (JSON.stringify(input) ?? String(input)).slice(0, 80);
}

interface Form {
  words: string;
  fix: string;
}

const GROUP: Form = { words: '一组字段', fix: '另起一行，多缩进两格，一行写一个“字段名: 值”。' };
const WHOLE: Form = { words: '整数', fix: '写成整数，不加引号。' };
const FORMS: Readonly<Record<string, Form>> = {
  string: { words: '文字（带引号）', fix: '写成文字，前后加上半角引号。' },
  number: WHOLE,
  int: WHOLE,
  boolean: { words: ' true 或 false', fix: '写 true（是）或 false（否），不加引号。' },
  array: { words: '列表', fix: '写成列表：每项另起一行，多缩进两格，行首写“- ”；短的写成 [甲, 乙]。' },
  object: GROUP,
  record: GROUP,
};

function kindOf(issue: z.core.$ZodIssue): Form {
  const form = issue.code === 'invalid_type' ? FORMS[issue.expected] : undefined;
  return form ?? { words: '别的形式', fix: '对照编写指南的字段说明改正。' };
}

function kindOfValue(input: unknown): string {
  if (Array.isArray(input)) return '列表';
  if (typeof input === 'object') return '一组字段';
  if (typeof input === 'boolean') return ' true 或 false';
  return typeof input === 'number' ? '数字' : '文字';
}
