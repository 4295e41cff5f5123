/** Renders components as the site does, for tests of their HTML. */
import { load, type CheerioAPI } from 'cheerio';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { ComponentName } from '../../components/allow-list.ts';
import type { Example } from '../../components/example.ts';
import { components } from '../../components/index.ts';

const container = await AstroContainer.create();

/** The HTML of one example. */
export function html(name: ComponentName, { view, props, wording }: Example): Promise<string> {
  return container.renderToString(components[name], {
    props: { ...props, view },
    ...(wording === undefined ? {} : { slots: { default: wording } }),
  });
}

export async function page(name: ComponentName, example: Example | undefined): Promise<CheerioAPI> {
  if (example === undefined) throw new Error(`${name} has no such example.`);
  return load(await html(name, example), null, false);
}
