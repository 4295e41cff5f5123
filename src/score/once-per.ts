/** What depends on one object alone is made once, and forgotten with the object. */

/** A function that remembers its result for each object; neither object nor result may be changed afterwards. */
export function oncePer<Source extends object, Made>(make: (source: Source) => Made): (source: Source) => Made {
  const made = new WeakMap<Source, { value: Made }>();
  return (source) => {
    const known = made.get(source) ?? { value: make(source) };
    made.set(source, known);
    return known.value;
  };
}
