/** What names stand for while a handler is read: parameters, variables set once. Numbers are kept apart from texts: `+` adds them. */
export type Bindings = ReadonlyMap<string, string | number>;

interface Term {
  readonly value: string;
  /** The value where it is a number. */
  readonly amount?: number;
  readonly end: number;
}

const blank = /\s/;
const wrappers: ReadonlySet<string> = new Set(['encodeURIComponent', 'encodeURI', 'escape', 'String']);
const counts: ReadonlySet<string> = new Set(['parseInt', 'Number']);
const numbered = (amount: number, end: number): Term => ({ value: String(amount), amount, end });

function skip(text: string, from: number): number {
  let at = from;
  while (at < text.length && blank.test(text[at] ?? '')) at += 1;
  return at;
}

/** A string literal's text and where it ends; escapes other than of quotes and slashes make it unreadable. */
function literal(text: string, from: number, names: Bindings): Term | undefined {
  const quote = text[from];
  let value = '';
  for (let at = from + 1; at < text.length && at - from < 1000; at += 1) {
    const sign = text[at] ?? '';
    if (sign === quote) return { value, end: at + 1 };
    if (sign === '\n') return undefined;
    if (sign === '\\') {
      at += 1;
      if (!/["'`/\\]/.test(text[at] ?? '')) return undefined;
      value += text[at];
    } else if (quote === '`' && sign === '$' && text[at + 1] === '{') {
      const inner = expression(text, at + 2, names);
      if (!inner || text[inner.end] !== '}') return undefined;
      value += inner.value;
      at = inner.end;
    } else value += sign;
  }
  return undefined;
}

function term(text: string, from: number, names: Bindings): Term | undefined {
  const at = skip(text, from);
  const sign = text[at] ?? '';
  if (sign === '"' || sign === "'" || sign === '`') return literal(text, at, names);
  if (sign === '(') return inBrackets(text, at, names);
  const number = /^\d{1,12}(?![\w.])/.exec(text.slice(at, at + 14))?.[0];
  if (number) return numbered(Number(number), at + number.length);
  const name = /^[A-Za-z_$][\w$]{0,60}/.exec(text.slice(at, at + 62))?.[0];
  if (!name) return undefined;
  const after = skip(text, at + name.length);
  if (wrappers.has(name) && text[after] === '(') {
    const inner = inBrackets(text, after, names);
    const isPlain = inner && (name === 'String' || /^[\w.~\u3400-\u9fff-]*$/.test(inner.value));
    return isPlain ? inner : undefined; // An address encodes such text by itself.
  }
  if (counts.has(name) && text[after] === '(') {
    const inner = inBrackets(text, after, names);
    return inner && /^\d{1,9}$/.test(inner.value) ? numbered(Number(inner.value), inner.end) : undefined;
  }
  const value = names.get(name);
  if (value === undefined) return undefined;
  return typeof value === 'number' ? numbered(value, at + name.length) : { value, end: at + name.length };
}

function inBrackets(text: string, opened: number, names: Bindings): Term | undefined {
  const inner = expression(text, opened + 1, names);
  const closed = inner && skip(text, inner.end);
  return inner && closed !== undefined && text[closed] === ')' ? { ...inner, end: closed + 1 } : undefined;
}

/** Two terms joined: numbers are added or taken away, anything else is put together as text. */
function joined(left: Term, sign: string, right: Term): Term | undefined {
  if (left.amount !== undefined && right.amount !== undefined)
    return numbered(sign === '+' ? left.amount + right.amount : left.amount - right.amount, right.end);
  return sign === '+' ? { value: left.value + right.value, end: right.end } : undefined;
}

/**
 * What an expression of a script says when it is nothing but texts, numbers and known names joined by `+` (numbers by `-` too). In:
 * the script, where the expression begins, what names stand for. Out: its text and the place behind it; undefined for all that would
 * have to be run (a call, a choice, a product, an unknown name).
 */
export function expression(text: string, from: number, names: Bindings): Term | undefined {
  let found = term(text, from, names);
  for (let terms = 0; found && terms < 20; terms += 1) {
    const after = skip(text, found.end);
    const sign = text[after] ?? '';
    if (sign !== '+' && sign !== '-') return /[.?[(*/%&|<>=]/.test(sign) ? undefined : { ...found, end: after };
    const next = term(text, after + 1, names);
    found = next && joined(found, sign, next);
  }
  return undefined;
}
