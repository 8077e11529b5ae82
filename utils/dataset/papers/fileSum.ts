/** A file that has been written, with what proves it. */
export interface FileSum {
  readonly path: string;
  readonly bytes: number;
  /** 64 lower-case hexadecimal digits. */
  readonly sha256: string;
}

/** The text of SHA256SUMS.txt, as `sha256sum -c` reads it: hash, two blanks, path; sorted by path. */
export const sumsText = (sums: readonly FileSum[]): string =>
  [...sums]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ sha256, path }) => `${sha256}  ${path}\n`)
    .join('');

/** Names in our zips never hold a newline or a backslash, so no escaped form is written or read. */
const sumLine = /^([0-9a-f]{64}) {2}([^\r\n\\]+)$/;

/** Hash by path; undefined when a line is not one of ours or a path comes twice. */
export function parseSums(text: string): ReadonlyMap<string, string> | undefined {
  const sums = new Map<string, string>();
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const [, hash, path] = sumLine.exec(line) ?? [];
    if (hash === undefined || path === undefined || sums.has(path)) return undefined;
    sums.set(path, hash);
  }
  return sums;
}
