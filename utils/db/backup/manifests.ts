import { sha256 } from '../hash';
import type { BackupFolder } from './backupFolder';
import { type Manifest, manifestSchema } from './backupLine';

const pattern = /^manifest-(\d{12})-[0-9a-f]{16}\.json$/;

/** How many backups are kept beside each other. */
export const keptManifests = 3;

interface NamedManifest {
  readonly name: string;
  readonly manifest: Manifest;
}

/** The manifest's file name carries its sequence and the hash of its bytes, so that a damaged one is known by itself. */
export async function manifestFile(manifest: Manifest): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
  const bytes = new TextEncoder().encode(JSON.stringify(manifest));
  const hash = (await sha256(bytes)).slice(0, 16);
  return { name: `manifest-${String(manifest.sequence).padStart(12, '0')}-${hash}.json`, bytes };
}

async function readManifest(folder: BackupFolder, name: string): Promise<Manifest | undefined> {
  const bytes = await folder.read(name);
  if (!bytes || !name.includes((await sha256(bytes)).slice(0, 16))) return undefined;
  try {
    return manifestSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (error) {
    console.warn(`${name} is no manifest`, error);
    return undefined;
  }
}

/** The folder's sound manifests, newest first (by the time they were made). */
export async function listManifests(folder: BackupFolder): Promise<NamedManifest[]> {
  const names = (await folder.list()).filter((name) => pattern.test(name));
  const read = await Promise.all(names.map(async (name) => ({ name, manifest: await readManifest(folder, name) })));
  const sound = read.flatMap(({ name, manifest }) => (manifest ? [{ name, manifest }] : []));
  const order = ({ name, manifest }: NamedManifest) => `${manifest.at} ${name}`;
  return sound.sort((a, b) => (order(a) < order(b) ? 1 : -1));
}

/** Removes manifests beyond the newest three, and segments that none of the kept ones names. */
export async function rotate(folder: BackupFolder): Promise<void> {
  const sound = await listManifests(folder);
  const kept = sound.slice(0, keptManifests);
  const named = new Set(kept.flatMap(({ name, manifest }) => [name, ...manifest.segments.map((one) => one.name)]));
  const stale = (await folder.list()).filter((name) => /^(manifest|segment)-/.test(name) && !named.has(name));
  for (const name of stale) await folder.remove(name);
}
