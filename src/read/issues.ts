/** Zod's issues as findings in Chinese: where, what is found, what was expected, how to mend it. */
import type { z } from 'zod';
import { type Finding, formFinding } from '../check/finding.ts';
import type { ModelName } from '../report/json-schema.ts';
import { capped } from './capped.ts';
import { quotable } from './characters.ts';
import { fieldAt } from './field.ts';
import { figureSlip } from './figure-slips.ts';
import { idPath } from './id-path.ts';
import { suggestion } from './nearest.ts';
import type { SourceMap } from './yaml.ts';

interface Context {
  model: ModelName;
  data: unknown;
  source: SourceMap;
}

type Words = Pick<Finding, 'message' | 'fix'> & Partial<Pick<Finding, 'stated' | 'expected'>> & { name: string };

/** Translates all issues of one parse; unknown keys give one finding each. */
export function issueFindings(error: z.ZodError, context: Context): Finding[] {
  const faults = error.issues.flatMap((issue): { issue: z.core.$ZodIssue; key?: string }[] =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ issue, key })) : [{ issue }],
  );
  return capped(faults, ({ issue, key }) => {
    const keys = issue.path.filter((each) => typeof each !== 'symbol');
    const at = idPath(context.data, keys);
    if (key !== undefined) {
      const words = unknownKey(quotable(key), fieldAt(context.model, keys).keys);
      return formFinding(words.name, context.source.key([...keys, key]), { ...words, at: join(at, quotable(key)) });
    }
    const words = wordsFor(issue, keys, context);
    const place = words.name === 'missing-field' ? context.source.key(keys) : context.source.value(keys);
    return formFinding(words.name, place, { ...words, at });
  });
}

function unknownKey(key: string, known: readonly string[]): Words {
  return {
    name: 'unknown-key',
    message: `不认识的字段 ${key}。`,
    fix: `改正字段名或删去它。${suggestion(key, known)}`,
    stated: key,
    expected: known.length === 0 ? null : known.join('、'),
  };
}

function join(at: string | null, key: string): string {
  return at === null ? key : `${at}.${key}`;
}

function wordsFor(issue: z.core.$ZodIssue, keys: (string | number)[], context: Context): Words {
  const field = fieldAt(context.model, keys);
  const name = quotable(String(keys.at(-1) ?? '文件'));
  const input = issue.input;
  const stated = context.source.written(keys) ?? (input === undefined ? null : shown(input));
  const expected = field.description ?? null;
  if (input === undefined && issue.code !== 'custom') {
    return {
      name: 'missing-field',
      message: `缺少字段 ${name}。`,
      fix: `补上 ${name}：${expected ?? '见编写说明。'}`,
      expected,
    };
  }
  if (isEmpty(input) && field.takesFigure) return emptyFigure(name, expected);
  const hole = issue.code === 'invalid_union' ? emptyFieldOf(input, keys, context.model) : undefined;
  if (hole !== undefined)
    return emptyFigure(`${name} 的 ${hole}`, fieldAt(context.model, [...keys, hole]).description ?? null);
  if (typeof input === 'string' && isEmpty(input) && issue.code === 'too_small') return emptyText(name, expected);
  if (typeof input === 'number' && issue.code !== 'too_small' && issue.code !== 'too_big' && issue.code !== 'custom') {
    return unquoted(name, stated ?? String(input), expected);
  }
  if (issue.code === 'invalid_value') {
    const choices = issue.values.map(String);
    return {
      name: 'unknown-choice',
      message: `${name} 写的是 ${quotable(stated ?? '空')}，不在可选的值之内。`,
      fix: `改为 ${choices.join('、')} 之一。${suggestion(String(input), choices)}`,
      stated,
      expected: choices.join('、'),
    };
  }
  if (issue.code === 'custom' && slipIn(input) === undefined) return customWords(issue, name, stated, expected);
  if (typeof input === 'string') return textWords(name, input, issue.message, expected);
  return {
    name: 'wrong-type',
    message: `${name} 应当是${kindOf(issue)}，这里是${kindOfValue(input)}。`,
    fix: expected ?? '对照编写说明改正。',
    stated,
    expected,
  };
}

function isEmpty(input: unknown): boolean {
  return input === null || (typeof input === 'string' && input.trim() === '');
}

/** The field of a cell such as `{ bound: ">=", value: "" }` that waits for a figure. */
function emptyFieldOf(input: unknown, keys: readonly (string | number)[], model: ModelName): string | undefined {
  if (typeof input !== 'object' || input === null) return undefined;
  const empty = Object.entries(input).find(
    ([key, value]) => isEmpty(value) && fieldAt(model, [...keys, key]).takesFigure,
  );
  return empty?.[0];
}

function emptyFigure(name: string, expected: string | null): Words {
  return {
    name: 'empty-figure',
    message: `${name} 还没有填写数字。`,
    fix: '照原文填写，写在引号里；原文没有公布这个数字就删去这一项。',
    stated: null,
    expected,
  };
}

function emptyText(name: string, expected: string | null): Words {
  return {
    name: 'empty-text',
    message: `${name} 还没有填写。`,
    fix: '照原文填写；没有可填的就删去这一项。',
    stated: null,
    expected,
  };
}

function unquoted(name: string, written: string, expected: string | null): Words {
  return {
    name: 'unquoted-figure',
    message: `${name} 的数字 ${written} 没有加引号，末尾的 0 会丢失。`,
    fix: `写成 "${written}"。`,
    stated: written,
    expected: expected ?? `"${written}"`,
  };
}

function customWords(
  issue: z.core.$ZodIssueCustom,
  name: string,
  stated: string | null,
  expected: string | null,
): Words {
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
  const duplicate = issue.message.includes('出现了两次');
  return {
    name: duplicate ? 'duplicate-id' : 'bad-value',
    message: issue.message,
    fix: duplicate ? '给其中一个换一个编号。' : (expected ?? '按提示改正。'),
    stated,
    expected: duplicate ? null : expected,
  };
}

function textWords(name: string, input: string, message: string, expected: string | null): Words {
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
  const sentence = /[\u4e00-\u9fff]/.test(message) ? message : '';
  return {
    name: 'bad-value',
    message: `${name} 写的是“${quotable(input)}”，不符合要求。${sentence}`,
    fix: expected ?? '对照编写说明改正。',
    stated: input,
    expected,
  };
}

function slipIn(input: unknown): ReturnType<typeof figureSlip> {
  return typeof input === 'string' ? figureSlip(input) : undefined;
}

function shown(input: unknown): string {
  return typeof input === 'string' ? input : (JSON.stringify(input) ?? String(input)).slice(0, 80);
}

const KINDS: Readonly<Record<string, string>> = {
  string: '文字（带引号）',
  number: '整数',
  int: '整数',
  boolean: ' true 或 false',
  array: '列表',
  object: '一组字段',
  record: '一组字段',
};

function kindOf(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_type') return '别的形式';
  return KINDS[issue.expected] ?? '别的形式';
}

function kindOfValue(input: unknown): string {
  if (input === null) return '空值';
  if (Array.isArray(input)) return '列表';
  if (typeof input === 'object') return '一组字段';
  if (typeof input === 'boolean') return ' true 或 false';
  return typeof input === 'number' ? '数字' : '文字';
}
