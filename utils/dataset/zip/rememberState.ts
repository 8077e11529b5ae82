/** A function that brings an object, and every object and array that hangs on it now, back to its present state. */
export function rememberState(root: object): () => void {
  const seen = new Set<object>();
  const renewals: (() => void)[] = [];
  const remember = (value: unknown) => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    if (value instanceof Uint8Array || value instanceof Uint16Array) {
      renewals.push(restoring(value));
      return;
    }
    const members = Object.entries(value);
    renewals.push(() => {
      for (const [key, member] of members) Reflect.set(value, key, member);
    });
    for (const [, member] of members) remember(member);
  };
  remember(root);
  return () => {
    for (const renew of renewals) renew();
  };
}

/** Arrays of pako are zeros when they are made; only what is not is kept. */
function restoring(array: Uint8Array | Uint16Array): () => void {
  const last = array.findLastIndex((value) => value !== 0);
  const kept = array.slice(0, last + 1);
  return () => {
    array.fill(0, kept.length);
    array.set(kept);
  };
}
