/** Every page has one content security policy, which allows nothing but what comes from the site itself. */
import type { PageRule } from '../rule.ts';

const SELF = ["'none'", "'self'"];
const HASH = /^'sha(?:256|384|512)-[A-Za-z0-9+/]+={0,2}'$/;

/** Directives that every policy must have; the others fall back to `default-src`. */
const REQUIRED = ['default-src', 'script-src', 'style-src', 'form-action', 'base-uri'];

export const policy: PageRule = {
  id: 'policy',
  *check({ policies }) {
    if (policies.length !== 1) yield `内容安全策略有 ${policies.length} 个，应有且只有一个。`;
    for (const text of policies) {
      const directives = directivesOf(text);
      for (const name of REQUIRED.filter((each) => !directives.has(each))) yield `内容安全策略没有 ${name}。`;
      if (directives.get('default-src')?.join() !== "'none'") yield "内容安全策略的 default-src 应为 'none'。";
      for (const [name, sources] of directives) {
        const wrong = sources.filter((source) => !isAllowed(name, source));
        if (wrong.length > 0) yield `内容安全策略的 ${name} 允许了 ${wrong.join('、')}。`;
      }
    }
  },
};

/** The directives of a policy by name; the first of a name counts, as in browsers. */
export function directivesOf(text: string): Map<string, string[]> {
  const directives = new Map<string, string[]>();
  for (const part of text.split(';')) {
    const [name, ...sources] = part.trim().split(/\s+/);
    if (name !== undefined && name !== '' && !directives.has(name)) directives.set(name, sources);
  }
  return directives;
}

function isAllowed(directive: string, source: string): boolean {
  if (SELF.includes(source)) return true;
  return /^(?:script|style)-src$/.test(directive) && HASH.test(source);
}
