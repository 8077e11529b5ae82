/**
 * The value given to a name in script text or markup: `name: 'v'`, `name=v`, `"name":"v"`, `&name=v`, `<name>v`.
 * Undefined when the name does not occur. One pass of plain search, so that foreign text cannot make it slow.
 */
export function givenTo(text: string, name: string): string | undefined {
  const lower = text.toLowerCase();
  const wanted = name.toLowerCase();
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
    if (/[\w-]/.test(text[at - 1] ?? ' ')) continue;
    const rest = text.slice(at + wanted.length, at + wanted.length + 320);
    const match = /^["']?\s{0,4}(?:[:=]|>)\s{0,4}(?:"([^"]{0,300})"|'([^']{0,300})'|([^\s"'&<>,;)}\]]{1,120}))/.exec(
      rest,
    );
    const value = match?.[1] ?? match?.[2] ?? match?.[3];
    if (value !== undefined) return value.trim();
  }
  return undefined;
}

/** The same as a count: digits only. */
export function countOf(text: string, ...names: readonly string[]): number | undefined {
  for (const name of names) {
    const value = givenTo(text, name);
    if (value !== undefined && /^\d{1,8}$/.test(value)) return Number(value);
  }
  return undefined;
}

/** Text of an address decoded, as it is when it was never encoded. */
export function decoded(value: string): string {
  try {
    return decodeURIComponent(value.replace(/\+/g, ' '));
  } catch {
    return value;
  }
}
