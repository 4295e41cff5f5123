/** What nodes and components need to be rewritten: what one body shares, where siblings stand, and the way to children. */
import type { RootContent } from 'mdast';
import type { Definitions } from './definitions.ts';
import type { Log } from './log.ts';
import type { AllowList, BodyOptions } from './model.ts';
import type { Item } from './pair.ts';

/** What the rewriting of one body shares; `depth` counts the components around a node. */
export type Scope = {
  log: Log;
  components: AllowList;
  imageExists: BodyOptions['imageExists'];
  definitions: Definitions;
  depth: number;
  isInLink: boolean;
};

/** Where siblings stand: between blocks, directly in a paragraph, or where no block can follow. */
export type Setting = 'flow' | 'paragraph' | 'closed';
export type Rewrite = (items: readonly Item[], scope: Scope, setting: Setting) => RootContent[];
