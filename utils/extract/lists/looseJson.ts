const budget = 1_000_000;
const nameSign = /[\w$]/;

/** A text literal of a script as JSON text, and where it ends; escapes JSON does not know are left as their sign. */
function literal(text: string, from: number): { readonly json: string; readonly end: number } | undefined {
  const quote = text[from];
  let value = '';
  for (let at = from + 1; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (sign === quote) return { json: JSON.stringify(value), end: at + 1 };
    if (quote === '`' && sign === '$' && text[at + 1] === '{') return undefined;
    if (sign === '\\') {
      at += 1;
      const kept = text[at] ?? '';
      const code = kept === 'u' ? Number.parseInt(text.slice(at + 1, at + 5), 16) : Number.NaN;
      if (!Number.isNaN(code)) {
        value += String.fromCharCode(code);
        at += 4;
      } else value += /[nrt]/.test(kept) ? ' ' : kept;
    } else value += sign;
  }
  return undefined;
}

/**
 * The array or object that begins at `from` in a script, as data: JSON, or as scripts write it, with bare keys, single quotes and a comma
 * before a closing bracket. Undefined for anything that would have to be run (a call, a name, a sum).
 */
export function looseJson(text: string, from: number): unknown {
  const parts: string[] = [];
  let depth = 0;
  const end = Math.min(text.length, from + budget);
  for (let at = from; at < end; ) {
    const sign = text[at] ?? '';
    if (sign === '"' || sign === "'" || sign === '`') {
      const found = literal(text, at);
      if (!found) return undefined;
      parts.push(found.json);
      at = found.end;
    } else if (nameSign.test(sign) || sign === '-') {
      let stop = at + 1;
      while (stop < end && /[\w$.]/.test(text[stop] ?? '')) stop += 1;
      const word = text.slice(at, stop);
      const isKey = /^\s{0,9}:/.test(text.slice(stop, stop + 10));
      if (!isKey && !/^(?:-?\d[\d.]*|true|false|null)$/.test(word)) return undefined;
      parts.push(isKey ? JSON.stringify(word) : word);
      at = stop;
    } else {
      if (!/[[\]{},:\s]/.test(sign)) return undefined;
      if ((sign === ']' || sign === '}') && parts.at(-1) === ',') parts.pop();
      if (!/\s/.test(sign)) parts.push(sign);
      depth += sign === '[' || sign === '{' ? 1 : sign === ']' || sign === '}' ? -1 : 0;
      at += 1;
      if (depth === 0) return parsed(parts.join(''));
    }
  }
  return undefined;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined; // Brackets closed, yet no data after all.
  }
}
