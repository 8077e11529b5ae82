let byCharacter: Map<string, readonly number[]> | undefined;

/** Every character of GBK, read off the platform's own decoder: there is no encoder but for UTF-8. */
function table(): Map<string, readonly number[]> {
  const decoder = new TextDecoder('gbk');
  const found = new Map<string, readonly number[]>();
  const add = (...bytes: readonly number[]) => {
    const sign = decoder.decode(new Uint8Array(bytes));
    if (sign.length === 1 && sign !== '\ufffd' && !found.has(sign)) found.set(sign, bytes);
  };
  for (let byte = 0; byte <= 0x80; byte += 1) add(byte);
  for (let lead = 0x81; lead <= 0xfe; lead += 1) for (let trail = 0x40; trail <= 0xfe; trail += 1) add(lead, trail);
  return found;
}

/** The bytes of one character in GBK, which holds GB2312; undefined for a character it does not have. */
export function gbkBytes(sign: string): readonly number[] | undefined {
  byCharacter ??= table();
  return byCharacter.get(sign);
}
