import { sha256 } from '../hash/sha256';
import { sha256Of } from '../hash/sha256Of';
import { PackageRefused } from '../import/refusals';
import { parseSums } from '../papers/fileSum';
import { readEntry } from '../unzip/readEntry';
import { readBytes, readText } from '../unzip/readText';
import type { DirectoryEntry, ZipDirectory } from '../unzip/zipDirectory';

export interface CheckedFiles {
  /** Files whose bytes are not those of SHA256SUMS.txt, or that cannot be read at all. */
  readonly differing: readonly string[];
  /** Listed in SHA256SUMS.txt but not in the zip. */
  readonly missing: readonly string[];
  /** In the zip but not listed. */
  readonly extra: readonly string[];
  readonly files: number;
}

export interface CheckOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, all: number) => void;
}

const sumsPath = 'SHA256SUMS.txt';
const digestPath = 'datapackage-digest.json';
const sumsCap = 8_000_000;
/** Up to here the platform’s own hash over the whole file is faster. */
const smallBytes = 4_000_000;

/** Hashes every file of the zip and holds it against SHA256SUMS.txt. Throws `PackageRefused` when there is none. */
export async function checkSums(zip: ZipDirectory, options: CheckOptions = {}): Promise<CheckedFiles> {
  if (!zip.entries.has(sumsPath)) throw new PackageRefused('not-a-dataset', sumsPath);
  const text = await readText(zip, sumsPath, sumsCap);
  const sums = parseSums(text);
  if (!sums) return { differing: [sumsPath], missing: [], extra: [], files: zip.entries.size };
  const differing: string[] = [];
  const extra: string[] = [];
  let done = 0;
  for (const entry of zip.entries.values()) {
    options.signal?.throwIfAborted();
    options.onProgress?.(done, zip.entries.size);
    done += 1;
    if (entry.path === sumsPath) continue;
    const wanted = sums.get(entry.path);
    if (wanted === undefined) extra.push(entry.path);
    else if ((await hashOf(zip, entry)) !== wanted) differing.push(entry.path);
  }
  // One hash over all the others tells a changed list from a changed file.
  if (differing.length > 0 && !differing.includes(digestPath) && !(await listFitsDigest(zip, text))) {
    differing.push(sumsPath);
  }
  const missing = [...sums.keys()].filter((path) => !zip.entries.has(path));
  return { differing, missing, extra, files: zip.entries.size };
}

async function hashOf(zip: ZipDirectory, entry: DirectoryEntry): Promise<string | undefined> {
  try {
    if (entry.bytes <= smallBytes) return await sha256Of(await readBytes(zip, entry.path, smallBytes));
    const hasher = sha256();
    for await (const chunk of readEntry(zip, entry)) hasher.update(chunk);
    return hasher.digest();
  } catch (reason) {
    if (reason instanceof PackageRefused) return undefined;
    throw reason;
  }
}

async function listFitsDigest(zip: ZipDirectory, sums: string): Promise<boolean> {
  if (!zip.entries.has(digestPath)) return false;
  const lines = sums.split('\n').filter((line) => !line.endsWith(`  ${digestPath}`));
  const digest = await sha256Of(new TextEncoder().encode(lines.join('\n')));
  return (await readText(zip, digestPath, 10_000)).includes(digest);
}
