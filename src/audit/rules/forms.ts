/** Forms send what a visitor enters to a page of the site. */
import { follow } from '../built-site.ts';
import type { PageRule } from '../rule.ts';

export const forms: PageRule = {
  id: 'forms',
  *check({ file, actions }, site) {
    for (const action of new Set(actions)) {
      if (follow(site, file, action).kind !== 'file') yield `表单提交到“${action}”，那里不是本站的页面。`;
    }
  },
};
