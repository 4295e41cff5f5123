/** The models of the field reference, as editors know them. */
import type { ModelName } from '../../report/json-schema.ts';

export interface ModelWords {
  name: string;
  /** Where its files lie. */
  file: string;
  purpose: string;
}

export const MODEL_WORDS: Readonly<Record<ModelName, ModelWords>> = {
  report: {
    name: '报告',
    file: 'content/reports/<部门编号>/<年度>.mdx',
    purpose: '一个部门一个年度一份。这里是文件上半部分（两行 --- 之间）可以填的全部字段。',
  },
  framework: {
    name: '指标体系',
    file: 'content/frameworks/<编号>.yaml',
    purpose: '一个地方从某年起使用的指标、分值和评分方法。由财政部门和网站维护人填写，部门一般不用改。',
  },
  department: {
    name: '部门',
    file: 'content/departments/<部门编号>.yaml',
    purpose: '部门的名称、所属地区、曾用名称和应公开报告的年度。一个部门一份，填好后很少改。',
  },
  site: {
    name: '站点',
    file: 'content/site.yaml',
    purpose: '本站的名称、主办单位、网址和标识码。全站只有一份，由网站维护人填写。',
  },
  profile: {
    name: '导入时的决定',
    file: 'content/frameworks/<指标体系编号>.profile.yaml',
    purpose: '导入原表时作过的决定，同一种表下一年不再问。由导入程序写，一般不用改；网页上看不到。',
  },
};
