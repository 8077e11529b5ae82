let byCharacter: Map<string, readonly [number, number]> | undefined;

/** Every two-byte character of GBK, read off the platform's own decoder: there is no encoder but for UTF-8. */
function table(): Map<string, readonly [number, number]> {
  const decoder = new TextDecoder('gbk');
  const found = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const sign = decoder.decode(new Uint8Array([lead, trail]));
      if (sign.length === 1 && sign !== '\ufffd' && !found.has(sign)) found.set(sign, [lead, trail]);
    }
  }
  return found;
}

/** A text as GBK bytes. Throws on a character GBK does not have: a sample page has none. */
export function encodeGbk(text: string): Uint8Array {
  byCharacter ??= table();
  const bytes: number[] = [];
  for (const sign of text) {
    const code = sign.charCodeAt(0);
    const pair = byCharacter.get(sign);
    if (code < 0x80) bytes.push(code);
    else if (pair) bytes.push(...pair);
    else throw new Error(`GBK has no ${sign}`);
  }
  return new Uint8Array(bytes);
}
