import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { BUILD_TARGET } from './src/browser/browsers.ts';
import { WORKER_SETTINGS } from './src/browser/worker-settings.ts';
import { renderedFolder } from './src/cache/cache-folder.ts';
import { CONTENT_SECURITY_POLICY } from './src/site/meta/policy.ts';
import { readPortal } from './src/archive/portal.ts';

const portal = readPortal();

export default defineConfig({
  site: portal.address,
  base: portal.base,
  trailingSlash: 'always',
  // Kept beside the project, not inside node_modules, which `npm ci` deletes.
  cacheDir: renderedFolder(),
  // Registers the renderer that turns report bodies into HTML; no report is ever compiled as a module.
  integrations: [mdx()],
  build: { format: 'directory', inlineStylesheets: 'never' },
  security: { csp: CONTENT_SECURITY_POLICY },
  // A script of its own file is covered by 'self' and kept by the browser from page to page.
  vite: {
    build: { assetsInlineLimit: 0, target: BUILD_TARGET, cssTarget: BUILD_TARGET },
    worker: { format: WORKER_SETTINGS.format },
    environments: { client: { resolve: { conditions: WORKER_SETTINGS.conditions } } },
  },
  // Its highlighter writes style attributes, which the policy refuses.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
});
