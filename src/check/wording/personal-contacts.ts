/** Names and addresses of persons next to the words that announce them. */
import { plainDigits } from './personal-numbers.ts';

export interface PersonalContact {
  kind: '姓名' | '电子邮箱';
  masked: string;
  /** Position in the text as given. */
  start: number;
}

/** The surnames of nearly everybody; a name is taken for one only where it begins with one of them. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱' +
  '侯江尹薛闫阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟申耿关兰焦俞左柳甘祝包宁符阮欧卓詹涂凌简麦冼区' +
  '古游蓝谷冉裴席卫查屈鲍位覃霍翁隋植甄景薄单包司柏宁柯阚盛童路房解应艾苗池' +
  '劳邝岑骆利';
const ROLES = '填报人|填表人|制表人|联系人|经办人|审核人|复核人|负责人';
const ROLE = `(?:${ROLES})员?(?:姓名|签字|签名|（(?:签字|签章|签名)）)?`;
const NAME_END = '(?=[^\\p{Script=Han}]|联系|电话|手机|填报|填表|审核|日期|$)';
const SPACE = '[\\s*_|]*';
/** Behind a colon a name may have four characters; behind a space or nothing, where words may follow, three. */
const CONTACT_NAME = new RegExp(
  `${ROLE}${SPACE}(?:[：:]${SPACE}([${SURNAMES}]\\p{Script=Han}{1,3}?)|([${SURNAMES}]\\p{Script=Han}{1,2}?))${NAME_END}`,
  'gu',
);
/** An office begins with a character that is also a surname (安监科, 应急办). */
const OFFICE = /(?:局|科|室|部|处|股|办|中心|单位|公司|大队|委|站|院|组|人员|同志们|负责)$/;
const MAIL = /(?<![\w.+-])([A-Za-z0-9][\w.+-]{0,63})@((?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,})/g;
const MAIL_LEAD = /(?:联系|填报人|填表人|经办|邮箱|电邮|[Ee]-?mail)[^\n]{0,24}$/;

/** The personal names and e-mail addresses of one line. */
export function personalContactsIn(line: string): PersonalContact[] {
  // Every role ends in 人, and every address has an @; few lines have either.
  if (!/[人@]/.test(line)) return [];
  const text = plainDigits(line);
  const names = [...text.matchAll(CONTACT_NAME)].flatMap((match): PersonalContact[] => {
    const { 0: whole, 1: name = match[2] ?? '', index } = match;
    if (OFFICE.test(name)) return [];
    const masked = `${name.slice(0, 1)}${'*'.repeat(name.length - 1)}`;
    return [{ kind: '姓名', masked, start: index + whole.length - name.length }];
  });
  const mails = [...text.matchAll(MAIL)].flatMap(({ 1: local = '', 2: host = '', index }): PersonalContact[] => {
    if (!MAIL_LEAD.test(text.slice(0, index))) return [];
    return [{ kind: '电子邮箱', masked: `${local.slice(0, 1)}***@${host}`, start: index }];
  });
  return [...names, ...mails];
}
