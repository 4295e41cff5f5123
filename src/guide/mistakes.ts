/** Common mistakes of editors, each made in the small report; what the program says of it is asked when it is shown. */
import { allowList } from '../../components/allow-list.ts';
import type { Finding } from '../check/finding.ts';
import { examineFiles } from '../read/examine.ts';
import { memoryIo, reportText, smallContent } from './small-content.ts';

export interface Mistake {
  id: string;
  title: string;
  /** A piece of the small report as it should be, and as somebody wrote it. */
  right: string;
  wrong: string;
  /** How to write what was meant, where that is not `right`. */
  mended?: string;
  why: string;
}

const FILE = 'reports/some-bureau/2023.mdx';
const AMOUNTS = '    amounts: { adjusted: "200.00", executed: "190.00" }';
const SENTENCE = '全年支出<Fig of="budget.expenditure.executed" />。';

function amounts(wrong: string): Pick<Mistake, 'right' | 'wrong'> {
  return { right: AMOUNTS, wrong: `    amounts: { ${wrong} }` };
}

export const MISTAKES: readonly Mistake[] = [
  {
    id: 'quotes',
    title: '数字没有加引号',
    ...amounts('adjusted: 200.00, executed: "190.00"'),
    why: '不加引号时，程序会把 200.00 当成 200，末尾的 0 就丢了。',
  },
  {
    id: 'separator',
    title: '数字里有千分位逗号',
    ...amounts('adjusted: "1,200.00", executed: "190.00"'),
    why: '网页会自动加上逗号，文件里不写。',
  },
  {
    id: 'unit',
    title: '把单位写进了数字',
    ...amounts('adjusted: "200.00", executed: "190.00万元"'),
    why: '单位写一次，写在字段 unit 里，整张表共用。',
  },
  {
    id: 'blank',
    title: '数字空着没有填',
    ...amounts('adjusted: "200.00", executed: ""'),
    why: '原文没有公布的数，把这一项整个删去，不要留空的引号。',
  },
  {
    id: 'minus',
    title: '负号写成了破折号',
    ...amounts('adjusted: "200.00", adjustment: "—10.00", executed: "190.00"'),
    why: '调减写减号键打出来的负号。破折号看着像，但也可能是“没有数”或“从几到几”，程序不猜。',
  },
  {
    id: 'colon',
    title: '冒号是全角的',
    right: '  status: published',
    wrong: '  status：published',
    why: '字段名后面是半角冒号加一个空格。',
  },
  {
    id: 'space',
    title: '冒号后面少了空格',
    right: '  status: published',
    wrong: '  status:published',
    why: '没有空格，程序读不出哪里是字段名、哪里是内容。',
  },
  {
    id: 'indent',
    title: '动了行首的空格',
    right: '  entered: 2026-11-20',
    wrong: '   entered: 2026-11-20',
    why: '行首的空格表示这一行属于上面哪一项，同一组的各行要对齐。',
  },
  {
    id: 'key',
    title: '字段名写错了字母',
    ...amounts('adjusted: "200.00", excuted: "190.00"'),
    why: '字段名是固定的英文，差一个字母就不认识。',
  },
  {
    id: 'choice',
    title: '状态、等级写了别的词',
    right: '  status: published',
    wrong: '  status: 已公开',
    why: '有的字段只能从几个词里选一个，可选的词见字段说明。',
  },
  {
    id: 'date',
    title: '日期写成了中文',
    right: '  entered: 2026-11-20',
    wrong: '  entered: 2026年11月20日',
    why: '日期写成年-月-日，月和日都是两位。',
  },
  {
    id: 'path',
    title: '正文里的数据编号写错了',
    right: SENTENCE,
    wrong: '全年支出<Fig of="budget.expenditure.excuted" />。',
    why: '正文引用的数据，要在上半部分里真有。',
  },
  {
    id: 'less-than',
    title: '小于号后面紧跟数字',
    right: SENTENCE,
    wrong: '结转结余率<5%。',
    mended: '结转结余率＜5%。',
    why: '半角的尖括号在正文里是标记的开头，说“低于”时用全角的“＜”或写成文字。',
  },
  {
    id: 'lost-sign',
    title: '正文里的负号后面有空格',
    right: SENTENCE,
    wrong: '- 5.2% 是同比增长率。',
    mended: '-5.2% 是同比增长率。',
    why: '行首的“- ”是列表的标记，网页上负号会变成圆点；负号要紧挨着数字。',
  },
  {
    id: 'prose',
    title: '改了正文里的数，没有改数据',
    right: SENTENCE,
    wrong: '全年支出<Fig of="budget.expenditure.executed">191.00万元</Fig>。',
    why: '一个数只录一次，录在上半部分；正文里用标记引用它。',
  },
  {
    id: 'total',
    title: '改了一项得分，没有改总分',
    right: '  rules: { stated: "40.00" }',
    wrong: '  rules: { stated: "38.00" }',
    why: '各项得分加起来要等于总分。',
  },
  {
    id: 'acknowledgement',
    title: '数字已经更正，还留着原来的核对说明',
    right: 'scores:',
    wrong:
      'acknowledgements:\n  - { check: total-foots, at: stated.total, stated: "98.00", expected: "97", note: 原表总分比各项得分之和多1分。 }\nscores:',
    why: '核对说明只对写明的那个数有效，数一改，说明就要删去。',
  },
];

/** The errors that the program reports where the mistake is made, in its own words. */
export function errorsOf({ right, wrong }: Pick<Mistake, 'right' | 'wrong'>): Finding[] {
  const text = reportText();
  if (text.split(right).length !== 2) throw new Error(`The small report should hold once: ${right}`);
  const io = memoryIo(smallContent({ [FILE]: text.replace(right, () => wrong) }));
  return examineFiles(io, allowList).findings.filter(({ severity }) => severity === 'error');
}
