import { execFileSync } from 'node:child_process';
import { statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A disk of its own for a profile, so small that it can really be filled. Needs root, as containers have. */
export function smallDisk(folder: string): { readonly folder: string; readonly remove: () => void } {
  execFileSync('mkdir', ['-p', folder]);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=220m', 'tmpfs', folder]);
  return { folder, remove: () => void execFileSync('umount', ['-l', folder]) };
}

/** Takes all but `left` bytes of the disk; gives the file that took them. */
export async function fillUp(folder: string, left: number, name: string): Promise<string> {
  const { bavail, bsize } = await statfs(folder);
  const ballast = join(folder, name);
  await writeFile(ballast, new Uint8Array(Math.max(0, bavail * bsize - left)));
  return ballast;
}
