/** Whether a captured address may be opened at all: absolute, `http:` or `https:`. */
export function isWebAddress(address: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(address).protocol);
  } catch {
    return false; // not an absolute address: nothing to open
  }
}
