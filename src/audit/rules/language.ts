/** Every page says that it is written in Chinese as used in mainland China. */
import type { PageRule } from '../rule.ts';

export const language: PageRule = {
  id: 'language',
  *check({ lang }) {
    if (lang !== 'zh-CN') yield `html 元素的 lang 是“${lang ?? ''}”，应为“zh-CN”。`;
  },
};
