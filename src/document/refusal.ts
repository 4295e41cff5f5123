/** A file that cannot be read; the message is one Chinese sentence that says what to do. */
export class DocumentRefused extends Error {
  override name = 'DocumentRefused';
  readonly reason: Refusal;

  constructor(reason: Refusal) {
    super(SENTENCES[reason]);
    this.reason = reason;
  }
}

export type Refusal =
  | 'empty'
  | 'old-word'
  | 'wps'
  | 'old-slides'
  | 'xlsb'
  | 'encrypted'
  | 'scan'
  | 'damaged'
  | 'oversized'
  | 'bomb'
  | 'entities'
  | 'too-many-cells'
  | 'overfull'
  | 'rtf'
  | 'office-xml'
  | 'open-document'
  | 'ofd'
  | 'picture'
  | 'archive'
  | 'plain-text'
  | 'unknown'
  | 'nothing';

const SAVE_AS = '另存为';

const SENTENCES: Readonly<Record<Refusal, string>> = {
  empty: '这个文件是空的：请重新导出一次再试。',
  'old-word': `这是旧版 Word 文件（.doc、.wps）：请用 Word 或 WPS 打开，${SAVE_AS} .docx 再试。`,
  wps: `这是 WPS 自己的格式：请用 WPS 打开，文字文件${SAVE_AS} .docx、表格文件${SAVE_AS} .xlsx 再试。`,
  'old-slides': '这是演示文稿，读不出自评表：请用 Word 或 Excel 里的原表。',
  xlsb: `这是二进制的 Excel 工作簿（.xlsb）：请用 Excel 或 WPS 打开，${SAVE_AS} .xlsx 再试。`,
  encrypted: `文件有密码：请用打开密码打开，去掉密码后${SAVE_AS}新文件再试。`,
  scan: '这个 PDF 是扫描件，里面没有文字：请用 Word 或 Excel 里的原表，或者先做文字识别。',
  damaged: `文件损坏或不完整，读不出来：请重新下载或用原来的程序打开后${SAVE_AS}新文件再试。`,
  oversized: '文件太大（超过 50 MB，PDF 超过 300 页）：请删去其中的图片，或只留下自评表再试。',
  bomb: '文件展开后大得不正常，为了安全没有读：请用原来的程序打开后另存为新文件再试。',
  entities: '文件里有不该有的外部定义，为了安全没有读：请用原来的程序打开后另存为新文件再试。',
  'too-many-cells': '表格的单元格太多（超过 20 万个）：请只留下自评表所在的工作表，删去空白的行和列再试。',
  overfull: '这个 PDF 画的线和写的字太多，读不完：请只留下自评表所在的页，或者用 Word 或 Excel 里的原表再试。',
  rtf: `这是 RTF 文件：请用 Word 或 WPS 打开，${SAVE_AS} .docx 再试。`,
  'office-xml': `这是 2003 版的 XML 文件：请用 Word 或 Excel 打开，${SAVE_AS} .docx 或 .xlsx 再试。`,
  'open-document': `这是 OpenDocument 或标文通文件（.odt、.ods、.uof）：请用 WPS、Word 或 LibreOffice 打开，${SAVE_AS} .docx 或 .xlsx 再试。`,
  ofd: '这是 OFD 版式文件：请用 Word 或 Excel 里的原表，或者转换成带文字的 PDF 再试。',
  picture: '这是一张图片，读不出数字：请用 Word 或 Excel 里的原表。',
  archive: '这是压缩包：请先解压，再导入里面的报告。',
  'plain-text': '这是纯文本（.txt、.csv），表格的样子和小数末尾的零可能已经丢了：请用 Word 或 Excel 里的原表。',
  unknown: '认不出这种文件：可以导入 .docx、.xlsx、.xls、带文字的 PDF 和网页（.html）。',
  nothing: '文件里没有文字也没有表格：请检查选的是不是自评报告。',
};
