/** `npm run types`: writes the types of Astro's collections. */
import { sync } from 'astro';
import { putBackLastSite } from './last-site.ts';

putBackLastSite();

await sync({ logLevel: 'warn' });
