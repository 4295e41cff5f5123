/** Names and addresses of persons next to the words that announce them. */
import { arabic, plainDigits } from './plain-digits.ts';

export interface PersonalContact {
  kind: '姓名' | '姓名和个人情况' | '电子邮箱' | '车牌号';
  masked: string;
  /** Position in the text as given. */
  start: number;
}

/** The surnames of nearly everybody; only words that begin with one of them count as names. */
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
/** Endings of offices, whose first character may also be a surname (安监科, 应急办). */
const OFFICE = /(?:局|科|室|部|处|股|办|中心|单位|公司|大队|委|站|院|组|人员|同志们|负责)$/;
/** Persons are named with more than their name: 张三，男，1975年3月出生. A name alone may be an office's. */
const NAME_START = '(?<=^|[^\\p{Script=Han}]|人|者|工|员|户|民|长|某|名|为|是|象|志)';
const BORN = '(?:出?生于?[：:]?)?[\\s]*(?:19|20)\\d{2}[\\s]*(?:年|[-./]\\d)|\\d{1,3}[\\s]*岁';
const PERSON = new RegExp(
  `${NAME_START}([${SURNAMES}]\\p{Script=Han}{1,3})[\\s，,、（(*_|]{1,4}(?:性别[：:]?\\s*)?[男女][\\s，,、）)|]{1,4}` +
    `(?:\\p{Script=Han}{1,4}族[\\s，,、|]{1,3})?(?:${BORN}|住|家住|现住|户籍|籍贯|身份证)`,
  'gu',
);
/** A plate leads to a person only where one is named as its owner or driver; offices publish those of their own cars. */
const PLATE = new RegExp(
  '(?:车主|驾驶人|驾驶员|司机|当事人)[^\\n]{0,16}([京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]' +
    '[A-HJ-NP-Z][·• ]?[A-HJ-NP-Z0-9]{5,6})(?![A-Z0-9])',
  'gu',
);
const AT = '(?:@|\\s?[（(\\[]\\s?at\\s?[）)\\]]\\s?)';
const MAIL = new RegExp(`(?<![\\w.+-])([A-Za-z0-9][\\w.+-]{0,63})${AT}((?:[A-Za-z0-9-]+\\.)+[A-Za-z]{2,})`, 'gi');
const MAIL_LEAD = /(?:联系|填报人|填表人|经办|邮箱|电邮|[Ee]-?mail)[^\n]{0,24}$/;
/** Hosts whose mailboxes belong to persons. */
const PRIVATE_HOST = new RegExp(
  '^(?:vip\\.)?(?:163|126|188|qq|foxmail|gmail|googlemail|sina|sohu|outlook|hotmail|live|msn|139|yeah|21cn|tom|aliyun|' +
    'icloud|me|yahoo|263|wo|189|proton|protonmail)\\.(?:com|cn|net|com\\.cn|me)$',
  'i',
);
const OFFICE_HOST = /(?:^|\.)gov\.cn$/i;

/** The personal names, plates and e-mail addresses of one line. */
export function personalContactsIn(line: string): PersonalContact[] {
  return [...namesIn(line), ...personsIn(line), ...mailsIn(line)];
}

function namesIn(line: string): PersonalContact[] {
  // Every role ends in 人; few lines have one.
  if (!line.includes('人')) return [];
  return [...plainDigits(line).matchAll(CONTACT_NAME)].flatMap((match): PersonalContact[] => {
    const { 0: whole, 1: name = match[2] ?? '', index } = match;
    if (OFFICE.test(name)) return [];
    return [{ kind: '姓名', masked: maskedName(name), start: index + whole.length - name.length }];
  });
}

function personsIn(line: string): PersonalContact[] {
  const people = /[男女]/.test(line) ? [...plainYears(line).matchAll(PERSON)] : [];
  const plates = /车主|驾驶|司机|当事人/.test(line) ? [...plainDigits(line).matchAll(PLATE)] : [];
  return [
    ...people.map(({ 1: name = '', index }): PersonalContact => {
      return { kind: '姓名和个人情况', masked: maskedName(name), start: index };
    }),
    ...plates.map(({ 0: whole, 1: plate = '', index }): PersonalContact => {
      return { kind: '车牌号', masked: `${plate.slice(0, 2)}****`, start: index + whole.length - plate.length };
    }),
  ];
}

function mailsIn(line: string): PersonalContact[] {
  if (!/[@＠]|[（([]\s?at\s?[）)\]]/i.test(line)) return [];
  const text = plainDigits(line);
  return [...text.matchAll(MAIL)].flatMap(({ 1: local = '', 2: host = '', index }): PersonalContact[] => {
    if (OFFICE_HOST.test(host)) return [];
    if (!PRIVATE_HOST.test(host) && !MAIL_LEAD.test(text.slice(0, index))) return [];
    return [{ kind: '电子邮箱', masked: `${local.slice(0, 1)}***@${host}`, start: index }];
  });
}

function maskedName(name: string): string {
  return `${name.slice(0, 1)}${'*'.repeat(name.length - 1)}`;
}

/** A year in Chinese digits is too short for a number; here it says when somebody was born. */
function plainYears(line: string): string {
  return plainDigits(line).replace(/[一二][〇零○一二三四五六七八九]{3}(?=年)/g, arabic);
}
