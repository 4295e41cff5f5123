/** Advice of checks in the words of the form: who stands before the import page sees no file and knows none of its fields. */

const TELL = '告诉网站维护人';

/** Pieces of advice that name fields of the file, and what somebody with the original in hand can do. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/在正文里补上“## [^”]*”一节/, `原件有这一节的，导入带正文的那一份，或${TELL}补上`],
  [/在正文里补上这 \d+ 节，标题前写“## ”/, `原件有这些章节的，导入带正文的那一份，或${TELL}补上`],
  [
    /原文没有(?:这一节)?的，写上(?:这个)?标题并注明原文没有这部分内容/,
    '原件没有的，由他写上标题并注明原文没有这部分内容',
  ],
  [
    /确有其他未列项目的，把 sum 改为 partial/,
    '确有没有列出的项目的，在“要看的”里定为“只列了一部分”，那里没有问的，在下面写明',
  ],
  [/把 sum 写成 (?:partial|none)/, '在下面写明'],
  [/用 decimals 写明位数/, '在下面写明'],
  [/写 scope: may-differ/, '在下面写明'],
  [/补进 targets/, `${TELL}补进年度绩效指标`],
  [/写进指标体系的 bands/, `${TELL}，由他写进指标体系`],
  [/写进 stated\.bands/, `${TELL}，由他写进报告`],
  [/在这一项写上 reason（未达标原因）/, '原件写了原因的，看它在草稿里是不是放在这一行的“未达标原因”，不是的在下面写明'],
  [/照原表补上 weight（分值）/, `原表印了分值的，${TELL}补上`],
  [/照写 weight/, `${TELL}补上分值`],
  [/在 targets 里一个指标写一项；只印了得分的，写在 scores 里/, `${TELL}补上`],
  [
    /^改成 <Fig.*$/,
    `正文的这个数，请网站维护人换成标记；正文写错的，在下面两种办法里选一种：改好原件再导入，或${TELL}。`,
  ],
  [/查到公开日期的，填写 disclosure\.published/, `查到公开日期的，${TELL}填写`],
  [/(?<!在下面)写(?:一条)?核对说明/g, '在下面写核对说明'],
];

/** What no form prints: fields, signs of the file. */
const JARGON = /##|[<>{}]|[A-Za-z]{3,}/;
const KNOWN = /Word|Excel|PDF|WPS/g;

const ELSEWHERE = `这一处要在下载的文件里改：交文件时把这条发现一起${TELL}。`;

/** Advice without fields and signs of the file; where it cannot be said without, who mends it. */
export function formAdvice(fix: string): string {
  const said = WORDS.reduce((text, [words, plain]) => text.replace(words, plain), fix);
  return JARGON.test(said.replace(KNOWN, '')) ? ELSEWHERE : said;
}
