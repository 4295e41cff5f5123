/** What finds a person, and what only looks like it. */
import { describe, expect, test } from 'vitest';
import { noPersonalData } from '../../src/check/checks/no-personal-data.ts';
import { personalContactsIn } from '../../src/check/wording/personal-contacts.ts';
import { personalNumbersIn } from '../../src/check/wording/personal-numbers.ts';
import { runExample } from '../../src/site/guide/checks/example.ts';

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
    '110105194912310021',
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

test('takes time in proportion to a line of digits', () => {
  const started = performance.now();
  for (const line of ['4'.repeat(100_000), '4 '.repeat(50_000), '444 '.repeat(50_000), '联系人'.repeat(30_000)])
    kinds(`${line}a`);
  expect(performance.now() - started).toBeLessThan(2_000);
});

test('numbers are found with the widest gaps that their notation allows', () => {
  const wide = [...'2345678'].join(' - ');
  expect(kinds(`电话（0 755） - -${wide}`)).toEqual([]);
  expect(kinds(`电话（0755） - ${wide}`)).toEqual(['固定电话']);
  expect(kinds([...'13812345678'].join(' - '))).toEqual(['手机号码']);
  expect(kinds([...'１３８１２３４５６７８'].join('\u200b\u200b\u200b'))).toEqual(['手机号码']);
});
