import { open, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { databaseFiles } from './lab/openLab';

export const damages = [
  'truncate half',
  'zero 4 KB mid',
  'zero first 4 KB',
  'delete largest',
  'garbage in the directory',
] as const;
/** The same page of zeros elsewhere in the file: what SQLite, which keeps no checksums, may serve as if it were right. */
export const zeroedAt = ['zero 4 KB at 20 %', 'zero 4 KB at 80 %'] as const;
export type Damage = (typeof damages)[number] | `zero 4 KB at ${number} %`;

async function largest(files: readonly string[]): Promise<{ readonly file: string; readonly size: number }> {
  let best = { file: '', size: -1 };
  for (const file of files) {
    const found = await stat(file);
    if (found.isFile() && found.size > best.size) best = { file, size: found.size };
  }
  if (best.size < 1) throw new Error('The profile holds no database.');
  return best;
}

async function overwrite(file: string, at: number, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.write(bytes, 0, bytes.length, at);
  await handle.close();
}

/** Damages the database of a closed profile, as a failing disk or a broken copy does (reliability.md B1). */
export async function damageProfile(profile: string, damage: Damage): Promise<string> {
  const files = await databaseFiles(profile);
  const { file, size } = await largest(files);
  if (damage === 'truncate half') await truncate(file, size >> 1);
  if (damage === 'zero 4 KB mid') await overwrite(file, size >> 1, new Uint8Array(4_096));
  const share = /at (\d+) %$/.exec(damage)?.[1];
  if (share) await overwrite(file, Math.floor((size * Number(share)) / 100 / 4_096) * 4_096, new Uint8Array(4_096));
  if (damage === 'zero first 4 KB') await overwrite(file, 0, new Uint8Array(4_096));
  if (damage === 'delete largest') await rm(file);
  if (damage === 'garbage in the directory') {
    const garbage = new Uint8Array(64).map((_, at) => (at * 37 + 11) % 256);
    const directory = files.filter((name) => /(MANIFEST-\d+|CURRENT)$/.test(name));
    // SQLite keeps its directory at the head of the one file.
    if (directory.length === 0) await overwrite(file, 0, garbage);
    for (const name of directory) await writeFile(name, garbage);
  }
  return file;
}
