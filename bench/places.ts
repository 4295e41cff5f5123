/** A made-up province with prefectures and counties, coded in the manner of GB/T 2260, and the departments in them. */

export interface Place {
  code: string;
  name: string;
}

/** A department that is to be written down. */
export interface MadeDepartment {
  id: string;
  name: string;
  shortName: string;
  /** From the province down. */
  regions: Place[];
  level: '市' | '区县';
}

const PROVINCE: Place = { code: '990000', name: '云岭省' };
const PREFECTURES = ['临泽', '平川', '安澜', '永清', '怀远', '宁江', '长溪', '南岳', '东华', '西原', '北辰', '新河'];
const COUNTIES_FIRST = ['丰', '泰', '嘉', '德', '信', '瑞', '昌', '隆', '康', '景', '明', '庆'];
const COUNTIES_SECOND = ['阳', '宁', '安', '陵', '城', '乐', '化', '源'];
const BUREAUS = [
  ['emergency', '应急管理局'],
  ['education', '教育局'],
  ['water', '水务局'],
  ['transport', '交通运输局'],
  ['health', '卫生健康局'],
  ['civil-affairs', '民政局'],
  ['agriculture', '农业农村局'],
  ['culture', '文化和旅游局'],
  ['housing', '住房和城乡建设局'],
  ['ecology', '生态环境局'],
  ['justice', '司法局'],
  ['statistics', '统计局'],
] as const;
/** A prefecture of its own and the counties below it. */
const SEATS = 1 + COUNTIES_SECOND.length;

/** The most departments that there can be. */
export const DEPARTMENTS_MAX = PREFECTURES.length * SEATS * BUREAUS.length;

/** The n-th department: neighbours in number lie in different prefectures, so that few departments cover many. */
export function madeDepartment(n: number): MadeDepartment {
  const prefecture = n % PREFECTURES.length;
  const seat = Math.floor(n / PREFECTURES.length) % SEATS;
  const [bureauId, bureau] = BUREAUS[
    (Math.floor(n / (PREFECTURES.length * SEATS)) + seat + prefecture) % BUREAUS.length
  ] ?? ['', ''];
  const city: Place = { code: `99${two(prefecture + 1)}00`, name: `${PREFECTURES[prefecture]}市` };
  if (seat === 0) {
    const name = `${city.name}${bureau}`;
    return { id: `p${two(prefecture + 1)}-${bureauId}`, name, shortName: name, regions: [PROVINCE, city], level: '市' };
  }
  const kind = seat <= 3 ? '区' : '县';
  const code = `99${two(prefecture + 1)}${two(seat <= 3 ? seat + 1 : seat + 20)}`;
  const county: Place = { code, name: `${COUNTIES_FIRST[prefecture]}${COUNTIES_SECOND[seat - 1]}${kind}` };
  return {
    id: `c${code}-${bureauId}`,
    name: `${city.name}${county.name}${bureau}`,
    shortName: `${county.name}${bureau}`,
    regions: [PROVINCE, city, county],
    level: '区县',
  };
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
