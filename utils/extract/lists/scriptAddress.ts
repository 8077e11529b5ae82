import { absoluteAddress } from '../address';
import { type Bindings, expression } from './scriptExpression';
import { bodyOf, functionNamed, globalValue } from './scriptFunctions';

/** Where a script goes to an address: `location.href = …`, `location.replace(…)`, `window.open(…)`. */
const going =
  /(?<![\w$])(?:location(?:\.href)?\s{0,4}=(?!=)|location\.(?:assign|replace)\s{0,4}\(|window\.open\s{0,4}\(|open\s{0,4}\()/g;
const calling = /(?<![\w$.])([A-Za-z_$][\w$]{0,60})\s{0,4}\(/g;
const setting = /(?<![\w$.])([A-Za-z_$][\w$]{0,60})\s{0,4}(\+?)=(?![=>])/g;
const branching = /(?<![\w$])(?:if|else|switch|for|while|try)(?![\w$])|\?/;
const identifier = /(?<![\w$.])[A-Za-z_$][\w$]{0,60}(?![\w$(])/g;
const noNames: Bindings = new Map();

/** The script with its texts blanked out, sign for sign: what stands in a text is no statement. */
const withoutTexts = (script: string) =>
  script.replace(/"[^"\n]*"|'[^'\n]*'|`[^`]*`/g, (text) => ' '.repeat(text.length));

/** Every address a piece of script goes to; undefined among them where one cannot be read. */
function destinations(script: string, names: Bindings): (string | undefined)[] {
  return [...withoutTexts(script).matchAll(going)].map(
    (match) => expression(script, match.index + match[0].length, names)?.value,
  );
}

const templates = (script: string) => (script.match(/`[^`]*`/g) ?? []).join(' ');

/** Names set in a function, as far as they are certain: set once, or one after the other without a branch. */
function settled(body: string, given: Bindings, globalNamed: (name: string) => string | number | undefined): Bindings {
  const names = new Map(given);
  const bare = withoutTexts(body);
  const isBranched = branching.test(bare);
  const set = new Set<string>();
  for (const [, name = ''] of bare.matchAll(setting)) set.add(name);
  for (const [name] of bare.concat(templates(body)).matchAll(identifier)) {
    const text = names.has(name) || set.has(name) ? undefined : globalNamed(name);
    if (text !== undefined) names.set(name, text);
  }
  const seen = new Set<string>();
  for (const match of bare.matchAll(setting)) {
    const [whole, name = '', plus] = match;
    const found = expression(body, match.index + whole.length, names);
    const value = found?.amount ?? found?.value;
    const before = plus ? names.get(name) : '';
    const isUncertain = isBranched && (seen.has(name) || names.has(name) || plus !== '');
    seen.add(name);
    if (isUncertain || value === undefined || before === undefined) names.delete(name);
    else if (plus && !(typeof before === 'number' && typeof value === 'number')) names.set(name, `${before}${value}`);
    else names.set(name, plus ? Number(before) + Number(value) : value);
  }
  return names;
}

/** The arguments of a call: texts and numbers; what is neither (`this`, `event`) stays unknown. */
function argumentsAt(text: string, opened: number): (string | number | undefined)[] {
  const found: (string | number | undefined)[] = [];
  for (let at = opened + 1; at < text.length && found.length < 12; at += 1) {
    const given = expression(text, at, noNames);
    found.push(given?.amount ?? given?.value);
    at = given?.end ?? at;
    while (at < text.length && !/[,)]/.test(text[at] ?? '')) at += 1;
    if (text[at] !== ',') break;
  }
  return found;
}

/**
 * Reads the addresses that handlers (`onclick`, `href="javascript:…"`) lead to, where the page itself tells them with certainty:
 * written in the handler, or put together from its arguments by a function that stands in the page's own scripts. In: the page's
 * inline scripts as one text, the base address; then one handler after the other. Undefined when it would have to be run, when the
 * function stands elsewhere, or when there is more than one answer.
 */
export function scriptAddresses(scripts: string, base: string): (handler: string) => string | undefined {
  const globalNamed = kept((name) => globalValue(scripts, name));
  const functionOf = kept((name) => {
    const found = functionNamed(scripts, name);
    const body = found && bodyOf(scripts, found.opened);
    return found && body?.match(going) ? { parameters: found.parameters, body } : undefined;
  });
  const throughCall = (name: string, given: readonly (string | number | undefined)[]) => {
    const found = functionOf(name);
    if (!found) return [];
    const names = new Map<string, string | number>();
    found.parameters.forEach((parameter, at) => {
      const value = given[at];
      if (value !== undefined) names.set(parameter, value);
    });
    // A parameter that was not given hides a global of its name.
    const hidden = new Set(found.parameters);
    return destinations(
      found.body,
      settled(found.body, names, (asked) => (hidden.has(asked) ? undefined : globalNamed(asked))),
    );
  };
  return (handler) => {
    const script = handler
      .slice(0, 1500)
      .trim()
      .replace(/^javascript:/i, '');
    const found = destinations(script, settled(script, noNames, globalNamed));
    if (found.length === 0)
      for (const match of withoutTexts(script).matchAll(calling))
        found.push(...throughCall(match[1] ?? '', argumentsAt(script, match.index + match[0].length - 1)));
    const [first] = found;
    return first === undefined || found.some((one) => one !== first) ? undefined : absoluteAddress(first, base);
  };
}

function kept<T>(work: (name: string) => T): (name: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (name) => {
    const found = known.get(name) ?? { value: work(name) };
    known.set(name, found);
    return found.value;
  };
}
