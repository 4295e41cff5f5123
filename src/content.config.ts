/** Astro's collections: the content model's schemas over our own loader. */
import { defineCollection } from 'astro:content';
import { department } from './report/department.ts';
import { framework } from './report/framework.ts';
import { report } from './report/report.ts';
import { contentLoader } from './site/loader.ts';

export const collections = {
  departments: defineCollection({ loader: contentLoader('departments'), schema: department }),
  frameworks: defineCollection({ loader: contentLoader('frameworks'), schema: framework }),
  reports: defineCollection({ loader: contentLoader('reports'), schema: report }),
};
