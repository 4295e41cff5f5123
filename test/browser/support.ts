/** Which browser has a feature since when, from MDN's data. */
import browserData from '@mdn/browser-compat-data' with { type: 'json' };
import type { Identifier } from '@mdn/browser-compat-data';

export type BrowserName = 'chrome' | 'edge' | 'firefox';

/** The versions without which a browser is too old, by its name in MDN's data. */
export type Oldest = Readonly<Partial<Record<BrowserName, number>>>;

/** A part of MDN's data, or nothing where it does not know the feature. */
export type Feature = Identifier | undefined;

/** A feature below another one, by the names that lead to it. */
export function featureAt(...path: readonly string[]): Feature {
  return path.reduce<Feature>((feature, name) => feature?.[name], browserData as unknown as Identifier);
}

/** The first version with the feature in its plain form; infinite where there is none. Unknown features are everywhere. */
function sinceVersion(feature: Feature, browser: BrowserName): number {
  const stated = feature?.__compat?.support[browser];
  if (stated === undefined) return 0;
  const plain = (Array.isArray(stated) ? stated : [stated]).filter((each) => !each.flags && !each.prefix);
  return Math.min(
    ...plain.map(({ version_added: version }) =>
      typeof version === 'string' ? Number.parseFloat(version.replace('≤', '')) : Number.POSITIVE_INFINITY,
    ),
  );
}

/**
 * The browsers among the oldest that do not have a feature yet. What a browser has in no version, while another of them
 * has it for long, is no question of its age: orphans and widows in print.
 */
export function lackingIn(feature: Feature, oldest: Oldest): BrowserName[] {
  const browsers = Object.entries(oldest).map(([name, version]) => {
    const since = sinceVersion(feature, name as BrowserName);
    return { name: name as BrowserName, isNever: since === Number.POSITIVE_INFINITY, isLacking: since > version };
  });
  const isOwn = browsers.some(({ isLacking }) => !isLacking);
  return browsers.filter(({ isLacking, isNever }) => isLacking && !(isNever && isOwn)).map(({ name }) => name);
}
