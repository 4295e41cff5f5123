/** Where the pages of the guide lie, from the home page down. */
import { url } from '../archive/urls.ts';

/** The parts of the guide that have pages of their own below them. */
const GUIDE_PARTS = {
  fields: '字段',
  checks: '核对规则',
  components: '组件',
  mistakes: '常见错误',
} as const;

export type GuidePart = keyof typeof GUIDE_PARTS;

/** The trail to a page directly below the guide, or below one of its parts. */
export function guideTrail(part?: GuidePart): { name: string; href: string }[] {
  const guide = [
    { name: '首页', href: url('') },
    { name: '编写指南', href: url('guide/') },
  ];
  return part === undefined ? guide : [...guide, { name: GUIDE_PARTS[part], href: url(`guide/${part}/`) }];
}
