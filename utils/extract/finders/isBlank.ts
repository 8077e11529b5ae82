/** Is this UTF-16 code a blank of any kind, those without width included? The same signs as `tidy` and `fold` take out. */
export function isBlank(code: number): boolean {
  if (code < 0x1680) return code === 0x20 || (code >= 9 && code <= 13) || code === 0xa0;
  if (code >= 0x3001) return code === 0xfeff;
  return (
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x1680
  );
}
