import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { readPortal } from './src/site/portal.ts';

const portal = readPortal();

export default defineConfig({
  site: portal.address,
  base: portal.base,
  trailingSlash: 'always',
  // Kept beside the project, not inside node_modules, which `npm ci` deletes.
  cacheDir: process.env.MINGZHANG_CACHE ?? './.cache/astro',
  // Registers the renderer that turns report bodies into HTML; no report is ever compiled as a module.
  integrations: [mdx()],
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  experimental: { contentIntellisense: true },
});
