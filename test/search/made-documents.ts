/** Documents made up for tests of the index: every one different, with words that many share. */
import type { SearchDocument } from '../../src/search/search-document.ts';

const WORDS = ['应急管理', '预算执行率', '部门整体支出', '绩效目标', '专项资金', '安全生产', '花都区', '水务局'];

/** The n-th document of a year. */
export function madeDocument(n: number, year: number, more: readonly string[] = []): SearchDocument {
  const department = { id: `d${n}`, name: `第${n}部门` };
  const texts = Array.from({ length: 40 }, (_, index) => {
    const [a, b] = [WORDS[(n + index) % WORDS.length], WORDS[(n * 3 + index * index) % WORDS.length]];
    return `${a}${n}.${index}万元，${b}为${n + index}%，其中${a}和${b}。`;
  });
  return {
    ...{ id: `d${n}/${year}`, title: `${department.name}${year}年度报告`, year, department },
    ...{ regions: [{ id: '440100', name: '广州市' }], framework: null, hasFindings: n % 2 === 0 },
    ...{
      stated: { total: '', grade: '优' },
      recomputed: { total: `9${n % 10}.5`, grade: '' },
      gradeMeant: '优',
      names: [`部${n}`],
    },
    blocks: [...texts, ...more].map((text, index) => ({ anchor: `s${index}`, heading: `第${index}节`, text })),
  };
}
