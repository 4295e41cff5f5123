/** Examples of `<StaffingTable />`. */
import { type Examples, exampleView } from '../example.ts';

const long = '年末实有在编在岗及劳务派遣等各类聘用人员（含工勤、临聘和购买服务岗位）合计人数';

export const examples: Examples = {
  empty: { view: exampleView(), props: {} },
  one: { view: exampleView({ staffing: { lines: [{ id: 'in-post', name: '在职人数', count: '27' }] } }), props: {} },
  many: {
    view: exampleView({
      staffing: {
        note: '年末数。',
        lines: [
          { id: 'establishment', name: '编制数', count: '29' },
          {
            id: 'in-post',
            name: '年末实有人数',
            count: '1094',
            sum: 'full',
            lines: [
              { id: 'civil', name: '在编人员', count: '23', note: '含工勤。' },
              { id: 'outside', name: '编外人员', count: '1071' },
            ],
          },
        ],
        rates: [
          { id: 'control', name: '控制率', of: 'civil', by: 'establishment', stated: '79.31' },
          { id: 'outside-share', name: '编外占比', of: 'outside', by: 'in-post', stated: '75.5' },
        ],
      },
    }),
    props: {},
  },
  longest: {
    view: exampleView({ staffing: { lines: [{ id: 'a', name: long, count: '123456789', note: long }], note: long } }),
    props: {},
  },
  zero: {
    view: exampleView({
      staffing: {
        lines: [
          { id: 'a', name: '编制数', count: '0' },
          { id: 'b', name: '在职人数', count: '0' },
        ],
        rates: [{ id: 'control', name: '控制率', of: 'b', by: 'a', stated: '0' }],
      },
    }),
    props: {},
  },
  negative: {
    view: exampleView({ staffing: { lines: [{ id: 'change', name: '人员增减', count: '-3' }] } }),
    props: {},
  },
};
