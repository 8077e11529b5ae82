const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i;
// Illegal on Windows, or invisible, or turning the direction of reading.
const illegal = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

/**
 * Text that may stand in a file name on Windows, macOS and Linux: NFC, no illegal or invisible characters, no leading or
 * trailing dot or space, at most `maxBytes` of UTF-8, cut between characters. '' when nothing is left.
 * Rules: Microsoft, “Naming Files, Paths, and Namespaces”.
 */
export function safeName(text: string, maxBytes: number): string {
  const plain = text.normalize('NFC').replace(illegal, ' ').replace(/\s+/gu, ' ');
  const cut = trimEnds(cutToBytes(trimEnds(plain), maxBytes));
  const stem = cut.split('.')[0] ?? '';
  return reserved.test(stem.trim()) ? cutToBytes(`-${cut}`, maxBytes) : cut;
}

const isEnd = (sign: string | undefined) => sign !== undefined && /^[\s.]$/u.test(sign);

/** A loop and no expression: `[\s.]+$` is a square on a long run of dots. */
function trimEnds(text: string): string {
  let start = 0;
  let end = text.length;
  while (isEnd(text[start])) start += 1;
  while (end > start && isEnd(text[end - 1])) end -= 1;
  return text.slice(start, end);
}

function cutToBytes(text: string, maxBytes: number): string {
  let kept = '';
  let bytes = 0;
  for (const character of text) {
    bytes += utf8Length(character);
    if (bytes > maxBytes) break;
    kept += character;
  }
  return kept;
}

function utf8Length(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
