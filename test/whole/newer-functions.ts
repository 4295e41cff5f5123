/** A script that takes from a browser what came after Chrome 109, with which a page would work here by accident. */
export const WITHOUT_NEWER = `
  for (const name of ['toSorted', 'toReversed', 'toSpliced', 'with']) {
    delete Array.prototype[name];
    delete Object.getPrototypeOf(Uint8Array.prototype)[name];
  }
  for (const name of ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'])
    delete Set.prototype[name];
  const iterators = Object.getPrototypeOf(Object.getPrototypeOf([].values()));
  for (const name of Object.getOwnPropertyNames(iterators))
    if (typeof name === 'string' && name !== 'constructor') delete iterators[name];
  delete globalThis.Iterator;
  delete Map.groupBy;
  delete Object.groupBy;
  delete Array.fromAsync;
  delete Promise.withResolvers;
  delete Promise.try;
  delete ArrayBuffer.prototype.transfer;
  delete ArrayBuffer.prototype.transferToFixedLength;
  delete globalThis.Float16Array;
  delete RegExp.escape;
  delete Math.sumPrecise;
  delete Uint8Array.fromBase64;
  delete Map.prototype.getOrInsert;
  delete Map.prototype.getOrInsertComputed;
  delete String.prototype.isWellFormed;
  delete String.prototype.toWellFormed;
  delete URL.canParse;
  delete URL.parse;
  delete AbortSignal.any;
`;
