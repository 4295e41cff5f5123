/** The content security policy: what a page may load and run. Everything comes from the site itself, nothing inline without a hash. */
import { earlyScriptHash } from '../appearance/early.ts';

/** What Astro writes into every page as a meta tag, for `security.csp` in its configuration. */
export const CONTENT_SECURITY_POLICY = {
  directives: [
    "default-src 'none'",
    "img-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ] as const,
  scriptDirective: { resources: ["'self'"], hashes: [earlyScriptHash()] },
  styleDirective: { resources: ["'self'"] },
};
