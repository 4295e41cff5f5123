/** The kinds of page that a built archive has, one address each, and the reader's modes. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** An example of every kind of page, by what it is. */
export const PAGE_TYPES: Readonly<Record<string, string>> = {
  home: '',
  report: 'reports/yantian-emergency/2023/',
  'report without scores': 'reports/liwan-emergency/2021/',
  departments: 'departments/',
  department: 'departments/guangzhou-emergency/',
  regions: 'regions/',
  region: 'regions/440100/',
  years: 'years/',
  year: 'years/2022/',
  frameworks: 'frameworks/',
  framework: 'frameworks/shenzhen-2023/',
  compare: 'compare/',
  coverage: 'coverage/',
  'coverage of a year': 'coverage/2022/',
  findings: 'findings/',
  'findings of a check': 'findings/checks/score-recomputes/',
  'findings of a department': 'findings/departments/ziyang-emergency/',
  data: 'data/',
  guide: 'guide/',
  'guide to fields': 'guide/fields/',
  'guide to checks': 'guide/checks/',
  'guide to components': 'guide/components/',
  import: 'import/',
  search: 'search/?q=应急管理',
  about: 'about/',
  accessibility: 'accessibility/',
  missing: '404.html',
};

/** What the reader chose with the buttons of the masthead; `scheme` is the system's. */
const MODES = {
  light: { scheme: 'light', stored: {} },
  dark: { scheme: 'dark', stored: {} },
  'high contrast': { scheme: 'light', stored: { contrast: 'more' } },
  'large text': { scheme: 'light', stored: { size: 'large' } },
} as const;

export type Mode = keyof typeof MODES;

/** A page in a context of its own, in one of the reader's modes. */
export async function openPage(browser: Browser, mode: Mode, options: BrowserContextOptions = {}): Promise<Page> {
  const { scheme, stored } = MODES[mode];
  const context = await browser.newContext({ colorScheme: scheme, ...options });
  await context.addInitScript((text) => localStorage.setItem('mingzhang.appearance', text), JSON.stringify(stored));
  return context.newPage();
}

/** Every page of a built site, as a path below its base. */
export function allPages(dist: string): string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.html') && existsSync(join(dist, name)))
    .map((name) => name.replace(/(^|\/)index\.html$/, '$1'))
    .sort();
}
