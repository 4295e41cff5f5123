/** `npm run types`: writes the types of Astro's collections. */
import { sync } from 'astro';

await sync({ logLevel: 'warn' });
