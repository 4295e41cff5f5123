/** By what the lines below a total divide it, as their names tell: where the money comes from, or what it is spent on. */
import { squeezed } from './squeezed.ts';

export interface SplitKind {
  id: string;
  name: string;
}

/** What is spent on is looked at first: 财政拨款项目支出 is a kind of expenditure. */
const KINDS: readonly (SplitKind & { words: RegExp })[] = [
  {
    ...{ id: 'nature', name: '按支出性质' },
    words:
      /(?:基本|项目|人员|公用|经营|运行|运转|专项业务)(?:支出|经费|资金)|人员类|公用(?:经费)?类|(?:特定目标|运转|其他运转)类|上缴上级支出|对附属单位补助/,
  },
  {
    ...{ id: 'economy', name: '按支出经济分类' },
    words: /^(?:工资福利|商品和服务|对个人和家庭|资本性|债务利息|债务还本|对企业补助|对社会保障基金补助|转移性)/,
  },
  {
    ...{ id: 'function', name: '按支出功能分类' },
    words:
      /^(?:一般公共服务|外交|国防|公共安全|教育|科学技术|文化旅游体育与传媒|社会保障和就业|卫生健康|节能环保|城乡社区|农林水|交通运输|资源勘探|商业服务业|金融|自然资源海洋气象|住房保障|粮油物资储备|灾害防治及应急管理)(?:等)?支出/,
  },
  {
    ...{ id: 'source', name: '按资金来源' },
    words: /财政|拨款|预算|基金|资金|收入|结转|结余|专户|债券|自筹|贷款|捐赠|补助|上级|中央|[省市区县]级/,
  },
];

/** Where no name tells anything. */
const UNKNOWN: SplitKind = { id: 'part', name: '其中' };

/** The lines by kind, in the order in which the kinds begin; a line whose name tells nothing goes with the one above it, or below. */
export function byKind<T>(lines: readonly T[], nameOf: (line: T) => string): { kind: SplitKind; lines: T[] }[] {
  const kinds = lines.map((line) => KINDS.find(({ words }) => words.test(squeezed(nameOf(line)))));
  let last: SplitKind = kinds.find((kind) => kind !== undefined) ?? UNKNOWN;
  const found: { kind: SplitKind; lines: T[] }[] = [];
  for (const [at, line] of lines.entries()) {
    last = kinds[at] ?? last;
    const own = found.find(({ kind }) => kind.id === last.id);
    if (own === undefined) found.push({ kind: { id: last.id, name: last.name }, lines: [line] });
    else own.lines.push(line);
  }
  return found;
}
