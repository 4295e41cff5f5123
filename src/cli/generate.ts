/** `npm run generate`: writes the files that are made from the content model. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { putBackLastSite } from '../build/last-site.ts';
import { generatedFiles } from './generated-files.ts';

putBackLastSite();

for (const { path, text } of generatedFiles()) {
  mkdirSync(path.slice(0, path.lastIndexOf('/')), { recursive: true });
  writeFileSync(path, text);
  console.log(`已生成 ${path}`);
}
