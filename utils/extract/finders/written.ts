/**
 * The text a small inline script writes into the page: `var pubdata='2018年04月13日'; document.write(pubdata)`.
 * Only string literals, variables set to string literals in the same script, and `+` between them are followed; anything
 * else is skipped, so nothing is run. Source of the rule: TRS sites of Guizhou (docs/portals.md, shape S11).
 * @returns the text written, tags and character references left out; '' when the script writes nothing readable.
 */
export function writtenText(script: string): string {
  if (script.length > 4000 || !script.includes('document.write')) return '';
  const values = variablesOf(script);
  const taken = withoutBranches(script, values);
  let text = '';
  for (let at = taken.indexOf(call); at >= 0; at = taken.indexOf(call, at + 1)) {
    text += partsOf(argumentAt(taken, taken.indexOf('(', at)), values);
  }
  return text
    .replace(/<[^<>]{0,500}>/g, ' ')
    .replace(/&(?:nbsp|emsp|ensp|#160|#12288);/g, ' ')
    .replace(/\\[nrt]/g, ' ');
}

const call = 'document.write';

const text = (name: string) => `(?:"(?<${name}D>[^"\\n]{0,80})"|'(?<${name}S>[^'\\n]{0,80})')`;
const branches = new RegExp(
  String.raw`\bif\s{0,4}\(\s{0,4}(?:(?<name>[A-Za-z_$][\w$]{0,40})|${text('left')})\s{0,4}(?<sign>[=!]={1,2})\s{0,4}${text('right')}\s{0,4}\)` +
    String.raw`\s{0,9}\{(?<yes>[^{}]{0,600})\}(?:\s{0,9}else\s{0,9}\{(?<no>[^{}]{0,600})\})?`,
  'g',
);

/** The script with only that branch of `if (source == "") … else …` which the known variable, or the text a template put there, takes. */
function withoutBranches(script: string, values: ReadonlyMap<string, string>): string {
  return script.replace(branches, (whole, ...found) => {
    const { name, leftD, leftS, sign, rightD, rightS, yes, no } = found.at(-1) as Record<string, string | undefined>;
    const value = name === undefined ? (leftD ?? leftS ?? '') : values.get(name);
    if (value === undefined) return whole;
    const isEqual = value === (rightD ?? rightS ?? '');
    return (isEqual === sign?.startsWith('=') ? yes : no) ?? '';
  });
}

/** What stands between an opening bracket and its closing one, strings respected; '' when it never closes. */
function argumentAt(script: string, open: number): string {
  let quote = '';
  let depth = 0;
  for (let at = open; open >= 0 && at < script.length; at += 1) {
    const sign = script[at] ?? '';
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '(') depth += 1;
    else if (sign === ')' && --depth === 0) return script.slice(open + 1, at);
  }
  return '';
}

function variablesOf(script: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const assignments = /\b([A-Za-z_$][\w$]{0,40})\s{0,4}=\s{0,4}(?:"([^"\n]{0,400})"|'([^'\n]{0,400})')/g;
  for (const [, name, double, single] of script.matchAll(assignments)) values.set(name ?? '', double ?? single ?? '');
  return values;
}

/** `'来源：'+name+'&emsp;'`, `time.substr(0,10)`; a value that is not known makes the whole call unreadable. */
function partsOf(expression: string, values: ReadonlyMap<string, string>): string {
  let text = '';
  let rest = expression.trim();
  while (rest !== '') {
    const part =
      /^(?:"([^"]{0,400})"|'([^']{0,400})'|([A-Za-z_$][\w$]{0,40}))(?:\.(?:substr(?:ing)?|slice)\(0,\s?(\d{1,2})\))?\s{0,4}(?:\+\s{0,4}|$)/.exec(
        rest,
      );
    if (!part) return '';
    const value = part[1] ?? part[2] ?? values.get(part[3] ?? '');
    if (value === undefined) return '';
    text += value.slice(0, part[4] ? Number(part[4]) : undefined);
    rest = rest.slice(part[0].length);
  }
  return text;
}
