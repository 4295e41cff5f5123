/** A script or style sheet within a page runs only if the policy knows its hash; data within a page parses. */
import { createHash } from 'node:crypto';
import type { PageRule } from '../rule.ts';
import { directivesOf } from './policy.ts';

/** Types with which a script element is a script; with any other it is data, which browsers do not run. */
const SCRIPT = /^(?:|module|(?:text|application)\/(?:java|ecma)script)$/i;
const JSON_DATA = /^(?:application\/(?:[\w.-]+\+)?json|importmap|speculationrules)$/i;

export const inlineScripts: PageRule = {
  id: 'inline-scripts',
  *check({ inlineScripts: scripts, inlineStyles, policies }) {
    const directives = directivesOf(policies[0] ?? '');
    const unknown = (directive: string, text: string): boolean =>
      directives.get(directive)?.includes(`'sha256-${sha256(text)}'`) !== true;
    for (const { type, text } of scripts) {
      if (SCRIPT.test(type) || /^(?:importmap|speculationrules)$/i.test(type)) {
        if (unknown('script-src', text)) yield `内容安全策略没有这段内嵌脚本的哈希值：${beginning(text)}`;
      }
      if (JSON_DATA.test(type) && !isJson(text)) yield `内嵌的数据（${type}）不是 JSON：${beginning(text)}`;
    }
    for (const text of inlineStyles) {
      if (unknown('style-src', text)) yield `内容安全策略没有这段内嵌样式的哈希值：${beginning(text)}`;
    }
  },
};

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function beginning(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
