/** Explains malformed tags and braces to someone who meant plain text. */
import { quotable } from '../characters.ts';
import { refuse, type Fault, type Log } from './log.ts';
import type { Hazard } from './tolerant.ts';

const excerptMax = 200;

/** Refuses each hazard that does not stand in text already refused as a whole. */
export function refuseHazards(log: Log, hazards: readonly Hazard[]): void {
  const covered = [...log.covered].sort((a, b) => a.from - b.from);
  let index = 0;
  let end = -1;
  for (const { at, crash } of [...hazards].sort((a, b) => a.at.offset - b.at.offset)) {
    for (let range = covered[index]; range && range.from <= at.offset; range = covered[++index]) {
      end = range.to > end ? range.to : end;
    }
    if (at.offset < end) continue;
    const rest = log.source.slice(at.offset, at.offset + excerptMax);
    const found = (rest.slice(0, crash.offset - at.offset + 1).split(/[\r\n]/)[0] ?? '').trimEnd();
    refuse(log, { fault: hazardFault(rest, rest.charAt(crash.offset - at.offset)), at, found });
  }
}

/**
 * What is wrong with a `<` or `{` that starts nothing valid.
 *
 * @param rest Source from that character on.
 * @param stop The character at which it stopped being valid; empty at the end of the text.
 */
function hazardFault(rest: string, stop: string): Fault {
  if (rest.startsWith('{')) return brace;
  if (rest.startsWith('<!--')) return htmlComment;
  if (/^<[!?]/.test(rest)) return markupDeclaration;
  if (/^<[a-z][a-z\d+.-]*:\/*\S/i.test(rest) || /^<[^\s<>]+@[^\s<>]+>/.test(rest)) return angleLink(rest);
  if (/^<[^/\p{L}_$]/u.test(rest) || /^<\/[^\p{L}_$>\s]/u.test(rest)) return lessThan(rest);
  if (/^<[a-z]/.test(rest)) return rawHtml(rest.slice(1).split(/[^a-z\d-]/i)[0] ?? '');
  if (/[“”‘’＂＇]/.test(stop) || (stop !== '' && /=\s*$/.test(rest.slice(0, rest.indexOf(stop)))))
    return attributeQuotes;
  if (stop === '' || stop === '<') return unclosedTag;
  return {
    name: 'mdx-syntax',
    message: `标签里的“${quotable(stop)}”写法不对。`,
    fix: '写成 <组件名 属性="值" />；不是标签时把小于号改成全角“＜”。',
  };
}

const brace: Fault = {
  name: 'brace',
  message: '左花括号“{”没有配对的“}”，会被当成代码的开头。',
  fix: '写作全角“｛”，或在前面加反斜杠：\\{。',
};
const htmlComment: Fault = {
  name: 'html-comment',
  message: '正文里不能写 HTML 注释 <!-- -->。',
  fix: '删除这段注释；要说明的话写进提交说明。',
};
const markupDeclaration: Fault = {
  name: 'raw-html',
  message: '“<”后紧跟“!”或“?”是网页代码，不能写在正文里。',
  fix: '删除这段代码；要写小于号时用全角“＜”。',
};
const attributeQuotes: Fault = {
  name: 'attribute-quotes',
  message: '标签的属性值没有用英文直引号括起来。',
  fix: '把属性值写在英文直引号里，例如 of="budget.expenditure.executed"，不要用中文引号“ ”。',
};
const unclosedTag: Fault = {
  name: 'unclosed-tag',
  message: '标签没有写完，缺少“/>”或“>”。',
  fix: '标签末尾写“/>”，并且写在同一段里；不是标签时把小于号改成全角“＜”。',
};

function lessThan(rest: string): Fault {
  const figure = /^<(=?)\s*([-+]?[\d.,]+\s*[%％‰]?)/.exec(rest);
  const value = figure?.[2]?.trim() ?? '5%';
  const words = figure?.[1] === '=' ? `不高于 ${value}”，或“≤${value}` : `低于 ${value}”，或用全角“＜${value}`;
  return {
    name: 'less-than',
    message: figure ? '小于号后紧跟数字会被当成标签。' : '小于号后紧跟文字或符号会被当成标签。',
    fix: figure ? `请写作“${words}”。` : '请改用全角“＜”，或在小于号后空一格。',
  };
}

/** The fault of an address in angle brackets. */
export function angleLink(rest: string): Fault {
  const address = /^<([^\s<>]+)/.exec(rest)?.[1] ?? '';
  const isWeb = /^https?:/i.test(address);
  return {
    name: 'angle-link',
    message: '尖括号里的地址会被当成标签。',
    fix: isWeb
      ? `请写作 [文字](${address.replace(/^http:/i, 'https:')})。`
      : '请去掉尖括号，只写文字；网址写作 [文字](https://…)。',
  };
}

/** The fault of an HTML element, by its name. */
export function rawHtml(name: string): Fault {
  if (name.toLowerCase() === 'br') {
    return {
      name: 'raw-html',
      message: '正文里不能用 <br> 换行。',
      fix: '删除 <br>，空一行另起一段；表格的单元格里用分号隔开。',
    };
  }
  return {
    name: 'raw-html',
    message: name === '' ? '正文里不能写空标签 <>。' : `正文里不能写网页代码 <${name}>。`,
    fix: '删除标签，改用 Markdown：加粗写 **文字**，表格用竖线，图片写 ![说明](文件名)；只是文字时用全角“＜＞”。',
  };
}
