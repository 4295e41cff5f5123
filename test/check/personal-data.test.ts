/** What finds a person, and what only looks like it. */
import { describe, expect, test } from 'vitest';
import { allowList } from '../../components/allow-list.ts';
import { noPersonalData } from '../../src/check/checks/no-personal-data.ts';
import { personalContactsIn } from '../../src/check/wording/personal-contacts.ts';
import { personalNumbersIn } from '../../src/check/wording/personal-numbers.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import { runExample } from '../../src/guide/checks/example.ts';
import { smallContent } from '../../src/guide/small-content.ts';
import { cpuClock } from '../fixtures/cpu-clock.ts';
import { memoryIo } from '../fixtures/content.ts';

const kinds = (line: string): string[] =>
  [...personalNumbersIn(line), ...personalContactsIn(line)].map(({ kind }) => kind);

describe('finds', () => {
  test.each([
    ['13800138000', '手机号码'],
    ['138 0013 8000', '手机号码'],
    ['138-0013-8000', '手机号码'],
    ['+86 13800138000', '手机号码'],
    ['8613800138000', '手机号码'],
    ['１３８００１３８０００', '手机号码'],
    ['1\u200b3\u200b8\u200b0\u200b0\u200b1\u200b3\u200b8\u200b0\u200b0\u200b0', '手机号码'],
    ['联系电话：0755-25221234', '固定电话'],
    ['电话（020）8522 1234', '固定电话'],
    ['11010519491231002X', '身份证号码'],
    ['110105 19491231 002x', '身份证号码'],
    ['130503670401001', '身份证号码'],
    ['6222021001123456789', '银行卡号'],
    ['4111 1111 1111 1111', '银行卡号'],
    ['联系邮箱：zhangsan@example.com', '电子邮箱'],
    ['填报人：张三', '姓名'],
    ['填报人（签字）：王五', '姓名'],
    ['| 填表人 | 李四 |', '姓名'],
    ['联系人：司马光', '姓名'],
  ])('%s', (line, kind) => {
    expect(kinds(line)).toEqual([kind]);
  });
});

describe('lets pass', () => {
  test.each([
    '13800138000元',
    '138.00138000',
    '13,800,138,000',
    '2023-05-30 2024-01-02',
    '〔2024〕10号',
    '5285.81 4610.04 3980.82',
    'https://example.gov.cn/t13800138000.html',
    '550e8400-e29b-41d4-a716-446655440000',
    'id: funds-13800138000',
    'sha256: 4111111111111111aaaa13800138000',
    '110105194913310021',
    '6222021001123456780',
    '电话：25221234',
    '联系人：办公室',
    '联系人：安监科',
    '填报人员参加培训',
    '联系人制度',
    '联系人：××',
    '负责人 高度重视，',
    'news@example.com',
  ])('%s', (line) => {
    expect(kinds(line)).toEqual([]);
  });
});

/** Forms of one kind each; the numbers are made up or stand in the standards as examples. */
const MUST_FIND: readonly (readonly [string, string])[] = [
  ['证件号110105194912310021', '身份证号码'],
  ['居民身份证：440114198503077734。', '身份证号码'],
  ['身份证440106197903151218，电话不详', '身份证号码'],
  ['110105 19491231 0021', '身份证号码'],
  ['110105-1949-1231-0021', '身份证号码'],
  ['1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 1', '身份证号码'],
  ['110105.19491231.002X', '身份证号码'],
  ['１１０１０５１９４９１２３１００２１', '身份证号码'],
  ['一一〇一〇五一九四九一二三一〇〇二一', '身份证号码'],
  ['老身份证440106750315121', '身份证号码'],
  ['护照号E12345678', '护照号码'],
  ['持护照 G12345678 出境', '护照号码'],
  ['护照EA1234567', '护照号码'],
  ['因公护照PE1234567', '护照号码'],
  ['公务护照：S12345678', '护照号码'],
  ['外交护照D1234567', '护照号码'],
  ['护照 E 1234 5678', '护照号码'],
  ['证件 Ｅ１２３４５６７８', '护照号码'],
  ['港澳通行证C12345678', '出入境证件号码'],
  ['往来港澳通行证号：CA1234567', '出入境证件号码'],
  ['来往内地通行证 H1234567890', '出入境证件号码'],
  ['回乡证M12345678', '出入境证件号码'],
  ['台胞证：12345678', '出入境证件号码'],
  ['往来台湾通行证T12345678', '出入境证件号码'],
  ['投诉寄 wangxiaoming@163.com', '电子邮箱'],
  ['zhang.san@126.com', '电子邮箱'],
  ['123456789@qq.com', '电子邮箱'],
  ['someone@gmail.com', '电子邮箱'],
  ['a_b@vip.sina.com', '电子邮箱'],
  ['ab@sohu.com', '电子邮箱'],
  ['ab@foxmail.com', '电子邮箱'],
  ['ab@outlook.com', '电子邮箱'],
  ['ab@hotmail.com', '电子邮箱'],
  ['user@139.com', '电子邮箱'],
  ['user@189.cn', '电子邮箱'],
  ['user＠163．com', '电子邮箱'],
  ['user（at）163.com', '电子邮箱'],
  ['电话一三八〇〇一三八〇〇〇', '手机号码'],
  ['幺三八零零幺三八零零零', '手机号码'],
  ['一三八 零零一三 八零零零', '手机号码'],
  ['138.0013.8000', '手机号码'],
  ['1.3.8.0.0.1.3.8.0.0.0', '手机号码'],
  ['138—0013—8000', '手机号码'],
  ['1 3 8 0 0 1 3 8 0 0 0', '手机号码'],
  ['138**0013**8000', '手机号码'],
  ['138\\-0013\\-8000', '手机号码'],
  ['(138)0013-8000', '手机号码'],
  ['[拨打](tel:13800138000)', '手机号码'],
  ['![值班表 13800138000](duty.png)', '手机号码'],
  ['| 张某 | 13800138000 |', '手机号码'],
  ['张三，男，1975年3月出生，住花都区新华街', '姓名和个人情况'],
  ['李四（女，汉族，一九八〇年生）', '姓名和个人情况'],
  ['死者王小明，男，45岁', '姓名和个人情况'],
  ['| 赵六 | 女 | 1990年5月 |', '姓名和个人情况'],
  ['工资账号 6222021001123456789', '银行卡号'],
  ['车主陈某某 粤A12345', '车牌号'],
];

/** As in the real reports: what an office publishes every year. */
const MUST_PASS: readonly string[] = [
  '统一社会信用代码 11440114007506838M',
  '统一社会信用代码：91440101MA59A1B2C3',
  '统一社会信用代码114401198503010015',
  '统一社会信用代码为 114401198503060019。',
  '组织机构代码 00750683-8',
  '《关于开展绩效自评的通知》（益资财〔2024〕10号）',
  '穗应急规字〔2021〕2 号、花财〔2023〕1234号',
  '国务院令第411号',
  'GB/T 2260、GB 32100-2015、DB4401/T 10-2020',
  '项目编号 440114-2023-00012',
  '采购编号：GZHD2023FG0045678',
  '招标编号 E20230512',
  '项目代码 2301-440114-04-01-123456',
  '预算项目 G20231208',
  '资产编号 S12345678',
  '行政区划代码 440114',
  '网站标识码 4403000052',
  '粤ICP备12345678号',
  '拨打12345、12350、119、110',
  '政务服务热线12345',
  '安全生产举报投诉电话12350',
  '热线：96110',
  '总机：020-12345',
  '48763098.65',
  '48,763,098.65元',
  '本年支出 46100418.53 元',
  '503975.7元/504000元=99.99%',
  '1263391.6元÷1263507元',
  '39,481.84万元',
  '5285.81 4610.04 3980.82 4368.55',
  '资金13800138000元',
  '投入 13912345678 万元',
  '138.00138000',
  '2,000.00 8,001.16 20,593.52',
  '2023-01-01至2023-12-31',
  '2023年1月1日—2023年12月31日',
  '20230101 20231231',
  '2022年8月-2023年3月拍摄制作应急管理',
  '二〇二三年十二月三十一日',
  '二〇二〇年至二〇二三年',
  '一是一、二是二、三是三',
  '一二三产业、五六个项目、七八十人',
  '（一）（二）（三）（四）（五）（六）（七）（八）（九）',
  '1.2.3.4 版本',
  '192.168.100.101',
  '10 20 30 40 50 60 70 80 90',
  '94.19% 97.6% 100% 89.51%',
  '电话咨询办证 1300 余次',
  '进行电话查岗，共抽查 293 次',
  '单位邮箱 hdyjj@huadu.gov.cn',
  '联系邮箱：yjglj@gz.gov.cn',
  'news@example.com',
  '关注微博@花都应急',
  '联系电话：12345',
  '邮编 510800',
  '男职工35人，女职工20人',
  '张村，男性村民120人',
  '王家村居民，男60人、女58人',
  '高性能，男女比例1：1',
  '在职29人，男18人，女11人',
  '党员男、女各半，平均年龄45岁',
  '公务用车粤A12345报废',
  '地质灾害点编号 440114010023',
  '经度113.220218，纬度23.403744',
  '1380013800013800138000138001380013800013800138000138001380001380',
  '3.6.2.1 4.4.0.1',
  'C12345678号合同段',
  'H1234567890 项目',
  '标段E2023-0512',
  '危险化学品UN1203、CAS 67-64-1',
  '书号 ISBN 978-7-5045-1234-5',
];

test('the lists are long enough', () => {
  expect([MUST_FIND.length >= 40, MUST_PASS.length >= 60]).toEqual([true, true]);
});

test.each(MUST_FIND)('finds a person in: %s', (line, kind) => {
  expect(kinds(line)).toContain(kind);
});

test.each(MUST_PASS)('finds nobody in: %s', (line) => {
  expect(kinds(line)).toEqual([]);
});

function stated(body: string): (string | null)[] {
  return runExample(noPersonalData, { body }).findings.map((finding) => finding.stated);
}

describe('a number over two lines', () => {
  test.each([
    ['in a paragraph', '## 自评结论\n\n咨询请拨 1380013\n8000，谢谢。\n'],
    ['with a dash', '## 自评结论\n\n咨询请拨 138-0013-\n8000，谢谢。\n'],
    ['in a quotation', '## 自评结论\n\n> 咨询请拨 13800\n> 138000。\n'],
  ])('is found %s', (_, body) => {
    expect(stated(body)).toEqual(['138******00']);
  });
  test.each([
    [
      'in folded text',
      'goals:\n  - id: g\n    name: 目标\n    expected: 完成\n    achieved: >-\n      证件 110105\n      194912310021\n',
    ],
    [
      'in literal text',
      'goals:\n  - id: g\n    name: 目标\n    expected: 完成\n    achieved: |\n      证件 110105194912\n      310021\n',
    ],
  ])('is found %s of the data', (_, report) => {
    expect(runExample(noPersonalData, { report }).findings.map((finding) => finding.stated)).toEqual([
      '110*************21',
    ]);
  });
  test.each([
    ['a list', '## 自评结论\n\n共1380013\n\n8000人。\n'],
    ['numbered points', '## 自评结论\n\n1. 检查企业1380013\n2. 8000家\n'],
    ['bullets', '## 自评结论\n\n- 检查企业1380013\n- 8000家\n'],
  ])('is not made of %s', (_, body) => {
    expect(stated(body)).toEqual([]);
  });
});

test('escapes do not hide a number', () => {
  expect(stated('## 自评结论\n\n请拨 138&#48;013&#x38;000。\n')).toEqual(['138******00']);
  expect(stated('## 自评结论\n\n请拨 138&nbsp;0013&nbsp;8000。\n')).toEqual(['138******00']);
  expect(stated('## 自评结论\n\n请写 someone&commat;qq.com。\n')).toEqual(['s***@qq.com']);
});

test('departments, frameworks and the portal are looked at too, and may say how an office is reached', () => {
  const files = { ...smallContent() };
  const changed = (file: string, line: string): string[] =>
    inspectContent(memoryIo({ ...files, [file]: `${files[file] ?? ''}${line}\n` }), allowList, { files: [file] })
      .findings.filter(({ check }) => check === 'no-personal-data')
      .map((finding) => `${finding.file} ${finding.severity} ${finding.stated}`);
  const department = Object.keys(files).find((file) => file.startsWith('departments/')) ?? '';
  const framework = Object.keys(files).find((file) => file.startsWith('frameworks/')) ?? '';
  for (const file of [department, framework, 'site.yaml'])
    expect(changed(file, '# 联系人手机 13800138000')).toEqual([`${file} error 138******00`]);
  expect(changed('site.yaml', 'contact: 办公电话 0755-25221234，邮箱 office@sz.gov.cn')).toEqual([]);
  expect(changed(department, '# 值班电话 0755-25221234')).toEqual([]);
});

test('does not repeat what it found', () => {
  const { findings } = runExample(noPersonalData, {
    body: '## 自评结论\n\n填报人：张三丰 138 0013 8000，证件 11010519491231002X。\n',
  });
  const written = JSON.stringify(findings);
  expect(findings.map(({ stated }) => stated)).toEqual(['138******00', '110*************2X', '张**']);
  expect(written).not.toMatch(/8000|19491231|张三/);
});

test('no acknowledgement lets it be published', () => {
  expect(noPersonalData.isBlocking).toBe(true);
});

test('takes time in proportion to a line of numbers', () => {
  const clock = cpuClock();
  expect(personalNumbersIn('13800138000 '.repeat(60_000))).toHaveLength(60_000);
  expect(clock.seconds()).toBeLessThan(4);
});

test('takes time in proportion to a line of digits', () => {
  const clock = cpuClock();
  for (const line of ['4'.repeat(100_000), '4 '.repeat(50_000), '444 '.repeat(50_000), '联系人'.repeat(30_000)])
    kinds(`${line}a`);
  expect(clock.seconds()).toBeLessThan(2);
});

test('numbers are found with the widest gaps that their notation allows', () => {
  const wide = [...'2345678'].join(' - ');
  expect(kinds(`电话（0 755） - -${wide}`)).toEqual([]);
  expect(kinds(`电话（0755） - ${wide}`)).toEqual(['固定电话']);
  expect(kinds([...'13812345678'].join(' - '))).toEqual(['手机号码']);
  expect(kinds([...'１３８１２３４５６７８'].join('\u200b\u200b\u200b'))).toEqual(['手机号码']);
});
