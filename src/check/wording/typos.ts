/** Slips that official documents are known for, with the right word. */

export interface Typo {
  written: string;
  right: string;
  /** Position in the text. */
  start: number;
}

/** Written so, wrong in every context. A longer entry wins over a shorter one within it. */
const ALWAYS: Readonly<Record<string, string>> = {
  建立建全: '建立健全',
  健立健全: '建立健全',
  贯彻落实落实: '贯彻落实',
  贯测: '贯彻',
  截止目前: '截至目前',
  截止到目前: '截至目前',
  拔付: '拨付',
  拔款: '拨款',
  划拔: '划拨',
  下拔: '下拨',
  调拔: '调拨',
  帐户: '账户',
  帐目: '账目',
  帐簿: '账簿',
  专帐: '专账',
  记帐: '记账',
  对帐: '对账',
  台帐: '台账',
  做帐: '做账',
  挂帐: '挂账',
  幅射: '辐射',
  通迅: '通讯',
  座淡会: '座谈会',
  坐谈会: '座谈会',
  接侍: '接待',
  固定资厂: '固定资产',
  绩郊: '绩效',
  严历打击: '严厉打击',
  严励打击: '严厉打击',
  严竣: '严峻',
  历行节约: '厉行节约',
  励行节约: '厉行节约',
  迸一步: '进一步',
  再接再励: '再接再厉',
  必竟: '毕竟',
  松驰: '松弛',
  弛援: '驰援',
  震憾: '震撼',
  粘帖: '粘贴',
  渡汛: '度汛',
  抢钱救援: '抢险救援',
  排察: '排查',
  整冶: '整治',
};

/** Wrong only before or behind certain words: 新建全民健身中心, 自己经办, 既使用又管理, 严峻工作 are right. */
const IN_CONTEXT: readonly { pattern: RegExp; right: string }[] = [
  {
    pattern:
      /(?<![新创共修改扩构组兴筹])建全(?=[了和、，。；]|各项|制度|机制|体系|责任|组织|法规|长效|完善|网络|预案)/g,
    right: '健全',
  },
  {
    pattern: /(?<!报名|申报|申请|征集|投标|时间|日期)截止(?=(?:20\d{2}年)?\d{1,2}月(?:\d{1,2}日|底|末))/g,
    right: '截至',
  },
  {
    pattern: /(?<![更靠再接拉走])近一步(?=加强|完善|提高|健全|规范|强化|推进|落实|优化|提升|做好|明确|细化|压实)/g,
    right: '进一步',
  },
  { pattern: /(?<![给授赋准])予防(?!护)/g, right: '预防' },
  { pattern: /(?<![给授赋准])予算/g, right: '预算' },
  { pattern: /(?<![给授赋准])予案(?!例)/g, right: '预案' },
  { pattern: /(?<![消国])防讯(?![息问])/g, right: '防汛' },
  { pattern: /(?<![严险])峻工(?!作)/g, right: '竣工' },
  { pattern: /布署(?![名理])/g, right: '部署' },
  { pattern: /按装(?![置机备修载订配箱])/g, right: '安装' },
  { pattern: /既使(?![用得人其命])/g, right: '即使' },
  { pattern: /(?<![自知])己经(?![营历济手办常验费])/g, right: '已经' },
  { pattern: /(?<![自知])己完成/g, right: '已完成' },
  { pattern: /(?<![档方提])案列(?![入为出席表举示支])/g, right: '案例' },
  { pattern: /安全(?:生产)?形式(?=严峻|稳定|平稳|总体|持续|依然|向好|好转)/g, right: '安全形势' },
  { pattern: /增加长(?=\s*\d)/g, right: '增长' },
];

const WORDS = Object.keys(ALWAYS).sort((a, b) => b.length - a.length);
const ANY = new RegExp(WORDS.join('|'), 'g');
/** Every slip of both lists in one pattern: nearly all texts have none, and one search shows it. */
const EITHER = new RegExp([...WORDS, ...IN_CONTEXT.map(({ pattern }) => pattern.source)].join('|'));

/** The known slips of a text in order; where two overlap, the longer one. */
export function typosIn(text: string): Typo[] {
  if (!EITHER.test(text)) return [];
  const always = [...text.matchAll(ANY)].map(({ 0: written, index: start }) => {
    return { written, right: ALWAYS[written] ?? '', start };
  });
  const contextual = IN_CONTEXT.flatMap(({ pattern, right }) => {
    return [...text.matchAll(pattern)].map(({ 0: written, index: start }) => ({ written, right, start }));
  });
  const isCovered = (each: Typo): boolean => always.some((other) => overlap(each, other));
  return [...always, ...contextual.filter((each) => !isCovered(each))].sort((a, b) => a.start - b.start);
}

function overlap(a: Typo, b: Typo): boolean {
  return a.start < b.start + b.written.length && b.start < a.start + a.written.length;
}
