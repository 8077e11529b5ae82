interface Found {
  readonly parameters: readonly string[];
  /** Where its `{` stands. */
  readonly opened: number;
}

const signature =
  /^(?:\s{0,4}[:=]\s{0,4}(?:async\s{1,4})?function)?\s{0,4}(?:[\w$]{1,60}\s{0,4})?\(([^()]{0,300})\)\s{0,20}(?:=>\s{0,4})?\{/;
const nameSign = /[\w$]/;

/** The places where a name stands by itself, the first 200. */
function* placesOf(text: string, name: string): Generator<number> {
  let count = 0;
  for (let at = text.indexOf(name); at >= 0 && count < 200; at = text.indexOf(name, at + name.length)) {
    if (nameSign.test(text[at - 1] ?? ' ') || nameSign.test(text[at + name.length] ?? ' ')) continue;
    count += 1;
    yield at;
  }
}

/** The one function of this name in a page's scripts; undefined when there is none or more than one. */
export function functionNamed(scripts: string, name: string): Found | undefined {
  const found: Found[] = [];
  for (const at of placesOf(scripts, name)) {
    const isDeclared = /function\s{1,4}$/.test(scripts.slice(Math.max(0, at - 14), at));
    const after = scripts.slice(at + name.length, at + name.length + 500);
    const isAssigned = /^\s{0,4}[:=]\s{0,4}(?:async\s{1,4})?(?:function|\()/.test(after);
    if (!isDeclared && !isAssigned) continue;
    const match = signature.exec(isAssigned ? after.replace(/^\s{0,4}[:=]\s{0,4}(?=\()/, '') : after);
    if (!match) continue;
    const opened = scripts.indexOf('{', at + name.length);
    found.push({ parameters: (match[1] ?? '').split(',').map((parameter) => parameter.trim()), opened });
  }
  return found.length === 1 ? found[0] : undefined;
}

/** A function's body from its `{` to the `}` that closes it, comments left out; undefined when it is longer than 4,000 signs. */
export function bodyOf(scripts: string, opened: number): string | undefined {
  let depth = 0;
  let quote = '';
  let text = '';
  for (let at = opened; at < Math.min(scripts.length, opened + 4000); at += 1) {
    const sign = scripts[at] ?? '';
    if (quote !== '') {
      text += sign;
      if (sign === '\\') text += scripts[++at] ?? '';
      else if (sign === quote) quote = '';
      continue;
    }
    const pair = scripts.slice(at, at + 2);
    if (pair === '//' || pair === '/*') {
      const end = pair === '//' ? scripts.indexOf('\n', at) : scripts.indexOf('*/', at) + 1;
      at = end > at ? end : scripts.length;
      text += '\n';
      continue;
    }
    if (sign === '"' || sign === "'" || sign === '`') quote = sign;
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    if (depth === 0) return text.slice(1);
    text += sign;
  }
  return undefined;
}

/** The text or number a page's scripts give to a name once (`var root = '/zwgk'`); undefined when it is given never, twice or otherwise. */
export function globalValue(scripts: string, name: string): string | number | undefined {
  const given: (string | number | undefined)[] = [];
  for (const at of placesOf(scripts, name)) {
    const after = scripts.slice(at + name.length, at + name.length + 320);
    const match =
      /^\s{0,4}\+?=(?![=>])\s{0,4}(?:"([^"\\\n]{0,300})"|'([^'\\\n]{0,300})'|(\d{1,9}))?\s{0,4}([;,\n]|$|\/\/)?/.exec(
        after,
      );
    if (!match) continue;
    const [, double, single, digits, end] = match;
    given.push(end === undefined ? undefined : digits === undefined ? (double ?? single) : Number(digits));
  }
  return given.length === 1 ? given[0] : undefined;
}
