/** Sentences of the sources that say what is, though they hold the words of advice. */
export const STATEMENTS: readonly string[] = [
  '{name}在公开之后由 {from} 改为 {to}（{when}），没有更正或修订说明。',
  '正文写作“{stated}”，与规定的名称“{expected}”差一个字。',
  '正文里{name}写作 {stated}，数据是 {published}。',
  '图片的扩展名与它的格式不符，例如 .png 文件里是 JPEG；改正扩展名。',
];
