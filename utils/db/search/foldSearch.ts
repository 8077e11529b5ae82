import simplified from './simplified.json';

const unknown = 0;
const dropped = 0xffff;
const several = 0xfffe;

const table = new Uint16Array(0x10000);
const longer = new Map<number, string>();
const toSimplified = new Map([...simplified.from].map((from, at) => [from, simplified.to.charAt(at)]));

/** What one UTF-16 unit becomes; worked out at its first use and remembered. */
function learn(unit: number): number {
  const sign = String.fromCharCode(unit);
  if (unit >= 0xd800 && unit <= 0xdfff) return unit;
  const plain = sign
    .normalize('NFKD')
    .replace(/[\p{M}\s\p{Cf}\p{Cc}]/gu, '')
    .toLowerCase()
    .normalize('NFC');
  const text = [...plain].map((each) => toSimplified.get(each) ?? each).join('');
  if (text.length === 0) return dropped;
  if (text.length === 1) return text.charCodeAt(0);
  longer.set(unit, text);
  return several;
}

function folded(unit: number): number {
  const known = table[unit];
  if (known) return known;
  const fresh = learn(unit);
  table[unit] = fresh === unknown ? dropped : fresh;
  return fresh;
}

/** UTF-16 units, both halves of what lies beyond the first plane (some compatibility characters lead there). */
const unitsOf = (text: string): number[] => Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));

/**
 * A text as the search sees it: 简 for 繁, half width, lower case, no accents, no white space, no control characters.
 * Both texts and queries go through it, so that 法 治 政 府, 法治政府 and 法治政府 written wide or in 繁體 are one.
 */
export function foldSearch(text: string): string {
  const parts: string[] = [];
  let units: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = folded(text.charCodeAt(at));
    if (unit === dropped) continue;
    if (unit === several) units.push(...unitsOf(longer.get(text.charCodeAt(at)) ?? ''));
    else units.push(unit);
    if (units.length >= 8192) {
      parts.push(String.fromCharCode(...units));
      units = [];
    }
  }
  parts.push(String.fromCharCode(...units));
  return parts.join('');
}

/** The same, with the place in `text` each folded character came from: for snippets and highlights. */
export function foldWithPlaces(text: string): { readonly folded: string; readonly places: Uint32Array } {
  const parts: string[] = [];
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const unit = folded(code);
    if (unit === dropped) continue;
    const sign = unit === several ? (longer.get(code) ?? '') : String.fromCharCode(unit);
    parts.push(sign);
    for (let each = 0; each < sign.length; each += 1) places.push(at);
  }
  return { folded: parts.join(''), places: Uint32Array.from(places) };
}

/** Where a stretch of the folded text stands in the text itself: from its first character to behind its last. */
export function rangeOf(text: string, from: number, length: number): readonly [from: number, to: number] {
  let start = 0;
  let passed = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const unit = folded(code);
    if (unit === dropped) continue;
    if (passed <= from) start = at;
    passed += unit === several ? (longer.get(code) ?? '').length : 1;
    if (passed >= from + length) return [start, at + 1];
  }
  return [start, text.length];
}

/** The words of a query, folded: parted by blanks, each to be found as it stands. Empty for a blank query. */
export function queryTerms(query: string): string[] {
  const words = query
    .slice(0, 500)
    .split(/[\s\u3000]+/)
    .map(foldSearch);
  return [...new Set(words.filter((word) => word !== ''))];
}
