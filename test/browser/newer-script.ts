/**
 * What of a script an old browser does not know: syntax by the parser's year, built-in names by MDN's data.
 *
 * Methods are judged by their name alone, since a script says no types: a name counts as old where any object has had it
 * for long. What that cannot see, `test/whole/oldest-browser.test.ts` runs without.
 */
import {
  type CallExpression,
  type Expression,
  type MethodDefinition,
  type NewExpression,
  parse,
  type Pattern,
  type PrivateIdentifier,
  type Program,
  type Property,
  type PropertyDefinition,
} from 'acorn';
import { simple } from 'acorn-walk';
import type { Identifier } from '@mdn/browser-compat-data';
import { featureAt, lackingIn, type Oldest } from './support.ts';

/** The syntax of Chrome 94 to 109. */
const SYNTAX_YEAR = 2022;

/** Features by the last part of their names: `toSorted` of every object that has one. */
const MEMBERS = new Map<string, Identifier[]>();
for (const objects of [featureAt('javascript', 'builtins'), featureAt('api'), featureAt('webassembly', 'api')]) {
  for (const object of Object.values(objects ?? {}) as Identifier[]) {
    for (const [name, feature] of Object.entries(object)) {
      if (name !== '__compat') MEMBERS.set(name, [...(MEMBERS.get(name) ?? []), feature as Identifier]);
    }
  }
}

/** The names that a script uses and that one of the oldest browsers lacks; the parser's complaint where it cannot be read. */
export function newerInScript(source: string, oldest: Oldest): string[] {
  let program: Program;
  try {
    program = parse(source, { ecmaVersion: SYNTAX_YEAR, sourceType: 'module' });
  } catch (error) {
    return [String(error)];
  }
  const found = new Set<string>();
  const knownNames = namesKnownTo(program);
  const variables = variablesOf(program);
  const called = ({ callee }: CallExpression | NewExpression): void => {
    if (callee.type !== 'MemberExpression' || callee.computed || callee.property.type !== 'Identifier') return;
    const { object, property } = callee;
    if (knownNames.has(property.name)) return;
    const owner = object.type === 'Identifier' ? globalNamed(object.name) : undefined;
    // MDN tells `URL.createObjectURL` from a method of an address by the end of its name.
    const own = owner?.[property.name] ?? owner?.[`${property.name}_static`];
    const features = own === undefined ? (MEMBERS.get(property.name) ?? []) : [own];
    if (features.length > 0 && features.every((feature) => lackingIn(feature, oldest).length > 0))
      found.add(property.name);
  };
  simple(program, {
    CallExpression: called,
    NewExpression: called,
    Identifier({ name }) {
      if (!variables.has(name) && lackingIn(globalNamed(name), oldest).length > 0) found.add(name);
    },
  });
  return [...found];
}

/** A property or method that the script itself defines is not the browser's; what it asks for first may be missing. */
function namesKnownTo(program: Program): Set<string> {
  const names = new Set<string>();
  const add = ({ key, computed }: Pick<Property | MethodDefinition | PropertyDefinition, 'key' | 'computed'>): void => {
    if (!computed && key.type === 'Identifier') names.add(key.name);
  };
  const asked = ({ test }: { test: Expression }): void => askedFor(test).forEach((name) => names.add(name));
  simple(program, {
    ...{ Property: add, MethodDefinition: add, PropertyDefinition: add },
    ...{ IfStatement: asked, ConditionalExpression: asked },
    LogicalExpression: ({ left }) => asked({ test: left }),
    AssignmentExpression({ left }) {
      if (left.type === 'MemberExpression' && left.property.type === 'Identifier') names.add(left.property.name);
    },
  });
  return names;
}

/** What a condition asks for: `a.name`, `typeof a.name === 'function'`, `'name' in a`, and several of them. */
function askedFor(test: Expression | PrivateIdentifier): string[] {
  if (test.type === 'MemberExpression') return test.property.type === 'Identifier' ? [test.property.name] : [];
  if (test.type === 'UnaryExpression') return test.operator === 'typeof' ? askedFor(test.argument) : [];
  if (test.type === 'LogicalExpression') return [...askedFor(test.left), ...askedFor(test.right)];
  if (test.type !== 'BinaryExpression') return [];
  const { left, right } = test;
  if (test.operator !== 'in') return [left, right].filter(({ type }) => type === 'UnaryExpression').flatMap(askedFor);
  if (left.type === 'TemplateLiteral') return left.quasis.flatMap(({ value }) => value.cooked ?? []);
  return left.type === 'Literal' && typeof left.value === 'string' ? [left.value] : [];
}

/** What a script declares is not the browser's, whatever it is called. */
function variablesOf(program: Program): Set<string> {
  const names = new Set<string>();
  const add = (pattern: Pattern | null | undefined): void => namesIn(pattern).forEach((name) => names.add(name));
  simple(program, {
    VariableDeclarator: ({ id }) => add(id),
    Function: ({ id, params }) => [id, ...params].forEach(add),
    Class: ({ id }) => add(id),
    ImportDeclaration: ({ specifiers }) => specifiers.forEach(({ local }) => add(local)),
  });
  return names;
}

function namesIn(pattern: Pattern | null | undefined): string[] {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap((each) => namesIn(each.type === 'RestElement' ? each.argument : each.value));
    case 'ArrayPattern':
      return pattern.elements.flatMap(namesIn);
    case 'AssignmentPattern':
      return namesIn(pattern.left);
    case 'RestElement':
      return namesIn(pattern.argument);
    default:
      return [];
  }
}

function globalNamed(name: string): Identifier | undefined {
  return featureAt('javascript', 'builtins', name) ?? featureAt('api', name);
}
