/** Recognises JavaScript imports and exports, which MDX files elsewhere may contain. */
import type { Fault } from './log.ts';

const imports = /^import\s*(?:['"{*]|[\w$]+\s*(?:,|\sfrom\s))/;
const exports = /^export\s*(?:[{*]|(?:default|const|let|var|function|class|async|type|interface|enum)\b)/;

export const exportFault: Fault = {
  name: 'import-export',
  message: '正文里不能写 import 或 export 代码。',
  fix: '删除这几行；组件不用引入，直接写标签即可。',
};

/** Tells whether a paragraph reads as an import or export statement rather than as English wording. */
export function isModuleCode(source: string): boolean {
  return imports.test(source) || exports.test(source);
}
