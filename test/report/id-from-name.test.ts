/** Identifiers from names: readable, always accepted by the model, and always the same. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idFromName, uniqueId } from '../../src/report/id-from-name.ts';
import { identifier } from '../../src/report/identifier.ts';

// An identifier stands in addresses and references: when a new version of the package reads a name otherwise, this fails.
test.each([
  ['数量指标', 'shu-liang-zhi-biao'],
  ['部门预算资金支出率', 'bu-men-yu-suan-zi-jin-zhi-chu-lv'],
  ['“三公”经费控制率', 'san-gong-jing-fei-kong-zhi-lv'],
  ['重点工作完成率', 'zhong-dian-gong-zuo-wan-cheng-lv'],
  ['长效机制建设', 'chang-xiao-ji-zhi-jian-she'],
  ['会计核算重复', 'kuai-ji-he-suan-chong-fu'],
  ['预算执行率', 'yu-suan-zhi-xing-lv'],
  ['制度执行情况', 'zhi-du-zhi-xing-qing-kuang'],
  ['机构运行情况', 'ji-gou-yun-xing-qing-kuang'],
  ['职责履行情况', 'zhi-ze-lv-xing-qing-kuang'],
  ['市场行情', 'shi-chang-hang-qing'],
  ['银行账户', 'yin-hang-zhang-hu'],
  ['预算调整率', 'yu-suan-tiao-zheng-lv'],
  ['服务对象满意度（≥95%）', 'fu-wu-dui-xiang-man-yi-du-95'],
  ['ＧＤＰ增速', 'gdp-zeng-su'],
  ['2023年 APP 上线数', '2023-nian-app-shang-xian-shu'],
  ['绿化面积㎡', 'lv-hua-mian-ji-m2'],
  ['女性干部', 'nv-xing-gan-bu'],
  ['café', 'cafe'],
  ['𠮷林', 'u20bb7-lin'],
  ['Constructor', 'constructor-1'],
  ['——', 'wu-ming'],
  ['', 'wu-ming'],
])('%s is %s', (name, id) => {
  expect(idFromName(name)).toBe(id);
});

test('a long name is cut after a whole syllable', () => {
  const id = idFromName('中小学校及幼儿园校舍安全隐患排查整治工作完成情况的年度考核得分');
  expect(id).toBe('zhong-xiao-xue-xiao-ji-you-er-yuan-xiao-she-an-quan-yin-huan-pai-cha-zheng-zhi');
});

test('any name gives an identifier that the model accepts, and gives it again', () => {
  const han = fc.string({ unit: fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code)) });
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), han), (name) => {
      const id = idFromName(name);
      expect(identifier.safeParse(id).success, id).toBe(true);
      expect(idFromName(name)).toBe(id);
    }),
  );
});

test('what is taken gets the next free number, also where the identifier is as long as may be', () => {
  expect(uniqueId('a-b', new Set())).toBe('a-b');
  expect(uniqueId('a-b', new Set(['a-b', 'a-b-2']))).toBe('a-b-3');
  const long = 'x'.repeat(80);
  expect(uniqueId(long, new Set([long]))).toBe(`${'x'.repeat(78)}-2`);
  expect(uniqueId(`${'abc-'.repeat(19)}abcd`, new Set([`${'abc-'.repeat(19)}abcd`]))).toBe(`${'abc-'.repeat(19)}2`);
});
