/** Fields: the result is printed, the instruction is not. */
import { expect, test } from 'vitest';
import { noteLines, p, r, readLines, tbl, tc, tr } from './word-file.ts';

const mark = (type: string, data = ''): string => `<w:r><w:fldChar w:fldCharType="${type}">${data}</w:fldChar></w:r>`;
const code = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
const field = (instruction: string, result: string): string =>
  mark('begin') + code(instruction) + mark('separate') + result + mark('end');

test('prints the result of a field, simple or not', () => {
  const simple = `<w:fldSimple w:instr=" DATE ">${r('2023年')}</w:fldSimple>`;
  expect(readLines(p(r('共') + field(' =SUM(ABOVE) ', r('91.12')) + r('分') + simple))).toEqual([
    '第1段 共91.12分2023年',
  ]);
});

test('a field may hold others in its instruction and in its result, and reach over paragraphs', () => {
  const inner = field(' PAGE ', r('7'));
  const nested =
    mark('begin') +
    code('IF ') +
    inner +
    code(' > 1') +
    mark('separate') +
    r('是') +
    field('REF a', r('甲')) +
    mark('end');
  expect(readLines(p(nested))).toEqual(['第1段 是甲']);
  const contents =
    p(mark('begin') + code(' TOC ') + mark('separate') + r('一、概况')) + p(r('二、绩效')) + p(mark('end') + r('正文'));
  expect(readLines(contents)).toEqual(['第1段 一、概况', '第2段 二、绩效', '第3段 正文']);
});

test('a field that never ends hides nothing', () => {
  expect(readLines(p(r('甲') + mark('end') + mark('separate') + r('乙')))).toEqual(['第1段 甲乙']);
  expect(readLines(p(mark('begin') + code(' =1 ') + r('甲')) + p('乙'))).toEqual(['第1段 甲', '第2段 乙']);
});

test('a field that was deleted in part hides nothing behind it', () => {
  const body = p(
    mark('begin') + code('REF b') + `<w:del>${mark('separate')}${r('旧')}${mark('end')}</w:del>` + r('后'),
  );
  expect(readLines(body)).toEqual(['第1段 后']);
});

test('boxes and lists of a form show what was chosen', () => {
  const box = (state: string): string =>
    mark('begin', `<w:ffData><w:checkBox>${state}</w:checkBox></w:ffData>`) +
    code(' FORMCHECKBOX ') +
    mark('separate') +
    mark('end');
  const list =
    mark(
      'begin',
      '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="优"/><w:listEntry w:val="良"/></w:ddList></w:ffData>',
    ) +
    code(' FORMDROPDOWN ') +
    mark('end');
  expect(
    readLines(
      p(box('<w:default w:val="1"/>') + r('是') + box('<w:default w:val="1"/><w:checked w:val="0"/>') + r('否')) +
        p(list),
    ),
  ).toEqual(['第1段 ☒是☐否', '第2段 良']);
});

test('prints characters in a circle, which have no result', () => {
  const circled = (text: string): string => mark('begin') + code(` eq \\o\\ac(○,${text})`) + mark('end');
  expect(readLines(p(circled('3') + circled('25') + circled('密')))).toEqual(['第1段 ③(25)(密)']);
});

test('prints signs that an instruction names by their codes', () => {
  const sign = (instruction: string): string => mark('begin') + code(instruction) + mark('end');
  const body = p(sign(' SYMBOL 254 \\f "Wingdings" \\s 10 ') + sign(' SYMBOL 0xB3 \\f Symbol ') + r('5'));
  expect(readLines(body)).toEqual(['第1段 ☑≥5']);
});

test('tells of a formula without a result', () => {
  const empty = mark('begin') + code(' =SUM(LEFT) ') + mark('separate') + mark('end');
  expect(noteLines(tbl([tr([tc(p(empty))])]))).toEqual([
    'formula 表1 第1行第1列: 表1 第1行第1列有公式或域没有结果，请对照原件填写。',
  ]);
  expect(noteLines(p(r('甲') + `<w:fldSimple w:instr="=1+1"/>`))).toHaveLength(1);
  expect(noteLines(p(field(' =1 ', r('1')) + field(' XE "词" ', '')))).toEqual([]);
});
