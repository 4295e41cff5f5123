/** What of a style sheet an old browser does not know, by MDN's data. What stands in `@supports` may be newer: it asks first. */
import { type CssNode, type Declaration, parse, walk, type WalkContext } from 'css-tree';
import type { Identifier } from '@mdn/browser-compat-data';
import { type Feature, featureAt, lackingIn, type Oldest } from './support.ts';

/** Functions and units lie somewhere below the types of values. */
const TYPES = new Map<string, Identifier[]>();
function learn(name: string, feature: Identifier): void {
  TYPES.set(name, [...(TYPES.get(name) ?? []), feature]);
  for (const [below, each] of Object.entries(feature)) if (below !== '__compat') learn(below, each as Identifier);
}
learn('types', featureAt('css', 'types') ?? {});

/** Units that MDN's data has under one name. */
const UNIT_FAMILY = { d: 'dynamic', s: 'small', l: 'large' } as const;

/** Places where a property means something only since lately, by what `display` must not be there. */
const BLOCK_CONTEXT = { property: 'align-content', display: /flex|grid/ };

/** The features that a style sheet uses and that one of the oldest browsers lacks, as they are written. */
export function newerInStyles(source: string, oldest: Oldest): string[] {
  const found = new Set<string>();
  const judge = (name: string, ...features: readonly Feature[]): void => {
    const known = features.filter((feature) => feature?.__compat !== undefined);
    if (known.length > 0 && known.every((feature) => lackingIn(feature, oldest).length > 0)) found.add(name);
  };
  const declaration = ({ property, value }: Declaration): void => {
    if (property.startsWith('--') || property.startsWith('-')) return;
    const ownFeature = featureAt('css', 'properties', property);
    judge(property, ownFeature);
    // The next font of a list takes the place of one that is not known.
    if (property === 'font-family') return;
    walk(value, (node) => {
      if (node.type === 'Identifier') judge(`${property}: ${node.name}`, ownFeature?.[node.name]);
      if (node.type === 'Function') judge(`${node.name}()`, ...(TYPES.get(node.name) ?? []));
      if (node.type === 'Dimension') judge(`${node.value}${node.unit}`, unitNamed(node.unit));
    });
  };
  const rules: CssNode[] = [];
  walk(parse(source, { parseCustomProperty: true }), {
    enter(this: WalkContext, node: CssNode) {
      if (node.type === 'Atrule' && node.name === 'supports') return this.skip;
      if (node.type === 'Atrule') judge(`@${node.name}`, featureAt('css', 'at-rules', node.name));
      if (node.type === 'Feature') judge(`(${node.name})`, featureAt('css', 'at-rules', 'media', node.name));
      if (node.type === 'FeatureRange') judge('(a < b)', featureAt('css', 'at-rules', 'media', 'range_syntax'));
      if (node.type === 'PseudoClassSelector' || node.type === 'PseudoElementSelector')
        judge(`:${node.name}`, featureAt('css', 'selectors', node.name));
      if (node.type === 'NestingSelector' || (node.type === 'Rule' && rules.length > 0))
        judge('nesting', featureAt('css', 'selectors', 'nesting'));
      if (node.type === 'Rule') {
        rules.push(node);
        if (alignsBlock(node.block))
          judge('align-content in blocks', featureAt('css', 'properties', 'align-content', 'context_block'));
      }
      if (node.type === 'Declaration' && this.atrule?.name !== 'page') declaration(node);
      // What the parser cannot read in a block is mostly a rule without `&`.
      if (node.type === 'Raw' && this.declaration === null && this.block !== null) found.add(node.value);
      return undefined;
    },
    leave(node: CssNode) {
      if (node.type === 'Rule') rules.pop();
    },
  });
  return [...found];
}

/** Whether a rule aligns the content of what it does not make a flex or grid box itself. */
function alignsBlock(block: CssNode): boolean {
  let isAligning = false;
  let isBox = false;
  walk(block, (node) => {
    if (node.type !== 'Declaration' || node.value.type !== 'Value') return;
    if (node.property === BLOCK_CONTEXT.property) isAligning = true;
    if (node.property !== 'display') return;
    walk(node.value, (part) => {
      if (part.type === 'Identifier' && BLOCK_CONTEXT.display.test(part.name)) isBox = true;
    });
  });
  return isAligning && !isBox;
}

function unitNamed(unit: string): Feature {
  const [, family, rest] = /^([dsl])(v(?:h|w|i|b|min|max))$/.exec(unit) ?? [];
  const length = featureAt('css', 'types', 'length');
  if (rest !== undefined)
    return length?.[`viewport_percentage_units_${UNIT_FAMILY[family as keyof typeof UNIT_FAMILY]}`];
  return length?.[unit.startsWith('cq') ? 'container_query_length_units' : unit];
}
