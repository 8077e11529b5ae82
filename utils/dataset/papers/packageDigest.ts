import { sha256Of } from '../hash/sha256Of';
import { type FileSum, sumsText } from './fileSum';

/**
 * datapackage-digest.json: one hash for the whole package, to be printed in a paper. It is the SHA-256 of the lines of
 * SHA256SUMS.txt for every other file, so anyone can make it again with `sha256sum`.
 */
export async function packageDigest(sums: readonly FileSum[]): Promise<string> {
  const digest = await sha256Of(new TextEncoder().encode(sumsText(sums)));
  const descriptor = sums.find(({ path }) => path === 'datapackage.json');
  return `${JSON.stringify(
    {
      algorithm: 'sha256',
      digest,
      files: sums.length,
      bytes: sums.reduce((total, sum) => total + sum.bytes, 0),
      datapackage: descriptor?.sha256 ?? null,
      check: "grep -v ' datapackage-digest.json$' SHA256SUMS.txt | sha256sum",
    },
    null,
    2,
  )}\n`;
}
