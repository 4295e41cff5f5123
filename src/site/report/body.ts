/** Renders a report body, which is data, with Astro's own components. */
import type { Root } from 'hast';
import { toJsxRuntime, type Jsx, type Options } from 'hast-util-to-jsx-runtime';
import { Fragment, jsx as createNode } from 'astro/jsx-runtime';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { ComponentNode, Props } from '../../read/body.ts';

export type BodySettings = {
  /** What the names in the tree stand for. */
  components: Record<string, AstroComponentFactory>;
  /** Handed to every component; wins over attributes of the same name. */
  props: Record<string, unknown>;
  /** Turns a local address as written into one of the page; addresses are left alone without it. */
  resolveAddress?: (address: string, kind: 'link' | 'image') => string;
};

/**
 * A component for use as `<Body />` on a page, rendered by the `astro:jsx` renderer of @astrojs/mdx.
 *
 * @param tree What `parseBody` gave: only such a tree is known to hold nothing that runs.
 */
export function bodyComponent(tree: Root, settings: BodySettings): () => unknown {
  // Made here and not within the component: its renderer calls it three times, and swallows errors the first time.
  const node: unknown = toJsxRuntime(tree, options(settings));
  return function Body() {
    return node;
  };
}

function options(settings: BodySettings): Options {
  const jsx = wrappedJsx(settings);
  return {
    Fragment,
    jsx,
    jsxs: jsx,
    elementAttributeNameCase: 'html',
    tableCellAlignToStyle: false,
    // A key would reach Astro's components as a prop.
    passKeys: false,
    // The props of a component are in its node, as its schema gave them.
    passNode: true,
    createEvaluater: () => ({
      evaluateExpression: (expression) => {
        if (expression.type === 'Identifier' && Object.hasOwn(settings.components, expression.name)) {
          return settings.components[expression.name];
        }
        const name = expression.type === 'Identifier' ? expression.name : expression.type;
        throw new Error(`A body holds the component ${name}, which the site does not have.`);
      },
      evaluateProgram: () => {
        throw new Error('A body holds code.');
      },
    }),
  };
}

function wrappedJsx({ props, resolveAddress }: BodySettings): Jsx {
  return (type: unknown, given) => {
    if (typeof type === 'function') {
      const { children } = given;
      return createNode(type, { ...ownProps(given.node), ...props, ...(children === undefined ? {} : { children }) });
    }
    const { href, src } = given;
    if (resolveAddress && type === 'a' && isLocal(href)) given.href = resolveAddress(href, 'link');
    if (resolveAddress && type === 'img' && isLocal(src)) given.src = resolveAddress(src, 'image');
    return createNode(type, given);
  };
}

/** What the schema of a component made of the author's attributes. */
function ownProps(node: unknown): Props {
  // Only the renderer calls this, with the node it is at; a component node always has its props.
  return (node as ComponentNode).data?.props ?? {};
}

function isLocal(address: unknown): address is string {
  return typeof address === 'string' && !address.startsWith('#') && !/^https:/i.test(address);
}
