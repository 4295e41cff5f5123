/** The fields of a model as a tree: what each means, in what form it is written, what lies below it. */
import { type JsonSchema, jsonSchema, type ModelName } from '../../report/json-schema.ts';
import { type Description, takeApart } from './description.ts';
import { choicesOf, fallbackOf, formOf } from './form.ts';
import { inner, memberShape, members, type Node, properties, requiredNames, resolve, text } from './schema.ts';

export interface Field extends Description {
  /** As it is written in a file: `executed`; for one of several ways of writing, what tells it from the others. */
  key: string;
  /** Unique on the page of its model, for example `budget.expenditure.amounts.executed`. */
  anchor: string;
  /** The description as the model has it. */
  description: string;
  form: string;
  choices: string[];
  isRequired: boolean;
  /** What counts where nothing is written. */
  fallback: string | undefined;
  /** The fields below it. */
  fields: Field[];
  /** The ways of writing it, where there are several. */
  ways: Field[];
  /** The anchor of the field that explains the same shape in full. */
  sameAs: string | undefined;
}

/** All fields of a model, in its order. */
export function fieldsOf(model: ModelName): Field[] {
  return fieldsOfSchema(jsonSchema(model));
}

/** All fields of an object; their anchors begin as given. */
export function fieldsOfSchema(root: JsonSchema, anchors: readonly string[] = []): Field[] {
  return fieldsBelow(root, { root, anchors, homes: homesOf(root, anchors) });
}

/** Every field and way of writing of a tree, from top to bottom. */
export function allFields(fields: readonly Field[]): Field[] {
  return fields.flatMap((field) => [field, ...allFields(field.fields), ...allFields(field.ways)]);
}

interface Scope {
  root: JsonSchema;
  anchors: readonly string[];
  /** Where each repeated shape is explained. */
  homes: ReadonlyMap<string, string>;
}

function fieldsBelow(schema: JsonSchema, scope: Scope): Field[] {
  const required = requiredNames(schema);
  return properties(schema)
    .filter(([key, property]) => !('const' in property && required.includes(key)))
    .map(([key, property]) =>
      fieldOf(property, { key, isRequired: required.includes(key) }, { ...scope, anchors: [...scope.anchors, key] }),
    );
}

function fieldOf(given: JsonSchema, named: { key: string; isRequired: boolean }, scope: Scope): Field {
  const { schema, shape } = resolve(given, scope.root);
  const description = text(schema, 'description') ?? fixedDescription(schema) ?? '';
  const anchor = scope.anchors.join('.');
  const home = [shape, ...innerShapes(schema, scope.root)]
    .flatMap((each) => (each === undefined ? [] : [scope.homes.get(each)]))
    .find((each) => each !== undefined && each !== anchor);
  const below = home === undefined ? openings(schema, scope) : { fields: [], ways: [] };
  return {
    ...named,
    ...takeApart(description),
    anchor,
    description,
    form: formOf(schema),
    choices: choicesOf(schema),
    fallback: fallbackOf(schema),
    ...below,
    sameAs: home,
  };
}

function openings(schema: JsonSchema, scope: Scope): Pick<Field, 'fields' | 'ways'> {
  const union = members(schema);
  const isOfWays = union.some((member) => properties(member).length > 0);
  if (isOfWays) return { fields: [], ways: union.map((member, at) => wayOf(member, union.slice(0, at), scope)) };
  const held = inner(schema);
  if (held === undefined) return { fields: fieldsBelow(schema, scope), ways: [] };
  return openings(resolve(held, scope.root).schema, scope);
}

function wayOf(given: JsonSchema, earlier: readonly JsonSchema[], scope: Scope): Field {
  const { schema } = resolve(given, scope.root);
  const name = wayName(schema);
  // Two texts of different patterns have nothing else that tells them apart.
  const alike = earlier.filter((each) => wayName(resolve(each, scope.root).schema).anchor === name.anchor).length;
  const anchor = alike === 0 ? name.anchor : `${name.anchor}-${alike + 1}`;
  const field = fieldOf(
    given,
    { key: name.written, isRequired: false },
    { ...scope, anchors: [...scope.anchors, anchor] },
  );
  const home = scope.homes.get(memberShape(schema) ?? '');
  return home === undefined || home === field.anchor ? field : { ...field, fields: [], ways: [], sameAs: home };
}

/** What tells one way of writing from the others: its fixed word, else the fields it must have, else its form. */
function wayName(schema: JsonSchema): { written: string; anchor: string } {
  const all = properties(schema);
  const fixed = fixedWord(schema);
  if (fixed !== undefined) {
    const word = String(fixed[1]['const']);
    return { written: `${fixed[0]}: ${word}`, anchor: word };
  }
  const required = requiredNames(schema);
  if (all.length > 0)
    return { written: `{ ${required.map((key) => `${key}: …`).join(', ')} }`, anchor: required[0] ?? '' };
  const kind = text(schema, 'type') ?? '';
  return { written: '', anchor: kind };
}

/** What the fixed word of a way of writing says about it. */
function fixedDescription(schema: JsonSchema): string | undefined {
  const fixed = fixedWord(schema);
  return fixed === undefined ? undefined : text(fixed[1], 'description');
}

/** The required field that may hold one word only: it tells a way of writing from the others. */
function fixedWord(schema: JsonSchema): [name: string, schema: JsonSchema] | undefined {
  const required = requiredNames(schema);
  return properties(schema).find(([name, property]) => 'const' in property && required.includes(name));
}

/** The shapes of what a list or record holds, so that two lists of one shape are explained once. */
function innerShapes(schema: JsonSchema, root: JsonSchema): (string | undefined)[] {
  const held = inner(schema);
  return held === undefined ? [] : [resolve(held, root).shape];
}

/** The shallowest place of each shape: there a reader looks first. */
function homesOf(root: JsonSchema, start: readonly string[]): Map<string, string> {
  const homes = new Map<string, { anchor: string; depth: number }>();
  const note = (shape: string | undefined, anchors: readonly string[]): void => {
    if (shape === undefined) return;
    const known = homes.get(shape);
    if (known === undefined || anchors.length < known.depth)
      homes.set(shape, { anchor: anchors.join('.'), depth: anchors.length });
  };
  const visit = ({ schema, shape }: Node, anchors: readonly string[], above: readonly string[]): void => {
    note(shape, anchors);
    if (shape !== undefined && above.includes(shape)) return;
    const path = shape === undefined ? above : [...above, shape];
    for (const [key, property] of properties(schema)) visit(resolve(property, root), [...anchors, key], path);
    const held = inner(schema);
    if (held !== undefined) visit(resolve(held, root), anchors, path);
    if (!members(schema).some((member) => properties(member).length > 0)) return;
    for (const member of members(schema)) {
      const way = [...anchors, wayName(member).anchor];
      note(memberShape(member), way);
      visit(resolve(member, root), way, path);
    }
  };
  visit({ schema: root, shape: undefined }, start, []);
  return new Map([...homes].map(([shape, { anchor }]) => [shape, anchor]));
}
